#include "claims/name_index.h"

#include <algorithm>

DATELINE_BEGIN
namespace claims {
namespace {

std::string_view first_word(std::string_view key) {
  return key.substr(0, key.find(' '));
}
std::string_view last_word(std::string_view key) {
  const auto at = key.rfind(' ');
  return at == std::string_view::npos ? key : key.substr(at + 1);
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

}  // namespace

/// Whether one name is a shorter form of the other: "Kim" and "Kim Jong Un",
/// "Yonhap" and "Yonhap News Agency"; not "Sudan" and "South Sudan".
bool NameIndex::same_name(std::string_view known, std::string_view key, EntityKind kind) const {
  const std::string_view shorter = known.size() < key.size() ? known : key;
  const std::string_view longer = known.size() < key.size() ? key : known;
  if (shorter.size() == longer.size()) return false;
  if (longer.starts_with(shorter) && longer[shorter.size()] == ' ') return true;
  if (!longer.ends_with(shorter) || longer[longer.size() - shorter.size() - 1] != ' ') {
    return false;
  }
  const std::string_view before = longer.substr(0, longer.size() - shorter.size() - 1);
  if (rules_.is(WordUse::quarter, before)) return false;
  return kind == EntityKind::person || word_count(shorter) > 1;
}

std::string name_key(std::string_view name) {
  std::string key = lower_case(name);
  for (char& c : key) {
    if (c == '-' || c == '\n') c = ' ';
  }
  return key;
}

bool has_word(std::string_view key, std::string_view word) {
  for (std::size_t at = key.find(word); at != std::string_view::npos; at = key.find(word, at + 1)) {
    const bool starts = at == 0 || key[at - 1] == ' ';
    const bool ends = at + word.size() == key.size() || key[at + word.size()] == ' ';
    if (starts && ends) return true;
  }
  return false;
}

std::uint32_t NameIndex::find(std::string_view name, EntityKind kind) const {
  const std::string key = name_key(name);
  if (const auto* const found = by_name_.find(key)) return *found;
  if (is_acronym(name)) {
    if (const auto* const found = by_acronym_.find(name)) return *found;
  }
  for (const std::string_view word : {last_word(key), first_word(key)}) {
    const auto* const found = by_word_.find(word);
    if (found != nullptr && places_[*found] == (kind == EntityKind::location) &&
        same_name(keys_[*found], key, kind)) {
      return *found;
    }
  }
  return no_entity;
}

void NameIndex::add(std::string_view name, EntityKind kind, std::uint32_t entity) {
  const std::string key = name_key(name);
  if (keys_.size() <= entity) {
    keys_.resize(entity + 1);
    places_.resize(entity + 1);
  }
  if (keys_[entity].empty()) places_[entity] = kind == EntityKind::location;
  if (keys_[entity].empty() || word_count(key) > word_count(keys_[entity])) keys_[entity] = key;
  by_word_[last_word(key)] = entity;
  by_word_.add(first_word(key), entity);
  if (const std::string acronym = acronym_of(name); !acronym.empty()) {
    by_acronym_.add(acronym, entity);
  }
  by_name_.add(key, entity);
}

std::string_view NameIndex::key(std::uint32_t entity) const {
  return entity < keys_.size() ? std::string_view(keys_[entity]) : std::string_view();
}

bool NameIndex::is_fuller(std::string_view name, std::uint32_t entity) const {
  return word_count(name_key(name)) > word_count(key(entity));
}

}  // namespace claims
DATELINE_END
