// Who says what: attributions with source, cue and content, how they nest, and
// the chain of sources that answers for an event.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/attribution_rules.h"
#include "claims/content_index.h"
#include "claims/mentions.h"
#include "claims/tree.h"
#include "dateline/analysis.h"
#include "dateline/claim.h"
#include "dateline/document.h"
#include "dateline/time_expression.h"

DATELINE_BEGIN
namespace claims {

/// One attribution; token indices beside spans so that trees can be walked.
struct FoundAttribution {
  Attribution detail;                     ///< as the public list gives it
  std::uint32_t source_head = no_entity;  ///< token; no_entity without a source
  std::uint32_t cue_head = no_entity;     ///< token; no_entity without a cue (bare quotation)
  CueClass cue_class = CueClass::say;
  CueUse use = CueUse::quotation;
  CueEffect effect;
  bool negated = false;  ///< the cue is: "did not say", "no one believes"

  /// The attribution that holds this one, so that its source stands outside
  /// this one's source in a chain: Reuters for "quoting South Korean media".
  std::optional<std::uint32_t> outer;

  /// False for links that only chains know: what a speaker thinks within
  /// quoted words, the outlet in "told Yonhap", the sources of "Both reports
  /// cited ..." seen from the reports.
  bool listed = true;
  std::uint8_t layer = 1;   ///< outermost first among those with the same content
  bool by_speaker = false;  ///< "I", "we" within quoted words: the quoted speaker again
};

struct AttributionQuery {
  const Tree& tree;
  const Mentions& mentions;
  const std::vector<TimeExpression>& times;
};

/// All attributions of a document.
class Attributions {
 public:
  /// In text order of their cues; `outer` indexes the same vector.
  [[nodiscard]] const std::vector<FoundAttribution>& all() const { return found_; }

  /// Who answers for an event with that trigger: indices into `all()`,
  /// outermost first; empty when the publisher alone does. Attributions
  /// without a source are in it too ("is expected to", "reportedly"), for their effect.
  [[nodiscard]] std::vector<std::uint32_t> chain(Span trigger) const;

  /// The sources of such a chain, those without a source left out, the same
  /// source never twice in a row.
  [[nodiscard]] std::vector<Source> sources(const std::vector<std::uint32_t>& chain) const;

  /// What the public result lists, in PolNeAR's sense: the outermost of nested
  /// attributions and none within quoted words; chains know the others.
  [[nodiscard]] std::vector<Attribution> listed() const;

 private:
  friend Attributions find_attributions(const AttributionQuery& query,
                                        const AttributionRules& rules);
  std::vector<FoundAttribution> found_;
  ContentIndex contents_;
};

/// Linear in the length of the document.
Attributions find_attributions(const AttributionQuery& query, const AttributionRules& rules);

}  // namespace claims
DATELINE_END
