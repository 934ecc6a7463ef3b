#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN

/// Universal part-of-speech tags (universaldependencies.org/u/pos).
enum class Upos : std::uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X,
};

/// Penn Treebank tags as UD English uses them in its XPOS column.
enum class Xpos : std::uint8_t {
  ADD,
  AFX,
  CC,
  CD,
  DT,
  EX,
  FW,
  GW,
  HYPH,
  IN,
  JJ,
  JJR,
  JJS,
  LRB,
  LS,
  MD,
  NFP,
  NN,
  NNP,
  NNPS,
  NNS,
  PDT,
  POS,
  PRP,
  PRP_POSS,
  RB,
  RBR,
  RBS,
  RP,
  RRB,
  SYM,
  TO,
  UH,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  WDT,
  WP,
  WP_POSS,
  WRB,
  XX,
  COMMA,
  COLON,
  PERIOD,
  OPEN_QUOTE,
  CLOSE_QUOTE,
  DOLLAR,
  HASH,
};

/// UD relations used in English, subtypes included (universaldependencies.org/en/dep).
enum class Deprel : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp,
};

enum class Tense : std::uint8_t { none, past, present };
enum class VerbForm : std::uint8_t { none, finite, infinitive, participle, gerund };
enum class Mood : std::uint8_t { none, indicative, imperative, subjunctive };
enum class Number : std::uint8_t { none, singular, plural };

/// The morphology that claims need, of one word.
struct Morphology {
  Tense tense = Tense::none;
  VerbForm verb_form = VerbForm::none;
  Mood mood = Mood::none;
  Number number = Number::none;
  std::uint8_t person = 0;  ///< 1-3; 0 when it does not apply
  bool passive = false;     ///< a passive participle
};

/// One token's analysis; the token itself is `Document::tokens` at the same index.
struct Word {
  static constexpr std::uint32_t no_head = 0xffffffffU;

  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  Deprel deprel = Deprel::dep;
  Morphology morphology;
  std::uint32_t head =
      no_head;  ///< index of the governing token in the document; `no_head` at a root
  std::string lemma;
};

enum class NameKind : std::uint8_t {
  person,
  organisation,
  location,
  nationality,
  facility,
  event,
  other
};

/// A named entity: tokens [begin, end) of the document.
struct Name {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  NameKind kind = NameKind::other;
};

/// The language analysis of a document: a word a token, a tree a sentence,
/// names in text order without overlap.
///
/// Heads never leave their sentence, and each sentence has exactly one root.
/// Plain value; safe to read from many threads.
struct Analysis {
  std::vector<Word> words;
  std::vector<Name> names;
};

/// The tags' standard spellings ("PROPN"; "PRP$", "``"; "nsubj:pass"; "PER").
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(Upos tag);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(Xpos tag);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(Deprel relation);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(NameKind kind);

DATELINE_END
