// The walk from an event to its root that factuality.cc makes.
#pragma once

#include <algorithm>

#include "claims/factuality.h"

DATELINE_BEGIN
namespace claims {

/// Walks from one event to its root and gathers what the words do to it.
class FactualityWalk {
 public:
  explicit FactualityWalk(const FactualityQuery& query) : context_(query.context), query_(query) {}

  Factuality run(const EventMention& event);

 private:
  static constexpr int max_steps = 16;  ///< upwards

  void lower(Certainty certainty) { fact_.certainty = std::max(fact_.certainty, certainty); }
  void negate() {
    fact_.polarity = fact_.polarity == Polarity::positive ? Polarity::negative : Polarity::positive;
  }
  void set_tense(TenseView tense) {
    if (!fact_.tense_known) fact_.tense = tense;
    fact_.tense_known = true;
  }

  void read_clause(std::uint32_t predicate);
  void read_tense(std::uint32_t predicate);
  void read_noun(std::uint32_t noun, bool carried);
  bool climb_clause(std::uint32_t& at);
  bool climb_noun(std::uint32_t& at);
  bool climb_adverbial(std::uint32_t& at, std::uint32_t parent);
  void climb_marked(std::uint32_t clause, std::uint32_t mark, std::uint32_t parent);
  void climb_modifier(std::uint32_t clause, std::uint32_t noun);
  bool climb_complement(std::uint32_t& at, std::uint32_t parent);
  void apply_verb(std::uint32_t verb, bool of_noun);
  void apply_noun(std::uint32_t noun);
  void share_future(std::uint32_t noun);
  void read_predicate_noun(std::uint32_t noun);
  void apply_adjective(std::uint32_t adjective, bool open);
  void undo(std::uint32_t verb);
  void apply_chain();
  [[nodiscard]] bool is_cue(std::uint32_t token) const;

  const Context& context_;
  const FactualityQuery& query_;
  Factuality fact_;
  bool given_ = false;  ///< "after the fire": so, whatever is denied of what came then
  bool aside_ = false;  ///< ", who stepped down in January,": told on the way, whatever is expected
};

}  // namespace claims
DATELINE_END
