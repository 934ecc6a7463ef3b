#include "claims/coreference.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "claims/mention_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::uint32_t window = 48;            // mentions looked back at for one that points back
constexpr std::uint32_t furthest_sentence = 4;  // that a pronoun reaches back to

/// Lower case, hyphens as blanks, one blank between words.
std::string name_key(std::string_view name) {
  std::string key = lower_case(name);
  for (char& c : key) {
    if (c == '-' || c == '\n') c = ' ';
  }
  return key;
}

std::string_view first_word(std::string_view key) {
  return key.substr(0, key.find(' '));
}
std::string_view last_word(std::string_view key) {
  const auto at = key.rfind(' ');
  return at == std::string_view::npos ? key : key.substr(at + 1);
}

bool has_word(std::string_view key, std::string_view word) {
  for (std::size_t at = key.find(word); at != std::string_view::npos; at = key.find(word, at + 1)) {
    const bool starts = at == 0 || key[at - 1] == ' ';
    const bool ends = at + word.size() == key.size() || key[at + word.size()] == ' ';
    if (starts && ends) return true;
  }
  return false;
}

std::size_t word_count(std::string_view key) {
  return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// "KCNA" of "Korean Central News Agency"; empty for one word.
std::string acronym_of(std::string_view name) {
  std::string acronym;
  char before = ' ';
  for (const char c : name) {
    if (before == ' ' && is_capital(c)) acronym.push_back(c);
    before = c;
  }
  return acronym.size() < 2 ? std::string() : acronym;
}

bool is_acronym(std::string_view name) {
  return name.size() >= 2 && name.size() <= 6 && std::all_of(name.begin(), name.end(), is_capital);
}

/// What has been said of an entity so far.
struct Profile {
  std::string key;                          ///< of its fullest name
  std::vector<std::string_view> nouns;      ///< lemmas of its descriptions
  std::vector<std::string_view> modifiers;  ///< "North", "Korean", "Russian"
  Gender given = Gender::unknown;           ///< what its given name makes likely
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
        timed_(tree.size(), false) {
    for (std::uint32_t i = 0; i < mentions.size(); ++i) mention_at_[mentions[i].head] = i;
    for (const Quotation& quotation : tree.document().quotations) {
      const TokenRange words = tree.tokens_of(quotation.content);
      std::fill(quoted_.begin() + words.begin, quoted_.begin() + words.end, true);
    }
    for (const TimeExpression& time : times) {
      const TokenRange words = tree.tokens_of(time.span);
      std::fill(timed_.begin() + words.begin, timed_.begin() + words.end, true);
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
        const std::uint32_t known = find_name(mention);
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
    const std::uint32_t above = mention_at_[tree_.parent(mention.head)];
    if (above == no_entity || mentions_[above].entity == no_entity) return no_entity;
    const Mention& other = mentions_[above];
    const bool both_named = other.form == MentionForm::name && mention.form == MentionForm::name;
    if (both_named || other.plural != mention.plural) return no_entity;
    return other.entity;
  }

  std::string_view name_text(const Mention& mention) const {
    return tree_.document().text(tree_.span_of(mention.name));
  }

  std::uint32_t find_name(const Mention& mention) const {
    const std::string_view text = name_text(mention);
    const std::string key = name_key(text);
    if (const auto found = by_name_.find(key); found != by_name_.end()) return found->second;
    if (is_acronym(text)) {
      const auto found = by_acronym_.find(std::string(text));
      if (found != by_acronym_.end()) return found->second;
    }
    for (const std::string_view word : {last_word(key), first_word(key)}) {
      const auto found = by_word_.find(std::string(word));
      if (found != by_word_.end() && same_name(profiles_[found->second].key, key, mention.kind)) {
        return found->second;
      }
    }
    return no_entity;
  }

  /// Whether one name is a shorter form of the other: "Kim" and "Kim Jong Un",
  /// "Yonhap" and "Yonhap News Agency".
  static bool same_name(std::string_view known, std::string_view key, EntityKind kind) {
    const std::string_view shorter = known.size() < key.size() ? known : key;
    const std::string_view longer = known.size() < key.size() ? key : known;
    if (shorter.size() == longer.size()) return false;
    if (longer.starts_with(shorter) && longer[shorter.size()] == ' ') return true;
    if (!longer.ends_with(shorter) || longer[longer.size() - shorter.size() - 1] != ' ') {
      return false;
    }
    return kind == EntityKind::person || word_count(shorter) > 1;
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
    for (std::uint32_t i = index; i-- > 0 && index - i <= window;) {
      const Mention& other = mentions_[i];
      if (tree_.sentence(mention.head) - tree_.sentence(other.head) > furthest_sentence) break;
      if (!agrees(mention, other)) continue;
      const bool across = quoted_[mention.head] != quoted_[other.head];
      const PronounPair pair{
          mention,   other, entities_[other.entity], profiles_[other.entity].given,
          between++, across};
      Clues clues = clues_of(tree_, pair);
      const int score = weights.score(mention.kind, clues);
      if (score > best_score) {
        best_score = score;
        best = other.entity;
      }
      if (log_ != nullptr) seen.candidates.emplace_back(other.head, std::move(clues));
    }
    if (log_ != nullptr) log_->push_back(std::move(seen));
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
    if (timed_[other.head] || !grounded(entity)) return false;
    if (pronoun.plural) {
      return entity.plural || entity.kind == EntityKind::group ||
             entity.kind == EntityKind::organisation;
    }
    if (entity.plural) return false;
    if (pronoun.kind != EntityKind::person) {
      // One "it" says little of the next.
      return other.form != MentionForm::pronoun && entity.kind != EntityKind::person &&
             entity.kind != EntityKind::group;
    }
    if (entity.gender != Gender::unknown) return entity.gender == pronoun.gender;
    // A name whose bearer the tagger has not told may be a person's.
    return entity.kind == EntityKind::person ||
           (other.form == MentionForm::name && entity.kind != EntityKind::group &&
            entity.kind != EntityKind::location);
  }

  /// Whether more than pronouns is known of it.
  bool grounded(const Entity& entity) const {
    return mentions_[entity.mentions.front()].form != MentionForm::pronoun;
  }

  bool is_definite(const Mention& mention) const {
    for (const std::uint32_t child : tree_.children(mention.head)) {
      const Word& word = tree_.word(child);
      if (word.deprel != Deprel::det) continue;
      if (word.lemma == "the" || word.lemma == "this" || word.lemma == "that" ||
          word.lemma == "these" || word.lemma == "those" || word.lemma == "both") {
        return true;
      }
    }
    return false;
  }

  std::uint32_t find_nominal(const Mention& mention, std::uint32_t index) {
    if (mention.noun == Tree::none || !is_definite(mention)) return no_entity;
    if (mention.plural) return find_pair(mention, index);
    std::uint32_t best = no_entity;
    int best_score = 0;
    for (std::uint32_t i = index; i-- > 0 && index - i <= 4 * window;) {
      const std::uint32_t entity = mentions_[i].entity;
      const int score = description_score(mention, entities_[entity], profiles_[entity]) * 8 -
                        static_cast<int>((index - i) / window);
      if (score > best_score) {
        best_score = score;
        best = entity;
      }
    }
    return best;
  }

  /// How well a description fits: its noun has been used, its modifiers agree,
  /// its noun is a word of the name.
  int description_score(const Mention& mention, const Entity& entity,
                        const Profile& profile) const {
    if (entity.plural || mention.kind != entity.kind) return 0;
    const std::string_view noun = tree_.word(mention.noun).lemma;
    int score = 0;
    if (std::find(profile.nouns.begin(), profile.nouns.end(), noun) != profile.nouns.end()) {
      score += 3;
    } else if (has_word(profile.key, noun)) {
      score += 3;
    } else if (mention.media && entity.media && tree_.children(mention.head).size() == 1) {
      score += 2;
    } else if (mention.kind == EntityKind::organisation && entity.named &&
               tree_.children(mention.head).size() == 1) {
      score += 1;
    }
    bool modified = false;
    for (const std::uint32_t child : tree_.children(mention.head)) {
      const Deprel relation = tree_.word(child).deprel;
      if (relation != Deprel::amod && relation != Deprel::compound) continue;
      modified = true;
      const std::string_view word = tree_.text(child);
      if (std::find(profile.modifiers.begin(), profile.modifiers.end(), word) !=
          profile.modifiers.end()) {
        score += 3;
      }
    }
    if (modified && score == 3 && mention.media) return 0;
    return modified && score == 3 && entity.kind == EntityKind::person && !profile.modifiers.empty()
               ? 1
               : score;
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
    for (const std::uint32_t child : tree_.children(mention.head)) {
      const std::string_view lemma = tree_.word(child).lemma;
      if (lemma == "two" || lemma == "both" || lemma == "2") return true;
    }
    return tree_.children(mention.head).size() == 1;
  }

  std::uint32_t add_entity(const Mention& mention) {
    Entity entity;
    entity.name = tree_.document().text(tree_.span_of({mention.begin, mention.end}));
    entity.kind = mention.kind;
    entity.plural = mention.plural;
    entities_.push_back(std::move(entity));
    profiles_.emplace_back();
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
      profile.nouns.push_back(tree_.word(mention.noun).lemma);
    }
    for (std::uint32_t token = mention.begin; token < mention.end; ++token) {
      if (is_capital(tree_.text(token).front())) profile.modifiers.push_back(tree_.text(token));
    }
    if (profile.given == Gender::unknown) profile.given = mention.given;
  }

  void take_name(const Mention& mention, std::uint32_t id) {
    Entity& entity = entities_[id];
    Profile& profile = profiles_[id];
    const std::string_view text = name_text(mention);
    std::string key = name_key(text);
    if (!entity.named || word_count(key) > word_count(profile.key)) {
      entity.name = text;
      profile.key = key;
      if (!entity.named) entity.kind = mention.kind;
      entity.named = true;
    }
    by_word_[std::string(last_word(key))] = id;
    by_word_.try_emplace(std::string(first_word(key)), id);
    if (std::string acronym = acronym_of(text); !acronym.empty()) {
      by_acronym_.try_emplace(std::move(acronym), id);
    }
    by_name_.try_emplace(std::move(key), id);
  }

  const Tree& tree_;
  const MentionRules& rules_;
  std::vector<Mention>& mentions_;
  std::vector<PronounCase>* log_;
  std::vector<std::uint32_t> mention_at_;
  std::vector<bool> quoted_;
  std::vector<bool> timed_;  ///< part of a time expression: "today" is no antecedent
  std::vector<Entity> entities_;
  std::vector<Profile> profiles_;
  std::unordered_map<std::string, std::uint32_t> by_name_;
  std::unordered_map<std::string, std::uint32_t> by_word_;
  std::unordered_map<std::string, std::uint32_t> by_acronym_;
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
