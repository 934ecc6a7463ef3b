#include "timeline/decided_names.h"

#include <algorithm>

#include "timeline/fold.h"
#include "timeline/merge_rules.h"
#include "timeline/names.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::string_view columns_wanted =
    "expected 'join' or 'apart' and two names, separated by tabs";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \r") + 1 - begin);
}

/// The columns of a line; further ones are notes.
std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  while (true) {
    const auto tab = line.find('\t');
    columns.push_back(trimmed(line.substr(0, tab)));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

Error error_at(const NameDecision& decision, std::string message) {
  return Error{std::move(message), decision.file, decision.line, {}};
}

}  // namespace

Result<DecidedNames> DecidedNames::compile(const std::vector<NameDecision>& decisions,
                                           const MergeRules& rules) {
  DecidedNames decided;
  const auto key_of = [&](const std::string& name) {
    std::string text = name;
    for (std::size_t step = 0; step < decisions.size(); ++step) {
      const std::string* other = decided.read_as(listed_name_key(text, rules).folded);
      if (other == nullptr) break;
      text = *other;
    }
    return std::pair(listed_name_key(text, rules), text);
  };
  for (const NameDecision& decision : decisions) {
    const std::string name = listed_name_key(decision.name, rules).folded;
    const std::string other = listed_name_key(decision.other, rules).folded;
    if (name.empty() || other.empty()) return error_at(decision, "a name has no letters");
    if (name == other) {
      return error_at(decision, "both names read '" + name + "' without titles and accents");
    }
    if (decision.apart) continue;
    auto [from, from_text] = key_of(decision.name);
    auto [to, to_text] = key_of(decision.other);
    if (from.folded != to.folded) decided.read_as_[from.folded] = to_text;
  }
  std::vector<std::pair<std::string, std::string>> followed;
  for (const auto& [name, other] : decided.read_as_)
    followed.emplace_back(name, key_of(other).second);
  for (auto& [name, other] : followed) decided.read_as_[name] = std::move(other);
  for (const NameDecision& decision : decisions) {
    if (!decision.apart) continue;
    const NameKey a = key_of(decision.name).first;
    const NameKey b = key_of(decision.other).first;
    if (a.folded == b.folded) {
      return error_at(decision,
                      "'" + decision.name + "' and '" + decision.other + "' are joined elsewhere");
    }
    if (a.id == b.id) {
      const NameKey& alias = a.folded == a.canonical ? b : a;
      decided.unlisted_.insert(alias.folded);
    }
  }
  for (const NameDecision& decision : decisions) {
    if (!decision.apart) continue;
    NameKey a = key_of(decision.name).first;
    NameKey b = key_of(decision.other).first;
    decided.mark(a);
    decided.mark(b);
    decided.apart_[a.id].push_back(b.id);
    decided.apart_[b.id].push_back(a.id);
  }
  return decided;
}

const std::string* DecidedNames::read_as(std::string_view folded) const {
  const auto found = read_as_.find(std::string(folded));
  return found == read_as_.end() ? nullptr : &found->second;
}

void DecidedNames::mark(NameKey& key) const {
  if (unlisted_.contains(key.folded)) {
    key.canonical = key.folded;
    key.id = hash32(key.canonical);
    key.country = 0;
    key.capital = false;
  }
  if (const auto found = apart_.find(key.id); found != apart_.end()) key.apart = found->second;
}

}  // namespace merge

Result<std::vector<NameDecision>> parse_name_decisions(std::string_view text,
                                                       std::string_view file) {
  std::vector<NameDecision> decisions;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view own = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto columns = merge::columns_of(own);
    if (columns[0].starts_with('#') || (columns.size() == 1 && columns[0].empty())) continue;
    NameDecision decision{columns[0] == "apart", {}, {}, std::string(file), line};
    const bool known = decision.apart || columns[0] == "join";
    if (!known || columns.size() < 3 || columns[1].empty() || columns[2].empty()) {
      return merge::error_at(decision, std::string(merge::columns_wanted));
    }
    decision.name = columns[1];
    decision.other = columns[2];
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

DATELINE_END
