#include "conllu.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace train {
namespace {

using dateline::Deprel;

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == separator) {
      columns.emplace_back();
    } else {
      columns.back().push_back(c);
    }
  }
  return columns;
}

Deprel read_relation(const std::string& name) {
  if (const auto found = dateline::language::find_deprel(name)) return *found;
  const auto plain = dateline::language::find_deprel(name.substr(0, name.find(':')));
  return plain.value_or(Deprel::dep);
}

bool is_projective(const Tree& tree) {
  const auto n = static_cast<std::uint32_t>(tree.words.size());
  for (std::uint32_t i = 1; i <= n; ++i) {
    const std::uint32_t head = tree.words[i - 1].head;
    const auto [low, high] = std::minmax(i, head);
    for (std::uint32_t k = low + 1; k < high; ++k) {
      const std::uint32_t other = tree.words[k - 1].head;
      if (other < low || other > high) return false;
    }
  }
  return true;
}

TreeWord read_word(const std::vector<std::string>& columns) {
  TreeWord word;
  word.form = columns[1];
  word.lemma = columns[2];
  word.tag.upos = dateline::language::find_upos(columns[3]).value_or(dateline::Upos::X);
  word.tag.xpos = dateline::language::find_xpos(columns[4]).value_or(dateline::Xpos::XX);
  word.head = static_cast<std::uint32_t>(std::strtoul(columns[6].c_str(), nullptr, 10));
  word.deprel = read_relation(columns[7]);
  word.misc = columns[9];
  return word;
}

}  // namespace

std::vector<Tree> read_conllu(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    std::cerr << "cannot read " << path << "\n";
    std::exit(1);
  }
  std::vector<Tree> trees;
  Tree tree;
  bool has_entities = false;
  std::uint32_t document = 0;
  std::string line;
  constexpr std::string_view id_mark = "# sent_id = ";
  while (std::getline(in, line)) {
    if (line.starts_with("# global.Entity")) has_entities = true;
    if (line.starts_with("# newdoc")) ++document;
    if (line.starts_with(id_mark)) tree.id = line.substr(id_mark.size());
    if (line.empty() && !tree.words.empty()) {
      tree.projective = is_projective(tree);
      tree.document = document;
      tree.has_entities = has_entities;
      tree.unsure.assign(tree.words.size(), false);
      trees.push_back(std::move(tree));
      tree = Tree();
    } else if (!line.empty() && line[0] != '#') {
      const auto columns = split(line, '\t');
      if (columns.size() == 10 && columns[0].find_first_of("-.") == std::string::npos)
        tree.words.push_back(read_word(columns));
    }
  }
  return trees;
}

}  // namespace train
