#include <array>

#include "dateline/analysis.h"
#include "language/tagset.h"

DATELINE_BEGIN
namespace {

constexpr std::array<std::string_view, 17> upos_names = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 51> xpos_names = {
    "ADD", "AFX", "CC",    "CD",  "DT",  "EX",  "FW",  "GW",    "HYPH", "IN",  "JJ",
    "JJR", "JJS", "-LRB-", "LS",  "MD",  "NFP", "NN",  "NNP",   "NNPS", "NNS", "PDT",
    "POS", "PRP", "PRP$",  "RB",  "RBR", "RBS", "RP",  "-RRB-", "SYM",  "TO",  "UH",
    "VB",  "VBD", "VBG",   "VBN", "VBP", "VBZ", "WDT", "WP",    "WP$",  "WRB", "XX",
    ",",   ":",   ".",     "``",  "''",  "$",   "#"};

constexpr std::array<std::string_view, 51> deprel_names = {
    "acl",         "acl:relcl",    "advcl",        "advcl:relcl", "advmod",     "amod",
    "appos",       "aux",          "aux:pass",     "case",        "cc",         "cc:preconj",
    "ccomp",       "compound",     "compound:prt", "conj",        "cop",        "csubj",
    "csubj:outer", "csubj:pass",   "dep",          "det",         "det:predet", "discourse",
    "dislocated",  "expl",         "fixed",        "flat",        "goeswith",   "iobj",
    "list",        "mark",         "nmod",         "nmod:desc",   "nmod:poss",  "nmod:unmarked",
    "nsubj",       "nsubj:outer",  "nsubj:pass",   "nummod",      "obj",        "obl",
    "obl:agent",   "obl:unmarked", "orphan",       "parataxis",   "punct",      "reparandum",
    "root",        "vocative",     "xcomp"};

static_assert(upos_names.size() == static_cast<std::size_t>(Upos::X) + 1);
static_assert(xpos_names.size() == static_cast<std::size_t>(Xpos::HASH) + 1);
static_assert(deprel_names.size() == static_cast<std::size_t>(Deprel::xcomp) + 1);

}  // namespace

std::string_view to_string(Upos tag) {
  return upos_names[static_cast<std::size_t>(tag)];
}
std::string_view to_string(Xpos tag) {
  return xpos_names[static_cast<std::size_t>(tag)];
}
std::string_view to_string(Deprel relation) {
  return deprel_names[static_cast<std::size_t>(relation)];
}

std::string_view to_string(NameKind kind) {
  constexpr std::array<std::string_view, 7> names = {"PER", "ORG",   "LOC", "NORP",
                                                     "FAC", "EVENT", "MISC"};
  return names[static_cast<std::size_t>(kind)];
}

namespace language {
namespace {

template <class Tag, std::size_t N>
std::optional<Tag> find(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Tag>(i);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Upos> find_upos(std::string_view name) {
  return find<Upos>(upos_names, name);
}
std::optional<Xpos> find_xpos(std::string_view name) {
  return find<Xpos>(xpos_names, name);
}
std::optional<Deprel> find_deprel(std::string_view name) {
  return find<Deprel>(deprel_names, name);
}

}  // namespace language

DATELINE_END
