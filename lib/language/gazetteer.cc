#include "language/gazetteer.h"

#include <algorithm>
#include <optional>

#include "base/word_list.h"
#include "language/hash.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {
namespace {

std::optional<Gazetteer::Class> class_of(std::string_view section) {
  using enum Gazetteer::Class;
  if (section == "given") return given;
  if (section == "surname") return surname;
  if (section == "place" || section == "state" || section == "city" || section == "region")
    return place;
  if (section == "place_word") return place_part;
  if (section == "organisation" || section == "organisation_name") return organisation;
  if (section == "title") return title;
  if (section == "no_name") return no_name;
  if (section == "nationality") return nationality;
  return std::nullopt;
}

/// `WordFeatures::lower` of the words between blanks; on demand hyphens are words.
std::vector<std::uint32_t> words_of(std::string_view text, bool hyphens) {
  std::vector<std::uint32_t> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(hyphens ? " -" : " "), text.size());
    if (end > 0) words.push_back(word_features(text.substr(0, end)).lower);
    if (end < text.size() && text[end] == '-') words.push_back(word_features("-").lower);
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return words;
}

}  // namespace

Result<Gazetteer> Gazetteer::compile(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "language/gazetteer.tsv");
  if (!list) return list.error();
  Gazetteer gazetteer;
  std::size_t capacity = 64;
  while (capacity < list->entries.size() * 3) capacity *= 2;
  gazetteer.keys_.assign(capacity, 0);
  gazetteer.classes_.assign(capacity, 0);
  // Places of several words are not counted in the size above.
  std::size_t room = capacity / 4 * 3;
  for (const base::WordEntry& entry : list->entries) {
    const auto kind = class_of(entry.section);
    if (!kind) return list->error(entry, "no such section: " + std::string(entry.section));
    const bool whole_name = entry.section == "organisation_name";
    const std::vector<std::uint32_t> words = words_of(entry.columns[0], whole_name);
    if (whole_name) gazetteer.organisations_.push_back(phrase_key(words));
    if (words.size() > 1 && *kind == place) gazetteer.places_.push_back(phrase_key(words));
    // "Wall" says nothing of the Wall Street Journal.
    if (whole_name && words.size() > 1) continue;
    for (const std::uint32_t word : words) {
      if (room-- == 0) return list->error(entry, "too many words");
      gazetteer.add(word, words.size() > 1 ? place_part : *kind);
    }
  }
  std::sort(gazetteer.places_.begin(), gazetteer.places_.end());
  std::sort(gazetteer.organisations_.begin(), gazetteer.organisations_.end());
  return gazetteer;
}

void Gazetteer::add(std::uint32_t lower, std::uint8_t classes) {
  const std::size_t mask = keys_.size() - 1;
  std::size_t at = std::size_t{lower * 0x9e3779b1U} & mask;
  while (keys_[at] != 0 && keys_[at] != lower) at = (at + 1) & mask;
  keys_[at] = lower;
  classes_[at] |= classes;
}

std::uint32_t Gazetteer::phrase_key(std::span<const std::uint32_t> words) {
  auto key = static_cast<std::uint32_t>(words.size());
  for (const std::uint32_t word : words) key = mix(key, word);
  return key;
}

bool Gazetteer::is_place(std::span<const std::uint32_t> words) const {
  if (words.size() == 1) return (classes(words[0]) & place) != 0;
  return std::binary_search(places_.begin(), places_.end(), phrase_key(words));
}

bool Gazetteer::is_organisation(std::span<const std::uint32_t> words) const {
  return std::binary_search(organisations_.begin(), organisations_.end(), phrase_key(words));
}

WordKey Gazetteer::key(std::string_view form) const {
  const std::uint32_t lower = word_features(form).lower;
  return {lower, classes(lower)};
}

std::uint8_t Gazetteer::classes(std::uint32_t lower) const {
  if (keys_.empty() || lower == 0) return 0;
  const std::size_t mask = keys_.size() - 1;
  for (std::size_t at = std::size_t{lower * 0x9e3779b1U} & mask; keys_[at] != 0;
       at = (at + 1) & mask) {
    if (keys_[at] == lower) return classes_[at];
  }
  return 0;
}

}  // namespace language
DATELINE_END
