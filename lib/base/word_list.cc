#include "base/word_list.h"

#include <algorithm>
#include <utility>

DATELINE_BEGIN
namespace base {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Writes a line's columns; where the next would go.
std::string_view* split_tabs(std::string_view line, std::string_view* columns) {
  for (;;) {
    const auto tab = line.find('\t');
    *columns++ = trim(line.substr(0, tab));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

Result<WordList> read_word_list(const DataPack& pack, std::string_view name,
                                std::size_t least_columns) {
  const DataFile* file = pack.find(name);
  if (file == nullptr) return Error{"the word list is missing", std::string(name), 0, {}};
  std::string_view rest = file->text;
  const auto tabs = std::count(rest.begin(), rest.end(), '\t');
  const auto lines = std::count(rest.begin(), rest.end(), '\n') + 1;
  WordList list{
      file->path, {}, std::make_unique<std::string_view[]>(static_cast<std::size_t>(tabs + lines))};
  list.entries.reserve(static_cast<std::size_t>(lines));
  std::string_view* next = list.cells.get();
  std::string_view section;
  bool has_source = false;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const auto end = rest.find('\n');
    const std::string_view line = trim(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.empty()) continue;
    if (line.front() == '#') {
      has_source = has_source || line.find("source:") != std::string_view::npos;
    } else if (line.front() == '[' && line.back() == ']') {
      section = line.substr(1, line.size() - 2);
    } else {
      std::string_view* const columns = std::exchange(next, split_tabs(line, next));
      list.entries.push_back({section, {columns, next}, number});
      if (list.entries.back().columns.size() < least_columns) {
        return list.error(list.entries.back(),
                          "expected at least " + std::to_string(least_columns) + " columns");
      }
    }
  }
  if (!has_source) return Error{"the list has no '# source:' line", file->path, 1, {}};
  return list;
}

}  // namespace base
DATELINE_END
