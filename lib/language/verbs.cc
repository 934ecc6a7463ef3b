#include "language/verbs.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <tuple>

#include "base/word_list.h"

DATELINE_BEGIN
namespace language {

std::optional<Error> Verbs::read_shares(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "language/verbs.tsv", 2);
  if (!list) return list.error();
  entries_.reserve(list->entries.size());
  for (const base::WordEntry& entry : list->entries) {
    const std::string_view digits = entry.columns[1];
    unsigned share = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), share);
    if (failed != std::errc() || end != digits.data() + digits.size() || share > 100) {
      return list->error(entry, "expected a percentage, 0-100");
    }
    entries_.push_back({entry.columns[0], static_cast<std::uint8_t>(share)});
  }
  const auto before = [](const Entry& a, const Entry& b) { return a.lemma < b.lemma; };
  if (!std::is_sorted(entries_.begin(), entries_.end(), before)) {
    std::sort(entries_.begin(), entries_.end(), before);
  }
  return {};
}

std::vector<std::string_view>* Verbs::other_words(std::string_view section) {
  if (section == "infinitive marker") {
    return &frames_[static_cast<std::size_t>(VerbFrame::infinitive_marker)];
  }
  if (section == "agent marker") {
    return &frames_[static_cast<std::size_t>(VerbFrame::agent_marker)];
  }
  if (section == "two objects") {
    return &frames_[static_cast<std::size_t>(VerbFrame::two_objects)];
  }
  if (section == "reporting") return &frames_[static_cast<std::size_t>(VerbFrame::reporting)];
  if (section == "direction") return &frames_[static_cast<std::size_t>(VerbFrame::direction)];
  if (section == "somebody") return &frames_[static_cast<std::size_t>(VerbFrame::somebody)];
  return section == "past ending" ? &past_endings_ : nullptr;
}

std::optional<Error> Verbs::read_frames(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "language/verb_frames.tsv");
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) {
    if (std::vector<std::string_view>* words = other_words(row.section)) {
      words->push_back(row.columns[0]);
      continue;
    }
    const Entry* const found = find(row.columns[0]);
    if (found == nullptr) {  // "due", "easy": no verbs themselves
      if (row.section == "takes infinitive") adjectives_.push_back(row.columns[0]);
      continue;
    }
    Entry* const entry = &entries_[static_cast<std::size_t>(found - entries_.data())];
    if (row.section == "plural noun") {
      entry->as_noun = true;
    } else if (row.section == "takes infinitive") {
      entry->infinitive = true;
    } else if (row.section == "compounded") {
      entry->compounded = true;
    } else {
      return list->error(row, std::string("unknown section: ").append(row.section));
    }
  }
  return {};
}

std::optional<Error> Verbs::read_irregular(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "common/verb_forms.tsv");
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) {
    if (row.section != "irregular" || row.columns.size() < 3) continue;
    const auto& [lemma, past, participle] =
        std::tie(row.columns[0], row.columns[1], row.columns[2]);
    pasts_.push_back({past, lemma, true, past == participle});
    if (past != participle) pasts_.push_back({participle, lemma, false, true});
  }
  std::stable_sort(pasts_.begin(), pasts_.end(),
                   [](const Past& a, const Past& b) { return a.form < b.form; });
  return {};
}

Result<Verbs> Verbs::compile(const base::DataPack& pack) {
  Verbs verbs;
  if (auto error = verbs.read_shares(pack)) return *error;
  if (auto error = verbs.read_frames(pack)) return *error;
  if (auto error = verbs.read_irregular(pack)) return *error;
  return verbs;
}

const Verbs::Entry* Verbs::find(std::string_view lemma) const {
  const auto found =
      std::lower_bound(entries_.begin(), entries_.end(), lemma,
                       [](const Entry& entry, std::string_view key) { return entry.lemma < key; });
  return found == entries_.end() || found->lemma != lemma ? nullptr : &*found;
}

int Verbs::share(std::string_view lemma) const {
  const Entry* entry = find(lemma);
  return entry == nullptr ? 0 : entry->share;
}

bool Verbs::stands_as_noun(std::string_view lemma) const {
  const Entry* entry = find(lemma);
  return entry != nullptr && entry->as_noun;
}

bool Verbs::takes_infinitive(std::string_view lemma) const {
  const Entry* entry = find(lemma);
  if (entry != nullptr) return entry->infinitive;
  return std::find(adjectives_.begin(), adjectives_.end(), lemma) != adjectives_.end();
}

bool Verbs::is(VerbFrame frame, std::string_view word) const {
  const auto& words = frames_[static_cast<std::size_t>(frame)];
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool Verbs::is_regular_past(std::string_view form) const {
  return std::any_of(past_endings_.begin(), past_endings_.end(),
                     [&](std::string_view ending) { return form.ends_with(ending); });
}

bool Verbs::is_compounded(std::string_view lemma) const {
  const Entry* entry = find(lemma);
  return entry != nullptr && entry->compounded;
}

const Verbs::Past* Verbs::irregular(std::string_view form) const {
  const auto found =
      std::lower_bound(pasts_.begin(), pasts_.end(), form,
                       [](const Past& past, std::string_view key) { return past.form < key; });
  return found == pasts_.end() || found->form != form ? nullptr : &*found;
}

}  // namespace language
DATELINE_END
