#include "language/document_names.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "language/hash.h"

DATELINE_BEGIN
namespace language {
namespace {

/// How many tokens after a full name a family name alone still means that person.
constexpr std::uint32_t memory = 1500;
/// Names of more words are not looked into.
constexpr std::uint32_t longest_run = 24;
constexpr std::size_t kinds = 3;  // person, organisation, location: those that are learned

bool is_proper(const Word& word) {
  return word.xpos == Xpos::NNP || word.xpos == Xpos::NNPS;
}

bool is_capitalised(std::string_view form) {
  return !form.empty() &&
         (static_cast<unsigned char>(form[0]) >= 0x80 || (form[0] >= 'A' && form[0] <= 'Z'));
}

class DocumentNames {
 public:
  DocumentNames(const Document& document, const Gazetteer& gazetteer, std::span<const WordKey> keys,
                Analysis& analysis)
      : document_(document), gazetteer_(gazetteer), keys_(keys), analysis_(analysis) {
    named_.assign(analysis.words.size(), false);
    for (const Name& name : analysis.names) count(name);
    split_runs();
    whole_.clear();
    persons_.clear();
    organisations_.clear();
    for (const Name& name : analysis.names) {
      count(name);
      cover(name);
    }
  }

  void settle() {
    for (Name& name : analysis_.names) name.kind = usual_kind(name);
    const std::size_t known = analysis_.names.size();
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        if (named_[i]) continue;
        const std::uint32_t end = run_end(i, sentence.end);
        if (end > i && (add_known(i, end) || add_listed(i, end))) {
          i = end - 1;
        } else {
          add_nationality(i);
          if (end > i + 1) i = end - 1;
        }
      }
    }
    if (analysis_.names.size() == known) return;
    std::sort(analysis_.names.begin(), analysis_.names.end(),
              [](const Name& a, const Name& b) { return a.begin < b.begin; });
  }

 private:
  using Counts = std::array<std::uint32_t, kinds>;

  [[nodiscard]] std::uint32_t lower(std::uint32_t token) const { return keys_[token].lower; }
  [[nodiscard]] std::uint32_t key(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t hash = end - begin;
    for (std::uint32_t i = begin; i < end; ++i) hash = mix(hash, lower(i));
    return hash;
  }

  void count(const Name& name) {
    if (static_cast<std::size_t>(name.kind) >= kinds) return;
    ++whole_[key(name.begin, name.end)][static_cast<std::size_t>(name.kind)];
    if (name.end - name.begin < 2) return;
    if (name.kind == NameKind::organisation) ++organisations_[lower(name.begin)];
    if (name.kind != NameKind::person) return;
    // The family name: the text goes on with it.
    persons_[lower(name.end - 1)].push_back(name.begin);
  }
  void cover(const Name& name) {
    for (std::uint32_t i = name.begin; i < name.end; ++i) named_[i] = true;
  }

  /// Parts the names of which a text without commas or stops made one.
  void split_runs() {
    std::vector<Name> parts;
    for (Name name : analysis_.names) {
      for (std::uint32_t edge = inner_edge(name); edge != name.end; edge = inner_edge(name)) {
        parts.push_back({name.begin, edge, name.kind});
        name.begin = edge;
      }
      parts.push_back(name);
    }
    analysis_.names = std::move(parts);
  }

  /// Where the first of several names ends; the whole name's end when it is one.
  [[nodiscard]] std::uint32_t inner_edge(const Name& name) const {
    if (name.end - name.begin > longest_run) return name.end;
    for (std::uint32_t i = name.begin + 1; i < name.end; ++i) {
      if (name.kind == NameKind::person && is_person_edge(name, i)) return i;
      if (name.kind == NameKind::location && is_place_edge(name, i)) return i;
    }
    return name.end;
  }

  [[nodiscard]] bool is_known_person(std::uint32_t begin, std::uint32_t end) const {
    const auto found = whole_.find(key(begin, end));
    return found != whole_.end() && found->second[static_cast<std::size_t>(NameKind::person)] > 0;
  }
  [[nodiscard]] bool has(std::uint32_t token, std::uint8_t classes) const {
    return (keys_[token].classes & classes) != 0;
  }

  /// "Anna Lindqvist | Per", where the document has one of them alone, and
  /// "Anna Lindqvist | Per Holm", where given names tell.
  [[nodiscard]] bool is_person_edge(const Name& name, std::uint32_t i) const {
    const std::uint32_t before = i - name.begin;
    const std::uint32_t after = name.end - i;
    if (before == 1 && after == 1) return lower(name.begin) == lower(i);
    if (before >= 2 && is_known_person(name.begin, i)) return true;
    if (after >= 2 && before >= 2 && is_known_person(i, name.end)) return true;
    const bool given = has(name.begin, Gazetteer::given) && has(i, Gazetteer::given);
    return before >= 2 && after >= 2 && given && !has(i - 1, Gazetteer::given);
  }

  /// "San Rafael | CA", "Paris | Texas".
  [[nodiscard]] bool is_place_edge(const Name& name, std::uint32_t i) const {
    std::array<std::uint32_t, longest_run> words;
    for (std::uint32_t k = name.begin; k < name.end; ++k) words[k - name.begin] = lower(k);
    const std::span<const std::uint32_t> all(words.data(), name.end - name.begin);
    const std::uint32_t before = i - name.begin;
    if (gazetteer_.is_place(all) || !gazetteer_.is_place(all.subspan(before))) return false;
    const bool code = before >= 2 && name.end - i == 1 && document_.word(i).size() == 2;
    return code || gazetteer_.is_place(all.first(before));
  }

  /// "Smith" after "John Smith".
  [[nodiscard]] bool is_part_of_person(std::uint32_t token) const {
    const auto found = persons_.find(lower(token));
    if (found == persons_.end()) return false;
    const auto after = std::lower_bound(found->second.begin(), found->second.end(), token);
    return after != found->second.begin() && token - *(after - 1) < memory;
  }

  [[nodiscard]] NameKind usual_kind(const Name& name) const {
    if (name.end - name.begin == 1 && is_nationality(name.begin)) return NameKind::nationality;
    const auto found = whole_.find(key(name.begin, name.end));
    if (found == whole_.end()) return name.kind;
    const Counts& counts = found->second;
    const auto own = static_cast<std::size_t>(name.kind);
    std::size_t best = own;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      if (counts[kind] > counts[best]) best = kind;
    }
    const bool one_word = name.end - name.begin == 1;
    const bool part_of_person = one_word && is_part_of_person(name.begin);
    if (part_of_person && counts[best] == 1) return NameKind::person;
    // "Acme" beside "Acme Ltd."
    if (one_word && !part_of_person && best == static_cast<std::size_t>(NameKind::person) &&
        organisations_.contains(lower(name.begin)))
      return NameKind::organisation;
    return static_cast<NameKind>(best);
  }

  /// The end of the proper nouns from `begin` on; `begin` when there are none.
  [[nodiscard]] std::uint32_t run_end(std::uint32_t begin, std::uint32_t limit) const {
    std::uint32_t end = begin;
    while (end < limit && !named_[end] && is_proper(analysis_.words[end])) ++end;
    return end;
  }

  bool add_known(std::uint32_t begin, std::uint32_t end) {
    const auto found = whole_.find(key(begin, end));
    if (found != whole_.end()) {
      const Counts& counts = found->second;
      const auto best = std::max_element(counts.begin(), counts.end()) - counts.begin();
      analysis_.names.push_back({begin, end, static_cast<NameKind>(best)});
      return true;
    }
    const bool edge = begin > 0 && named_[begin - 1];
    if (end - begin != 1 || edge || !is_part_of_person(begin)) return false;
    analysis_.names.push_back({begin, end, NameKind::person});
    return true;
  }

  /// Organisations that everybody knows.
  bool add_listed(std::uint32_t begin, std::uint32_t end) {
    std::array<std::uint32_t, 6> words{};
    if (end - begin > words.size()) return false;
    for (std::uint32_t i = begin; i < end; ++i) words[i - begin] = lower(i);
    if (!gazetteer_.is_organisation(std::span(words.data(), end - begin))) return false;
    analysis_.names.push_back({begin, end, NameKind::organisation});
    return true;
  }

  [[nodiscard]] bool is_nationality(std::uint32_t token) const {
    return is_capitalised(document_.word(token)) &&
           (keys_[token].classes & Gazetteer::nationality) != 0;
  }

  void add_nationality(std::uint32_t token) {
    if (!is_nationality(token)) return;
    analysis_.names.push_back({token, token + 1, NameKind::nationality});
  }

  const Document& document_;
  const Gazetteer& gazetteer_;
  std::span<const WordKey> keys_;
  Analysis& analysis_;
  std::vector<bool> named_;
  std::unordered_map<std::uint32_t, Counts> whole_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> persons_;  ///< where
  std::unordered_map<std::uint32_t, std::uint32_t> organisations_;         ///< by their first word
};

}  // namespace

void settle_names(const Document& document, const Gazetteer& gazetteer,
                  std::span<const WordKey> keys, Analysis& analysis) {
  DocumentNames(document, gazetteer, keys, analysis).settle();
}

}  // namespace language
DATELINE_END
