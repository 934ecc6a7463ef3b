#include "taught_names.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <unordered_map>

namespace train {
namespace {

using dateline::Name;
using dateline::NameKind;

std::optional<NameKind> kind_of(const std::string& code) {
  if (code == "PER") return NameKind::person;
  if (code == "ORG") return NameKind::organisation;
  if (code == "LOC") return NameKind::location;
  return std::nullopt;
}

/// Adds "3-5:PER" to the tree; false when it is no such span of its words.
bool add_span(Tree& tree, const std::string& span) {
  unsigned first = 0;
  unsigned last = 0;
  char dash = 0;
  char colon = 0;
  std::string code;
  std::istringstream in(span);
  if (!(in >> first >> dash >> last >> colon >> code) || dash != '-' || colon != ':') return false;
  if (first == 0 || last < first || last > tree.words.size()) return false;
  if (code == "?") {
    for (unsigned i = first; i <= last; ++i) tree.unsure[i - 1] = true;
    return true;
  }
  const auto kind = kind_of(code);
  if (!kind || (!tree.names.empty() && tree.names.back().end > first - 1)) return false;
  tree.names.push_back({first - 1, last, *kind});
  return true;
}

[[noreturn]] void stop(const std::string& path, int number, const std::string& why) {
  std::cerr << path << ":" << number << ": " << why << "\n";
  std::exit(1);
}

/// The spans in the columns that are left.
void add_spans(std::istream& columns, Tree& tree, const std::string& path, int number) {
  for (std::string span; std::getline(columns, span, '\t');) {
    if (!add_span(tree, span)) stop(path, number, "not a span of it: " + span);
  }
}

}  // namespace

std::vector<Tree> read_named_text(const std::string& path) {
  std::vector<Tree> trees;
  std::ifstream in(path);
  if (!in) stop(path, 0, "cannot read");
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream columns(line);
    Tree tree;
    std::string text;
    std::getline(columns, tree.id, '\t');
    std::getline(columns, text, '\t');
    std::istringstream words(text);
    for (TreeWord word; words >> word.form;) tree.words.push_back(word);
    tree.unsure.assign(tree.words.size(), false);
    tree.names_only = true;
    add_spans(columns, tree, path, number);
    trees.push_back(std::move(tree));
  }
  return trees;
}

void read_taught_names(std::vector<Tree>& trees, const std::string& path) {
  std::unordered_map<std::string, Tree*> by_id;
  for (Tree& tree : trees) by_id.emplace(tree.id, &tree);
  std::ifstream in(path);
  if (!in) stop(path, 0, "cannot read");
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream columns(line);
    std::string id;
    std::getline(columns, id, '\t');
    const auto found = by_id.find(id);
    if (found == by_id.end()) stop(path, number, "no such sentence: " + id);
    add_spans(columns, *found->second, path, number);
  }
}

}  // namespace train
