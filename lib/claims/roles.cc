#include "claims/roles.h"

#include <algorithm>

#include "claims/carriers.h"
#include "claims/clause.h"
#include "claims/counts.h"
#include "claims/role_words.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::uint32_t longest_phrase = 16;  // tokens searched for names inside a participant

class Reader {
 public:
  Reader(const Context& context, std::uint32_t trigger) : context_(context), trigger_(trigger) {}

  void read_predicate(std::uint32_t predicate);
  void set_speaker(std::uint32_t speaker) { speaker_ = speaker; }
  void read_noun(std::uint32_t noun, bool has_carrier);
  Roles take();

 private:
  void add(std::uint32_t token, Role role);
  void add_one(std::uint32_t token, Role role);
  void add_count(std::uint32_t number);
  void add_inside(std::uint32_t token);
  void add_below_time(std::uint32_t token, Role role);
  void add_oblique(std::uint32_t token, std::uint32_t governor, bool passive);
  void add_modifier(std::uint32_t token);
  void add_low_modifiers(std::uint32_t token);
  void add_low_recipient(std::uint32_t object, std::uint32_t predicate);
  void add_from_event(std::uint32_t noun);
  void add_shared_companions(std::uint32_t predicate);
  void add_adjective(std::uint32_t token);
  void set_place(std::uint32_t token, int rank);
  [[nodiscard]] std::uint32_t naming_token(std::uint32_t token) const;
  [[nodiscard]] bool parted(std::uint32_t subject, std::uint32_t predicate) const;
  [[nodiscard]] bool is_location(std::uint32_t token) const;

  const Context& context_;
  std::uint32_t trigger_;
  std::uint32_t speaker_ = Tree::none;
  Roles roles_;
  std::vector<std::uint32_t> phrases_;  ///< looked into once all direct parts are known
  int place_rank_ = 0;
};

bool Reader::is_location(std::uint32_t token) const {
  const Mention* mention = context_.mentions.at(token);
  return mention != nullptr && mention->kind == EntityKind::location;
}

/// The token of a phrase that names it: "Kim" when a parser has made "Mr" or
/// "leader" the head of "leader Kim Jong Un".
std::uint32_t Reader::naming_token(std::uint32_t token) const {
  const Entity* entity = context_.mentions.entity_at(token);
  if (entity != nullptr && entity->named && entity->name.size() > 3) return token;
  for (const std::uint32_t child : context_.tree.children(token)) {
    const Word& word = context_.word(child);
    if (word.upos != Upos::PROPN || child < token) continue;
    if (word.deprel != Deprel::flat && word.deprel != Deprel::appos) continue;
    const Entity* other = context_.mentions.entity_at(child);
    if (other == nullptr || !other->named) continue;
    // "envoys of Chile, Peru and Norway": the second country is no name of theirs.
    const bool elsewhere = word.deprel == Deprel::appos && other->kind == EntityKind::location &&
                           entity != nullptr && entity->kind != EntityKind::location &&
                           entity->kind != EntityKind::unknown;
    if (!elsewhere) return child;
  }
  // "leader Kim Jong Un", "Comrade Kim": the name follows its title.
  if (token + 1 < context_.tree.size() && context_.word(token + 1).upos == Upos::PROPN &&
      context_.tree.sentence(token + 1) == context_.tree.sentence(token)) {
    const Entity* next = context_.mentions.entity_at(token + 1);
    if (next != nullptr && next->named && next->kind == EntityKind::person) return token + 1;
  }
  return token;
}

void Reader::add_one(std::uint32_t token, Role role) {
  token = naming_token(token);
  const Mention* mention = context_.mentions.at(token);
  if (mention == nullptr || token == trigger_ || context_.time_at[token] != Context::no_time) {
    return;
  }
  const bool pronoun = mention->form == MentionForm::pronoun;
  for (std::string& name : context_.mentions.names(token)) {
    name = party_name(context_, std::move(name), role);
    if (mention->begin <= trigger_ && trigger_ < mention->head) leave_out(context_, trigger_, name);
    if (pronoun && lower_case(name) == lower_case(context_.tree.text(mention->head))) continue;
    const auto same = [&](const Participant& other) { return other.name == name; };
    if (name.empty() || std::any_of(roles_.participants.begin(), roles_.participants.end(), same)) {
      continue;
    }
    roles_.participants.push_back({std::move(name), role, context_.mentions.span(*mention)});
  }
}

/// A phrase that names nobody may still tell whose it is: "Kim's armoured
/// train", "the train believed to carry Kim".
void Reader::add_inside(std::uint32_t token) {
  const Entity* entity = context_.mentions.entity_at(token);
  if (entity != nullptr && (entity->named || !entity->members.empty())) return;
  TokenRange range = context_.tree.subtree(token);
  // A participle right behind the noun is about it, whatever it hangs on.
  if (range.end == token + 1 && range.end < context_.tree.size()) {
    const Word& next = context_.word(range.end);
    const bool participle = next.xpos == Xpos::VBN || next.xpos == Xpos::VBG;
    if (participle && next.upos == Upos::VERB) range.end = context_.tree.subtree(range.end).end;
  }
  const std::uint32_t end = std::min(range.end, range.begin + longest_phrase);
  for (std::uint32_t inner = range.begin; inner < end; ++inner) {
    const Mention* mention = context_.mentions.at(inner);
    if (mention == nullptr || mention->head != inner || inner == token) continue;
    const Entity* other = context_.mentions.entity_at(inner);
    if (other != nullptr && other->named) add_one(inner, Role::other);
  }
}

/// "the founding of Chile 75 years ago": parsers hang the name on the time.
void Reader::add_below_time(std::uint32_t token, Role role) {
  for (const std::uint32_t child : context_.tree.children(token)) {
    if (context_.time_at[child] == Context::no_time && context_.word(child).upos == Upos::PROPN) {
      add_one(child, role);
    }
  }
}

void Reader::add(std::uint32_t token, Role role) {
  if (token == Tree::none || token == trigger_) return;
  if (context_.time_at[token] != Context::no_time) return add_below_time(token, role);
  add_one(token, role);
  phrases_.push_back(token);
  for (const std::uint32_t child : context_.tree.children(token)) {
    const Word& word = context_.word(child);
    if (word.deprel == Deprel::conj &&
        (word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::PRON)) {
      add_one(child, role);
      phrases_.push_back(child);
    }
  }
}

/// "at least 310 injured": the number, with what bounds it.
void Reader::add_count(std::uint32_t number) {
  std::uint32_t begin = context_.tree.subtree(number).begin;
  while (context_.word(begin).upos == Upos::CCONJ || context_.word(begin).upos == Upos::PUNCT) {
    ++begin;
  }
  const Span span = context_.tree.span_of({begin, number + 1});
  roles_.participants.push_back(
      {std::string(context_.tree.document().text(span)), Role::patient, span});
}

void Reader::set_place(std::uint32_t token, int rank) {
  if (rank <= place_rank_ || !is_location(token)) return;
  place_rank_ = rank;
  roles_.place = place_named(context_, token);
}

void Reader::add_oblique(std::uint32_t token, std::uint32_t governor, bool passive) {
  const std::uint32_t adposition = opening_adposition(context_, token);
  if (adposition == Tree::none) return;
  const WordFacts& facts = *context_.facts[adposition];
  if (facts.is(Trait::adposition_source)) return;
  if (facts.is(Trait::adposition_agent) && passive) return add(token, Role::agent);
  if (facts.is(Trait::adposition_place)) set_place(token, 3);
  if (facts.is(Trait::adposition_goal)) set_place(token, 2);
  if (facts.is(Trait::adposition_recipient) && context_.is(governor, Trait::verb_transfer)) {
    return add(token, Role::recipient);
  }
  if (facts.is(Trait::adposition_asked) && context_.is(governor, Trait::verb_object_control)) {
    return add(token, Role::recipient);  // "called on Chile to ..."
  }
  if (facts.is(Trait::adposition_companion)) return add(token, Role::companion);
  if (facts.is(Trait::adposition_between)) return add(token, Role::agent);
  if (facts.is(Trait::adposition_instrument)) return add(token, Role::instrument);
  add(token, Role::other);
}

/// "hold talks with Putin", "the meeting between the two is to take place": who
/// takes part in the noun's event takes part in the verb's, which is the same.
void Reader::add_from_event(std::uint32_t noun) {
  if (noun == Tree::none || noun == trigger_ || context_.facts[noun]->event_share == 0) return;
  read_noun(noun, true);
}

/// "will meet and have a talk with Putin": a bare first verb shares what
/// follows the second.
void Reader::add_shared_companions(std::uint32_t predicate) {
  std::uint32_t second = Tree::none;
  for (const std::uint32_t child : context_.tree.children(predicate)) {
    const Deprel relation = context_.word(child).deprel;
    if (relation == Deprel::obj || relation == Deprel::obl) return;
    if (relation == Deprel::conj && context_.word(child).upos == Upos::VERB) second = child;
  }
  if (second == Tree::none) return;
  const std::uint32_t object = context_.tree.child(second, Deprel::obj);
  if (object != Tree::none) add_low_modifiers(object);
  add_low_modifiers(second);
}

/// "The report was a lie, Ann Lee told them": the speaker stands between the
/// verb and what a parser took for its subject.
bool Reader::parted(std::uint32_t subject, std::uint32_t predicate) const {
  return subject < speaker_ && speaker_ < predicate;
}

void Reader::read_predicate(std::uint32_t predicate) {
  const std::uint32_t count = counted_by(context_, predicate);
  if (count != Tree::none) return add_count(count);
  if (tells_where(context_, predicate)) set_place(predicate, 3);
  const VerbGroup group = verb_group(context_, predicate);
  std::uint32_t subject = subject_of(context_, predicate);
  if (speaker_ != Tree::none && !group.passive && may_speak(context_, speaker_) &&
      (subject == Tree::none || (!is_speaker(context_, subject, speaker_) &&
                                 (!may_speak(context_, subject) || parted(subject, predicate))))) {
    subject = speaker_;
  }
  if (is_impersonal(context_, predicate)) subject = Tree::none;
  if (subject != Tree::none) add(subject, group.passive ? Role::patient : Role::agent);
  if (group.passive) add(shared_agent(context_, predicate), Role::agent);
  add_shared_companions(predicate);
  std::uint32_t object = object_of(context_, predicate);
  if (subject == speaker_ && object != Tree::none && subject != Tree::none &&
      is_speaker(context_, object, speaker_)) {
    object = Tree::none;
  }
  if (context_.is(predicate, Trait::verb_light)) add_from_event(object);
  if (context_.is(predicate, Trait::verb_happen) || group.passive) add_from_event(subject);
  if (object != Tree::none && !context_.is(object, Trait::noun_idiom)) {  // "take place"
    add(object, supplies_with(context_, predicate) ? Role::recipient : Role::patient);
    add_low_recipient(object, predicate);
    if (!context_.is(predicate, Trait::verb_accuses)) set_place(object, 1);
  }
  for (const std::uint32_t child : context_.tree.children(predicate)) {
    switch (context_.word(child).deprel) {
      case Deprel::iobj:
        add(child, Role::recipient);
        break;
      case Deprel::obl_agent:
        if (group.passive) {
          add(child, Role::agent);
        } else {
          add_oblique(child, predicate, false);  // "came by train"
        }
        break;
      case Deprel::obl:
        add_oblique(child, predicate, group.passive);
        if (group.passive) add_low_modifiers(child);  // "greeted at the airport by the mayor"
        break;
      default:
        break;
    }
  }
}

/// "of Ukraine", "by Kim", "with Putin" below an event noun.
void Reader::add_modifier(std::uint32_t token) {
  std::uint32_t adposition = opening_adposition(context_, token);
  const std::uint32_t begin = context_.tree.subtree(token).begin;
  if (adposition == Tree::none && begin > 0 && context_.word(begin - 1).upos == Upos::ADP) {
    adposition = begin - 1;  // given to another word: "of Chile 75 years ago"
  }
  if (adposition == Tree::none) return;
  if (context_.says(adposition, Trait::adposition_object)) {
    const bool has_agent = !roles_.participants.empty();
    return add(token, has_agent ? Role::patient : Role::other);
  }
  add_oblique(token, context_.tree.parent(token), true);
}

/// "the invasion of Peru by Chile": parsers hang "by Chile" on Peru.
void Reader::add_low_modifiers(std::uint32_t token) {
  for (const std::uint32_t child : context_.tree.children(token)) {
    const Deprel relation = context_.word(child).deprel;
    if (relation != Deprel::nmod && relation != Deprel::obl) continue;
    const std::uint32_t adposition = opening_adposition(context_, child);
    if (adposition == Tree::none) continue;
    if (context_.says(adposition, Trait::adposition_agent) ||
        context_.says(adposition, Trait::adposition_companion)) {
      add_modifier(child);
    }
  }
}

/// "sold two ships to Chile": the receiver, hung on the object.
void Reader::add_low_recipient(std::uint32_t object, std::uint32_t predicate) {
  if (!context_.is(predicate, Trait::verb_transfer)) return;
  for (const std::uint32_t child : context_.tree.children(object)) {
    const std::uint32_t adposition = adposition_of(context_, child);
    if (context_.word(child).deprel == Deprel::nmod && adposition != Tree::none &&
        context_.says(adposition, Trait::adposition_recipient)) {
      add(child, Role::recipient);
    }
  }
}

/// "the Russian invasion": Russia's; "a Putin-Kim summit": of people named elsewhere.
void Reader::add_adjective(std::uint32_t token) {
  const std::string_view word = context_.tree.text(token);
  const Span span = context_.tree.document().tokens[token].span;
  const auto push = [&](const std::string& name) {
    const auto same = [&](const Participant& other) { return other.name == name; };
    auto& all = roles_.participants;
    if (std::none_of(all.begin(), all.end(), same)) all.push_back({name, Role::other, span});
  };
  if (const Country* country = context_.countries.find(word);
      country != nullptr && country->word == CountryWord::adjective) {
    return push(country->name);
  }
  if (context_.word(token).upos != Upos::PROPN || word.size() < 3) return;
  for (const Entity& entity : context_.mentions.entities()) {
    if (entity.named && entity.kind == EntityKind::person &&
        (entity.name.starts_with(std::string(word) + " ") ||
         entity.name.ends_with(" " + std::string(word)))) {
      return push(entity.name);
    }
  }
}

void Reader::read_noun(std::uint32_t noun, bool has_carrier) {
  for (const std::uint32_t child : context_.tree.children(noun)) {
    if (context_.word(child).deprel == Deprel::nmod_poss) add(child, Role::agent);
  }
  for (const std::uint32_t child : context_.tree.children(noun)) {
    const Word& word = context_.word(child);
    if (word.deprel == Deprel::nmod) {
      add_modifier(child);
      // "an inquiry into sales by executives": the sales are theirs, not the inquiry.
      if (context_.facts[child]->event_share == 0) add_low_modifiers(child);
    }
    if (word.deprel == Deprel::compound || word.deprel == Deprel::amod) {
      const Entity* entity = context_.mentions.entity_at(child);
      const Mention* mention = context_.mentions.at(child);
      if (entity != nullptr && entity->named && mention != nullptr && mention->head != noun) {
        add_one(child, Role::other);
      } else {
        add_adjective(child);
      }
      const std::uint32_t second = context_.tree.child(child, Deprel::flat);
      if (second != Tree::none && second > 0 && context_.tree.text(second - 1) == "-") {
        add_adjective(second);  // "a Putin-Kim summit"
      }
    }
  }
  const std::uint32_t parent = context_.tree.parent(noun);
  if (has_carrier || parent == Tree::none) return;
  // "on a trip to Russia": whoever is on it takes part, when nobody else is named.
  // "at the invitation of the king": so does the one who goes at it.
  if (context_.word(noun).deprel != Deprel::obl) return;
  const std::uint32_t adposition = adposition_of(context_, noun);
  if (adposition != Tree::none &&
      (context_.is(adposition, Trait::mark_after) || context_.is(adposition, Trait::mark_before) ||
       context_.is(adposition, Trait::mark_since))) {
    return;  // "police came after the collapse": it was not theirs
  }
  const bool at = adposition != Tree::none && context_.says(adposition, Trait::adposition_occasion);
  if (roles_.participants.empty() || at) add(subject_of(context_, parent), Role::other);
}

Roles Reader::take() {
  for (const std::uint32_t phrase : phrases_) add_inside(phrase);
  std::stable_sort(roles_.participants.begin(), roles_.participants.end(),
                   [](const Participant& a, const Participant& b) {
                     return static_cast<int>(a.role) < static_cast<int>(b.role);
                   });
  return std::move(roles_);
}

}  // namespace

Roles roles_of(const Context& context, const EventMention& event, std::uint32_t speaker) {
  Reader reader(context, event.token);
  reader.set_speaker(speaker);
  if (event.form == EventForm::noun) {
    const std::uint32_t carrier = carrier_of(context, event.token);
    reader.read_noun(event.token, carrier != Tree::none);
    if (carrier != Tree::none) reader.read_predicate(carrier);
  } else {
    reader.read_predicate(event.token);
  }
  return reader.take();
}

}  // namespace claims
DATELINE_END
