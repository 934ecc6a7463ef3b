// Treebanks in CoNLL-U, as the trainer needs them.
#pragma once

#include <string>
#include <vector>

#include "language/model.h"

namespace train {

inline constexpr std::uint32_t unknown_head = 0xffffffffU;

struct TreeWord {
  std::string form;
  std::string lemma;
  dateline::language::TagPair tag;
  dateline::Deprel deprel = dateline::Deprel::dep;
  std::uint32_t head = 0;  ///< from 1; 0 is the root; `unknown_head`
  std::string misc;
};

struct Tree {
  std::string id;  ///< the treebank's `sent_id`
  std::vector<TreeWord> words;
  std::vector<dateline::Name> names;  ///< within the sentence
  std::vector<bool> unsure;           ///< words of which nobody knows whether they are names
  std::uint32_t document = 0;         ///< counts within the file
  bool has_entities = false;          ///< the treebank marks them
  bool projective = true;
  bool names_only = false;  ///< tags and trees are not known
};

/// Reads a file; stops the program with a message when it cannot.
std::vector<Tree> read_conllu(const std::string& path);

}  // namespace train
