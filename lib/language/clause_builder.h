// Rebuilds the tree of one clause around the word that turned out to be its verb.
#pragma once

#include <span>
#include <vector>

#include "dateline/analysis.h"
#include "dateline/document.h"

DATELINE_BEGIN
namespace language {

/// Tokens [begin, end) of one sentence between two marks.
struct Segment {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool contains(std::uint32_t token) const { return begin <= token && token < end; }
};

/// Changes the heads and relations of `analysis`; the sentence stays one tree.
class ClauseBuilder {
 public:
  ClauseBuilder(Analysis& analysis, const Sentence& sentence)
      : words_(analysis.words), names_(analysis.names), sentence_(sentence) {}

  /// The noun phrase before `verb` becomes its subject, what follows its object
  /// and adjuncts; the verb takes the place of the segment's head. False, and
  /// nothing changed, when the segment's place in the sentence forbids a clause.
  bool build(std::uint32_t verb, Segment segment, bool passive);

  /// `verb` becomes a conjunct of `first`, which stands before the segment.
  bool join(std::uint32_t verb, std::uint32_t first, Segment segment);

  /// `verb` and the noun phrase beside it, which becomes its subject, are set
  /// into the clause around them: ", the Courier reports,".
  bool interpose(std::uint32_t verb, Segment segment);

 private:
  [[nodiscard]] std::uint32_t head_of_segment(std::uint32_t verb, Segment segment) const;
  [[nodiscard]] bool hangs_on(std::uint32_t token, Segment segment) const;
  [[nodiscard]] bool has_finite_elsewhere(std::uint32_t verb) const;
  [[nodiscard]] bool has_case(std::uint32_t token) const;
  bool take_case(std::uint32_t noun, std::uint32_t begin);
  void place_relative(std::uint32_t verb, std::uint32_t outer, Segment segment);
  bool place(std::uint32_t verb, std::uint32_t top, Segment segment);
  void attach_left(std::uint32_t verb, Segment segment, bool passive);
  void attach_right(std::uint32_t verb, Segment segment);
  void take_clauses(std::uint32_t verb, std::uint32_t top, Segment segment);
  [[nodiscard]] bool is_tree() const;
  [[nodiscard]] std::vector<Word> snapshot() const;  ///< of the sentence's words
  /// Puts the sentence's words back as they were unless they make one tree.
  bool keep_tree(std::span<const Word> before);
  void cut_names(std::uint32_t verb);
  void set(std::uint32_t token, std::uint32_t head, Deprel relation) {
    words_[token].head = head;
    words_[token].deprel = relation;
  }

  std::vector<Word>& words_;
  std::vector<Name>& names_;
  const Sentence& sentence_;
};

}  // namespace language
DATELINE_END
