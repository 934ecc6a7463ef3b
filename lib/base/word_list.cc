#include "base/word_list.h"

DATELINE_BEGIN
namespace base {
namespace {

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> split_tabs(std::string_view line) {
  std::vector<std::string_view> columns;
  for (;;) {
    const auto tab = line.find('\t');
    columns.push_back(trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

Result<WordList> read_word_list(const DataPack& pack, std::string_view name,
                                std::size_t least_columns) {
  const DataFile* file = pack.find(name);
  if (file == nullptr) return Error{"the word list is missing", std::string(name), 0, {}};
  WordList list{file->path, {}};
  std::string_view rest = file->text;
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
      list.entries.push_back({section, split_tabs(line), number});
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
