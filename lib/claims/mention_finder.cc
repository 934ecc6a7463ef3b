#include "claims/mention_finder.h"

#include <algorithm>

#include "claims/name_phrases.h"
#include "language/constituents.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// Relations of words that head no phrase of their own.
bool is_inside_phrase(Deprel relation) {
  switch (relation) {
    case Deprel::case_:
    case Deprel::advmod:
    case Deprel::expl:
    case Deprel::mark:
    case Deprel::punct:
      return true;
    default:
      return relation != Deprel::nmod_poss && language::in_base_phrase(relation);
  }
}

bool is_argument(Deprel relation) {
  switch (relation) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::nsubj_outer:
    case Deprel::obj:
    case Deprel::iobj:
    case Deprel::obl:
    case Deprel::obl_agent:
    case Deprel::nmod:
      return true;
    default:
      return false;
  }
}

bool heads_phrase(const Word& word) {
  switch (word.upos) {
    case Upos::NOUN:
    case Upos::PROPN:
      return !is_inside_phrase(word.deprel);
    case Upos::PRON:
      return word.deprel != Deprel::expl && word.deprel != Deprel::fixed;
    case Upos::DET:
    case Upos::ADJ:
    case Upos::NUM:
    case Upos::SYM:
      return is_argument(word.deprel);
    default:
      return false;
  }
}

bool precedes_head(Deprel relation) {
  return language::in_base_phrase(relation) || relation == Deprel::advmod ||
         relation == Deprel::nmod || relation == Deprel::appos;
}

bool follows_head(Deprel relation) {
  return relation == Deprel::appos || relation == Deprel::flat || relation == Deprel::compound ||
         relation == Deprel::goeswith || relation == Deprel::fixed;
}

class MentionReader {
 public:
  MentionReader(const Tree& tree, const MentionRules& rules)
      : tree_(tree), rules_(rules), name_of_(tree.size(), none) {
    const auto& names = tree.analysis().names;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      const auto end = std::min(names[i].end, tree.size());
      if (is_common(names[i].begin, end)) continue;
      for (std::uint32_t token = names[i].begin; token < end; ++token) name_of_[token] = i;
    }
  }

  std::vector<Mention> read() {
    std::vector<Mention> mentions;
    for (std::uint32_t token = 0; token < tree_.size(); ++token) {
      if (heads_phrase(tree_.word(token))) mentions.push_back(describe(token));
    }
    return mentions;
  }

 private:
  static constexpr std::uint32_t none = 0xffffffffU;

  /// "the ministry", "Investigators": a noun without a capital of its own.
  bool is_common(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t token = begin; token < end; ++token) {
      const char first = tree_.text(token).front();
      const bool small = first >= 'a' && first <= 'z';
      const auto& sentence = tree_.document().sentences[tree_.sentence(token)];
      const bool opens = token == sentence.begin && end == begin + 1;
      if (!small && !(opens && tree_.word(token).upos == Upos::NOUN)) return false;
    }
    return true;
  }

  Mention describe(std::uint32_t head) {
    Mention mention;
    mention.head = head;
    set_extent(mention);
    const Word& word = tree_.word(head);
    mention.plural = word.morphology.number == Number::plural || word.xpos == Xpos::NNS ||
                     word.xpos == Xpos::NNPS || tree_.has_child(head, Deprel::conj);
    if (word.upos == Upos::PRON) {
      describe_pronoun(mention);
    } else {
      describe_noun(mention);
      if (mention.form == MentionForm::nominal) take_whole(mention);
    }
    return mention;
  }

  /// "A third of its ships": a part is named with the whole.
  void take_whole(Mention& mention) const {
    std::uint32_t part = mention.head;
    for (int steps = 0; steps < 2 && part != Tree::none; ++steps) part = take_part(mention, part);
  }

  /// The whole that `part` was named with, in turn a part of something: "tens of thousands".
  std::uint32_t take_part(Mention& mention, std::uint32_t part) const {
    const Word& word = tree_.word(part);
    if (word.upos != Upos::NUM && !rules_.is(WordUse::part, word.lemma)) return Tree::none;
    for (const std::uint32_t child : tree_.children(part)) {
      const TokenRange phrase = tree_.subtree(child);
      if (tree_.word(child).deprel != Deprel::nmod || phrase.begin != mention.end ||
          tree_.word(child).upos != Upos::NOUN ||
          !rules_.is(WordUse::whole, tree_.word(phrase.begin).lemma)) {
        continue;
      }
      mention.end = child + 1;
      return child;
    }
    return Tree::none;
  }

  void set_extent(Mention& mention) const {
    mention.begin = mention.head;
    mention.end = mention.head + 1;
    for (const std::uint32_t child : tree_.children(mention.head)) {
      const Deprel relation = tree_.word(child).deprel;
      // "On Saturday the camera": what stands before as a phrase of its own is no part.
      const Upos kind = tree_.word(child).upos;
      const bool apart = (kind == Upos::NOUN || kind == Upos::PROPN) &&
                         tree_.word(tree_.subtree(child).begin).deprel == Deprel::case_;
      if (child < mention.head && precedes_head(relation) && !apart) {
        mention.begin = std::min(mention.begin, tree_.subtree(child).begin);
      }
      if (tree_.subtree(child).begin == mention.end && follows_head(relation) &&
          (relation != Deprel::appos || tree_.word(child).upos == Upos::PROPN)) {
        mention.end = end_of_name(tree_, child);
      }
    }
    take_measure(mention);
    // "$5 billion": the amount follows its sign.
    if (tree_.word(mention.head).upos == Upos::SYM) {
      while (mention.end < tree_.size() && tree_.word(mention.end).upos == Upos::NUM &&
             tree_.sentence(mention.end) == tree_.sentence(mention.head)) {
        ++mention.end;
      }
    }
    if (asks_why(tree_, mention.begin) && mention.begin < mention.head) ++mention.begin;
    while (mention.begin < mention.head && (tree_.word(mention.begin).upos == Upos::CCONJ ||
                                            tree_.word(mention.begin).upos == Upos::PUNCT)) {
      ++mention.begin;
    }
    const std::uint32_t name = name_of_[mention.head];
    if (name == none) return;
    mention.begin = std::min(mention.begin, tree_.analysis().names[name].begin);
    mention.end = std::max(mention.end, std::min(tree_.analysis().names[name].end, tree_.size()));
  }

  /// "A magnitude | 6.4 earthquake": what is measured was hung on the verb; "whose | name".
  void take_measure(Mention& mention) const {
    if (mention.begin == 0 || mention.begin == mention.head) return;
    if (tree_.word(mention.begin).xpos == Xpos::WP_POSS) {
      ++mention.begin;
      return;
    }
    const std::uint32_t before = mention.begin - 1;
    const bool measured =
        tree_.word(mention.begin).upos == Upos::NUM && tree_.word(before).upos == Upos::NOUN &&
        tree_.word(before).deprel == Deprel::obl_unmarked && tree_.has_child(before, Deprel::det) &&
        tree_.parent(before) == tree_.parent(mention.head);
    if (measured) mention.begin = tree_.subtree(before).begin;
  }

  void describe_pronoun(Mention& mention) const {
    mention.form = MentionForm::pronoun;
    const PronounFacts* facts = rules_.pronoun(LowerCase(tree_.text(mention.head)));
    if (facts == nullptr) return;
    mention.kind = facts->kind;
    mention.gender = facts->gender;
    mention.plural = facts->plural;
  }

  void describe_noun(Mention& mention) const {
    const Word& word = tree_.word(mention.head);
    if (word.upos == Upos::NOUN) mention.noun = mention.head;
    const NounFacts facts =
        rules_.noun(word.upos == Upos::PROPN ? lower_case(word.lemma) : word.lemma);
    mention.kind = facts.kind;
    mention.media = facts.media;
    if (mention.kind == EntityKind::person && mention.plural) mention.kind = EntityKind::group;
    if (tells_media(mention)) mention.media = true;
    const std::uint32_t name = name_in(mention, facts);
    const bool behind = name != none && tree_.analysis().names[name].end > mention.head;
    const TokenRange beside = name_beside(tree_, {mention.head, mention.end});
    if (facts.kind == EntityKind::organisation && !behind && !beside.empty()) {
      mention.form = MentionForm::name;
      mention.name = beside;
    } else if (name != none) {
      set_name(mention, name);
    } else if (word.upos == Upos::PROPN) {
      mention.form = MentionForm::name;
      mention.name = {mention.begin, mention.end};
      while (mention.name.begin < mention.head &&
             tree_.word(mention.name.begin).upos == Upos::NOUN) {
        ++mention.name.begin;  // "state news agency | Tass"
      }
      strip_front(mention);
    }
    if (mention.gender == Gender::unknown && mention.noun != Tree::none) {
      mention.gender = rules_.noun_gender(tree_.word(mention.noun).lemma);
    }
    if (mention.name.end > mention.name.begin + 1) {
      mention.given = rules_.given_name(tree_.text(mention.name.begin));
    }
  }

  /// Whether a word of the phrase is an outlet's name or belongs to such names.
  bool tells_media(const Mention& mention) const {
    for (std::uint32_t token = mention.begin; token < mention.end; ++token) {
      if (tree_.word(token).upos == Upos::PROPN && rules_.media(tree_.text(token))) return true;
    }
    return false;
  }

  /// "Superintendent | Ann Lee", where the title is tagged as a name by itself.
  bool is_title(const Mention& mention, std::uint32_t name) const {
    const std::uint32_t end = tree_.analysis().names[name].end;
    return end == mention.head + 1 && end < mention.end && name_of_[end] != none &&
           rules_.title(LowerCase(tree_.text(mention.head))) != nullptr;
  }

  /// The proper name that this phrase refers to: at its head, or beside a noun
  /// that says what the bearer is ("broadcaster YTN", "the Interfax agency").
  std::uint32_t name_in(const Mention& mention, NounFacts facts) const {
    const std::uint32_t at_head = name_of_[mention.head];
    if (at_head != none && !is_title(mention, at_head)) return at_head;
    for (std::uint32_t token = mention.head + 1; token < mention.end; ++token) {
      if (name_of_[token] == none || !fits(facts.kind, kind_of(name_of_[token]))) continue;
      return names_one_above(mention.head, token) ? none : name_of_[token];
    }
    if (facts.kind != EntityKind::organisation || mention.head == mention.begin) return none;
    std::uint32_t before = mention.head - 1;
    while (before > mention.begin && tree_.word(before).upos == Upos::NOUN) --before;
    const std::uint32_t name = name_of_[before];
    if (name == none || tree_.parent(before) == Tree::none) return none;
    if (tree_.word(before).deprel == Deprel::nmod_poss || tree_.word(before).upos == Upos::PART)
      return none;
    return tree_.analysis().names[name].kind == NameKind::organisation ? name : none;
  }

  /// "The judge who leads the inquiry, Ann Lee, went": the judge's name.
  bool names_one_above(std::uint32_t head, std::uint32_t name) const {
    if (tree_.word(name).deprel != Deprel::appos || kind_of(name_of_[name]) != EntityKind::person) {
      return false;
    }
    if (rules_.noun(tree_.word(head).lemma).kind == EntityKind::person) return false;
    for (std::uint32_t at = head; tree_.parent(at) != Tree::none; at = tree_.parent(at)) {
      if (tree_.word(at).deprel != Deprel::acl_relcl) continue;
      const Word& above = tree_.word(tree_.parent(at));
      return rules_.noun(above.lemma).kind == EntityKind::person;
    }
    return false;
  }

  EntityKind kind_of(std::uint32_t name) const {
    switch (tree_.analysis().names[name].kind) {
      case NameKind::person:
        return EntityKind::person;
      case NameKind::organisation:
        return EntityKind::organisation;
      case NameKind::location:
      case NameKind::facility:
        return EntityKind::location;
      case NameKind::nationality:
        return EntityKind::group;
      case NameKind::event:
        return EntityKind::event;
      default:
        return EntityKind::thing;
    }
  }

  static bool fits(EntityKind noun, EntityKind name) {
    return noun == EntityKind::unknown || noun == name ||
           (noun == EntityKind::organisation && name == EntityKind::thing) ||
           (noun == EntityKind::group && name == EntityKind::person);
  }

  void set_name(Mention& mention, std::uint32_t name) const {
    const Name& found = tree_.analysis().names[name];
    mention.form = MentionForm::name;
    mention.name = {found.begin, std::min(found.end, tree_.size())};
    if (found.kind == NameKind::person) {
      mention.name.end = behind_hyphens(tree_, mention.name.end);
      mention.end = std::max(mention.end, mention.name.end);
    }
    widen_name(mention, found.kind);
    if (mention.kind == EntityKind::unknown || !mention.name.contains(mention.noun)) {
      mention.kind = kind_of(name);
    }
    strip_front(mention);
    for (std::uint32_t token = mention.begin; token < mention.name.begin; ++token) {
      const bool title = note_title(mention, token);
      const bool capital = tree_.word(token).upos == Upos::PROPN;
      if (title && capital && token + 1 == mention.name.begin &&
          mention.kind == EntityKind::location) {
        mention.kind = EntityKind::person;  // "President Minsk"
      }
    }
    if (found.kind == NameKind::nationality && mention.plural) mention.kind = EntityKind::group;
    if (found.kind != NameKind::nationality && mention.kind != EntityKind::person) {
      // "Brandt Motors", "the United States": one, unless others are named with it.
      mention.plural = mention.plural && tree_.has_child(mention.head, Deprel::conj);
    }
    if (mention.kind == EntityKind::person && mention.noun == Tree::none && has_article(mention)) {
      mention.kind = EntityKind::thing;  // "the Corrie" is a ship, or what else is called so
    }
  }

  bool has_article(const Mention& mention) const {
    return mention.name.begin > 0 && tree_.word(mention.name.begin - 1).lemma == "the" &&
           mention.name.begin > mention.begin;
  }

  /// "Korean | Central News Agency": capitalised words right before it that
  /// stand in the same phrase.
  void widen_name(Mention& mention, NameKind kind) const {
    while (mention.name.begin > mention.begin) {
      const Word& before = tree_.word(mention.name.begin - 1);
      const std::string_view text = tree_.text(mention.name.begin - 1);
      const bool capital = text.front() >= 'A' && text.front() <= 'Z';
      const bool fits = before.upos == Upos::PROPN ||
                        (before.upos == Upos::ADJ && kind == NameKind::organisation);
      if (!capital || !fits || before.deprel == Deprel::nmod_poss ||
          before.deprel == Deprel::nmod_desc || rules_.title(LowerCase(text)) != nullptr) {
        return;
      }
      const bool noun = rules_.noun(LowerCase(text)).kind != EntityKind::unknown;
      if (noun && before.upos != Upos::ADJ) return;
      --mention.name.begin;
    }
  }

  /// Titles and articles are no part of a name.
  void strip_front(Mention& mention) const {
    while (mention.name.begin + 1 < mention.name.end) {
      const std::uint32_t token = mention.name.begin;
      const bool title = note_title(mention, token) && mention.kind == EntityKind::person;
      if (!title && tree_.word(token).upos != Upos::DET) break;
      ++mention.name.begin;
    }
  }

  bool note_title(Mention& mention, std::uint32_t token) const {
    const Gender* gender = rules_.title(LowerCase(tree_.text(token)));
    const bool noun = tree_.word(token).upos == Upos::NOUN &&
                      rules_.noun(tree_.word(token).lemma).kind == EntityKind::person;
    if (noun) mention.noun = token;
    if (gender == nullptr) return noun;
    if (*gender != Gender::unknown) mention.gender = *gender;
    if (mention.noun == Tree::none) mention.noun = token;
    return true;
  }

  const Tree& tree_;
  const MentionRules& rules_;
  std::vector<std::uint32_t> name_of_;  ///< index of the name that covers a token
};

}  // namespace

std::vector<Mention> find_mentions(const Tree& tree, const MentionRules& rules) {
  return MentionReader(tree, rules).read();
}

}  // namespace claims
DATELINE_END
