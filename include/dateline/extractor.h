#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/article.h"
#include "dateline/export.h"
#include "dateline/extraction.h"
#include "dateline/result.h"
#include "dateline/rule_set.h"

DATELINE_BEGIN

/// Turns one article into an `Extraction`.
///
///     dateline::Extractor extractor;
///     auto found = extractor.extract(article);
///     if (!found) std::cerr << found.error().to_string() << "\n";
///
/// Immutable: any number of threads may call one extractor at once, and the
/// same article always gives the same result, whatever came before it. Cheap
/// to copy. Makes no use of the clock, the locale or the environment.
class DATELINE_EXPORT Extractor {
 public:
  /// With the embedded English rules and model.
  Extractor();
  explicit Extractor(RuleSet rules);

  /// All stages. Errors: the body is not UTF-8 (with the byte) or is 4 GiB or
  /// larger, or the publication date is impossible.
  [[nodiscard]] Result<Extraction> extract(const Article& article) const;

  /// Time expressions alone, without trees: far faster, slightly less sure of
  /// tense. Of `document` only the body is filled in; `analysis`, `attributions`
  /// and `claims` stay empty.
  [[nodiscard]] Result<Extraction> extract_times(const Article& article) const;

  /// Tokens, tags, names and trees alone; needs no publication date.
  [[nodiscard]] Result<Extraction> parse(std::string_view body) const;

  /// What one expression means when read on a date ("the day after tomorrow").
  /// An error when it is not a time expression as a whole.
  [[nodiscard]] Result<TimeExpression> resolve(std::string_view expression,
                                               const PublicationTime& published) const;

  /// How each time expression of `text` was found and resolved, for a person.
  [[nodiscard]] Result<std::string> explain(std::string_view text,
                                            const PublicationTime& published) const;

 private:
  RuleSet rules_;
};

DATELINE_END
