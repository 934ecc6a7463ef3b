#include "claims/coreference.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "claims/mention_finder.h"
#include "claims/name_index.h"
#include "claims/pronoun_fit.h"
#include "claims/word_set.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::uint32_t window = 48;            // mentions looked back at for one that points back
constexpr std::uint32_t furthest_sentence = 4;  // that a pronoun reaches back to

/// What has been said of an entity so far.
struct Profile {
  WordSet<std::string_view> nouns;      ///< lemmas of its descriptions
  WordSet<std::string_view> modifiers;  ///< "North", "Korean", "Russian"
  WordSet<std::string> qualifiers;      ///< "interior" of a ministry, in lower case
  Gender given = Gender::unknown;       ///< what its given name makes likely
};

class Resolver {
 public:
  Resolver(const Tree& tree, const MentionRules& rules, const std::vector<TimeExpression>& times,
           std::vector<Mention>& mentions, std::vector<PronounCase>* log)
      : tree_(tree),
        rules_(rules),
        mentions_(mentions),
        log_(log),
        mention_at_(tree.size(), no_entity),
        quoted_(tree.size(), false),
        barred_(tree.size(), false),
        names_(rules) {
    for (std::uint32_t i = 0; i < mentions.size(); ++i) mention_at_[mentions[i].head] = i;
    for (const Quotation& quotation : tree.document().quotations) {
      const TokenRange words = tree.tokens_of(quotation.content);
      std::fill(quoted_.begin() + words.begin, quoted_.begin() + words.end, true);
    }
    for (const TimeExpression& time : times) {
      const TokenRange words = tree.tokens_of(time.span);
      std::fill(barred_.begin() + words.begin, barred_.begin() + words.end, true);
    }
    timed_ = barred_;
    for (const Furniture& piece : tree.document().furniture) {
      if (piece.kind == FurnitureKind::caption) continue;
      const TokenRange words = tree.tokens_of(piece.span);
      std::fill(barred_.begin() + words.begin, barred_.begin() + words.end, true);
    }
  }

  std::vector<Entity> resolve() {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      Mention& mention = mentions_[i];
      std::uint32_t entity = find(mention, i);
      if (entity == no_entity) entity = add_entity(mention);
      attach(i, entity);
    }
    return std::move(entities_);
  }

 private:
  std::uint32_t find(const Mention& mention, std::uint32_t index) {
    const std::uint32_t same = apposed(mention);
    switch (mention.form) {
      case MentionForm::name: {
        const std::uint32_t known = names_.find(name_text(mention), mention.kind);
        return known != no_entity ? known : same;
      }
      case MentionForm::pronoun:
        return find_pronoun(mention, index);
      case MentionForm::nominal:
        return same != no_entity ? same : find_nominal(mention, index);
    }
    return no_entity;
  }

  /// "Watson, a spokeswoman": the entity that an apposition describes.
  std::uint32_t apposed(const Mention& mention) const {
    if (tree_.word(mention.head).deprel != Deprel::appos) return no_entity;
    std::uint32_t above = mention_at_[tree_.parent(mention.head)];
    if (mention.form == MentionForm::name && mention.kind == EntityKind::person) {
      above = person_above(tree_.parent(mention.head), above);
    }
    if (above == no_entity || mentions_[above].entity == no_entity) return no_entity;
    const Mention& other = mentions_[above];
    const bool both_named = other.form == MentionForm::name && mention.form == MentionForm::name;
    if (both_named || other.plural != mention.plural) return no_entity;
    return other.entity;
  }

  /// "The judge who leads the inquiry, Ann Lee, went", "the mayor of Rome, Ann
  /// Lee, said": parsers hang the name on the inquiry, or on Rome.
  std::uint32_t person_above(std::uint32_t token, std::uint32_t above) const {
    if (above != no_entity && mentions_[above].kind == EntityKind::person) return above;
    for (int step = 0; step < 4 && tree_.parent(token) != Tree::none; ++step) {
      const Deprel relation = tree_.word(token).deprel;
      token = tree_.parent(token);
      if (relation != Deprel::acl_relcl && relation != Deprel::nmod) continue;
      const std::uint32_t head = mention_at_[token];
      if (head == no_entity || mentions_[head].form != MentionForm::nominal) return above;
      return mentions_[head].kind == EntityKind::person ? head : above;
    }
    return above;
  }

  std::string_view name_text(const Mention& mention) const {
    return tree_.document().text(tree_.span_of(mention.name));
  }

  std::uint32_t find_pronoun(const Mention& mention, std::uint32_t index) const {
    const Word& word = tree_.word(mention.head);
    if (word.xpos == Xpos::WP || word.xpos == Xpos::WDT || word.xpos == Xpos::WP_POSS) {
      return antecedent(mention.head);
    }
    if (mention.kind == EntityKind::unknown) return no_entity;
    const PronounWeights& weights = rules_.pronoun_weights();
    std::uint32_t best = no_entity;
    int best_score = weights.least(mention.kind);
    PronounCase seen{mention.head, {}};
    int between = 0;
    const bool says = subject_of_saying(tree_, rules_, mention.head);
    for (std::uint32_t i = index; i-- > 0 && index - i <= window;) {
      const Mention& other = mentions_[i];
      if (tree_.sentence(mention.head) - tree_.sentence(other.head) > furthest_sentence) break;
      if (!agrees(mention, other)) continue;
      const bool across = quoted_[mention.head] != quoted_[other.head];
      const PronounPair pair{mention,
                             other,
                             entities_[other.entity],
                             profiles_[other.entity].given,
                             between++,
                             across,
                             says,
                             says && subject_of_saying(tree_, rules_, other.head)};
      Clues clues = clues_of(tree_, rules_, pair);
      const int score = weights.score(mention.kind, clues);
      if (score > best_score) {
        best_score = score;
        best = other.entity;
      }
      if (log_ != nullptr) seen.candidates.emplace_back(other.head, std::move(clues));
    }
    if (log_ != nullptr) log_->push_back(std::move(seen));
    return best != no_entity ? of_fitting_gender(mention, best, index) : best;
  }

  /// "Lena Moss charged Erik Dahl. He denies it.": whose given name tells
  /// otherwise, or who has no name, gives way to the nearest whose name fits.
  std::uint32_t of_fitting_gender(const Mention& pronoun, std::uint32_t best,
                                  std::uint32_t index) const {
    const auto given = [&](std::uint32_t entity) {
      return entities_[entity].gender != Gender::unknown ? Gender::unknown
                                                         : profiles_[entity].given;
    };
    if (pronoun.gender == Gender::unknown || given(best) == pronoun.gender) return best;
    const Entity& found = entities_[best];
    if (given(best) == Gender::unknown && (found.named || found.gender != Gender::unknown)) {
      return best;
    }
    for (std::uint32_t i = index; i-- > 0 && index - i <= window;) {
      const Mention& other = mentions_[i];
      if (tree_.sentence(pronoun.head) - tree_.sentence(other.head) > 1) break;
      if (given(other.entity) == pronoun.gender && agrees(pronoun, other)) return other.entity;
    }
    return best;
  }

  /// The noun that a relative pronoun stands for.
  std::uint32_t antecedent(std::uint32_t token) const {
    while (tree_.parent(token) != Tree::none) {
      const bool relative = tree_.word(token).deprel == Deprel::acl_relcl;
      token = tree_.parent(token);
      if (!relative) continue;
      const std::uint32_t mention = mention_at_[token];
      return mention == no_entity ? no_entity : mentions_[mention].entity;
    }
    return no_entity;
  }

  /// Whether the pronoun may stand for what that mention does.
  bool agrees(const Mention& pronoun, const Mention& other) const {
    const Entity& entity = entities_[other.entity];
    // "has been under pressure since it warned": what it was in, or under.
    const bool state =
        tree_.has_child(other.head, Deprel::cop) && tree_.has_child(other.head, Deprel::case_);
    return !barred_[other.head] && !state && grounded(entity) &&
           fits(tree_, rules_, {pronoun, other, entity, profiles_[other.entity].given});
  }

  /// Whether more than pronouns is known of it.
  bool grounded(const Entity& entity) const {
    return mentions_[entity.mentions.front()].form != MentionForm::pronoun;
  }

  bool is_definite(const Mention& mention) const {
    return has_determiner(mention, WordUse::definite);
  }

  bool has_determiner(const Mention& mention, WordUse use) const {
    const auto children = tree_.children(mention.head);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const Deprel relation = tree_.word(child).deprel;
      const bool determines = relation == Deprel::det || relation == Deprel::det_predet ||
                              relation == Deprel::nummod || relation == Deprel::cc_preconj;
      return determines && rules_.is(use, tree_.word(child).lemma);
    });
  }

  std::uint32_t find_nominal(const Mention& mention, std::uint32_t index) {
    if (mention.noun == Tree::none || !is_definite(mention)) return no_entity;
    if (mention.plural) return find_pair(mention, index);
    std::uint32_t best = no_entity;
    int best_score = 0;
    for (std::uint32_t i = index; i-- > 0 && index - i <= 4 * window;) {
      if (barred_[mentions_[i].head]) continue;
      const std::uint32_t entity = mentions_[i].entity;
      // An entity's nearest mention is its best.
      if (std::exchange(asked_[entity], index) == index) continue;
      const int score =
          description_score(mention, entity) * 8 - static_cast<int>((index - i) / window);
      if (score > best_score) {
        best_score = score;
        best = entity;
      }
    }
    return best;
  }

  /// How well a description fits: its noun has been used, its modifiers agree,
  /// its noun is a word of the name.
  int description_score(const Mention& mention, std::uint32_t entity_id) const {
    const Entity& entity = entities_[entity_id];
    const Profile& profile = profiles_[entity_id];
    if (entity.plural || mention.kind != entity.kind) return 0;
    const std::string_view noun = tree_.word(mention.noun).lemma;
    int score = 0;
    if (profile.nouns.contains(noun) || has_word(names_.key(entity_id), noun)) {
      score += 3;
    } else if (mention.media && entity.media && tree_.children(mention.head).size() == 1) {
      score += 2;
    } else if (mention.kind == EntityKind::organisation && entity.named && !entity.media &&
               !rules_.noun(noun).own && tree_.children(mention.head).size() == 1) {
      score += 1;
    }
    // "The Chilean president" is the Chilean leader, but no valley is a dam.
    const bool acts =
        mention.kind == EntityKind::person || mention.kind == EntityKind::organisation;
    if (score == 0 && !acts) return 0;
    if (told_apart(mention, profile)) return 0;
    bool modified = false;
    for (const std::uint32_t child : tree_.children(mention.head)) {
      const Deprel relation = tree_.word(child).deprel;
      if (relation != Deprel::amod && relation != Deprel::compound) continue;
      modified = true;
      const std::string_view word = tree_.text(child);
      if (profile.modifiers.contains(word)) score += 3;
    }
    if (modified && score == 3 && mention.media) return 0;
    return modified && score == 3 && entity.kind == EntityKind::person && !profile.modifiers.empty()
               ? 1
               : score;
  }

  static bool qualifies(const Word& word) {
    return word.deprel == Deprel::compound || word.deprel == Deprel::amod;
  }

  /// "The interior ministry" is not "the education ministry", but may be "the ministry". Persons
  /// are described in many ways: only a noun tells them apart.
  bool told_apart(const Mention& mention, const Profile& profile) const {
    bool apart = false;
    for (const std::uint32_t child : tree_.children(mention.noun)) {
      const Word& word = tree_.word(child);
      if (!qualifies(word)) continue;
      if (profile.qualifiers.contains(LowerCase(tree_.text(child)))) return false;
      if (rules_.is(WordUse::another, word.lemma)) return true;
      apart |= word.deprel == Deprel::compound || mention.kind != EntityKind::person;
    }
    return apart && !profile.qualifiers.empty();
  }

  /// "the two leaders": the two named most often so far that are of that kind.
  std::uint32_t find_pair(const Mention& mention, std::uint32_t index) {
    const EntityKind kind = rules_.pair(tree_.word(mention.noun).lemma);
    if (kind == EntityKind::unknown || !says_two(mention)) return no_entity;
    std::vector<std::uint32_t> recent;
    for (std::uint32_t i = index; i-- > 0 && index - i <= window;) {
      const std::uint32_t entity = mentions_[i].entity;
      const Entity& candidate = entities_[entity];
      if (candidate.kind != kind || !candidate.named || candidate.plural) continue;
      if (std::find(recent.begin(), recent.end(), entity) == recent.end()) recent.push_back(entity);
    }
    if (recent.size() < 2) return no_entity;
    std::stable_sort(recent.begin(), recent.end(), [&](std::uint32_t a, std::uint32_t b) {
      return entities_[a].mentions.size() > entities_[b].mentions.size();
    });
    const std::uint32_t pair = add_entity(mention);
    entities_[pair].members = {std::min(recent[0], recent[1]), std::max(recent[0], recent[1])};
    return pair;
  }

  bool says_two(const Mention& mention) const {
    return has_determiner(mention, WordUse::two) || tree_.children(mention.head).size() == 1;
  }

  std::uint32_t add_entity(const Mention& mention) {
    Entity entity;
    entity.name = tree_.document().text(tree_.span_of({mention.begin, mention.end}));
    entity.kind = mention.kind;
    entity.plural = mention.plural;
    entities_.push_back(std::move(entity));
    profiles_.emplace_back();
    asked_.push_back(no_entity);
    return static_cast<std::uint32_t>(entities_.size() - 1);
  }

  void attach(std::uint32_t index, std::uint32_t id) {
    Mention& mention = mentions_[index];
    Entity& entity = entities_[id];
    Profile& profile = profiles_[id];
    mention.entity = id;
    entity.mentions.push_back(index);
    entity.media = entity.media || mention.media;
    if (entity.gender == Gender::unknown) entity.gender = mention.gender;
    if (mention.form == MentionForm::pronoun) return;
    if (mention.form == MentionForm::name) take_name(mention, id);
    if (mention.noun != Tree::none && !mention.plural) {
      profile.nouns.insert(tree_.word(mention.noun).lemma);
      for (const std::uint32_t child : tree_.children(mention.noun)) {
        if (qualifies(tree_.word(child))) profile.qualifiers.insert(LowerCase(tree_.text(child)));
      }
    }
    for (std::uint32_t token = mention.begin; token < mention.end; ++token) {
      const char first = tree_.text(token).front();
      if (first >= 'A' && first <= 'Z') profile.modifiers.insert(tree_.text(token));
    }
    if (profile.given == Gender::unknown) profile.given = mention.given;
  }

  void take_name(const Mention& mention, std::uint32_t id) {
    Entity& entity = entities_[id];
    const std::string_view text = name_text(mention);
    // Who edited the text is nobody it tells of, and "court Saturday" no Saturday.
    const bool town = mention.kind == EntityKind::location;
    const bool time = timed_[mention.name.begin] && timed_[mention.name.end - 1];
    if (time || (barred_[mention.head] && !town)) return;
    const bool fuller = names_.is_fuller(text, id) && !is_glued(mention, id);
    if (!entity.named || fuller) {
      entity.name = text;
      if (!entity.named) entity.kind = mention.kind;
      entity.named = true;
    }
    if (fuller || !is_glued(mention, id)) {
      names_.add(text, mention.kind, id);
    }
  }

  /// "[Reuters] Ansar Dor" under a picture, "Ansar Dor [control]": no fuller name.
  bool is_glued(const Mention& mention, std::uint32_t id) const {
    if (mention.name.end < mention.name.begin + 2) return false;
    const std::string_view last = tree_.text(mention.name.end - 1);
    const std::string_view known = names_.key(id);
    if (known.empty()) return false;
    const std::string key = name_key(name_text(mention));
    if (key.size() <= known.size()) return false;
    const bool credited =
        rules_.media(tree_.text(mention.name.begin)) && key.ends_with(known) && !rules_.media(last);
    return credited || (key.starts_with(known) && last.front() >= 'a' && last.front() <= 'z');
  }

  const Tree& tree_;
  const MentionRules& rules_;
  std::vector<Mention>& mentions_;
  std::vector<PronounCase>* log_;
  std::vector<std::uint32_t> mention_at_;
  std::vector<bool> quoted_;
  std::vector<bool> barred_;  ///< in a time expression or furniture: no antecedent
  std::vector<bool> timed_;   ///< in a time expression
  std::vector<Entity> entities_;
  std::vector<Profile> profiles_;
  std::vector<std::uint32_t> asked_;  ///< by entity: the last description it was compared with
  NameIndex names_;
};

}  // namespace

std::vector<Entity> resolve_mentions(const Tree& tree, const MentionRules& rules,
                                     const std::vector<TimeExpression>& times,
                                     std::vector<Mention>& mentions,
                                     std::vector<PronounCase>* log) {
  return Resolver(tree, rules, times, mentions, log).resolve();
}

}  // namespace claims
DATELINE_END
