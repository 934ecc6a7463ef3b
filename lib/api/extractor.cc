#include "dateline/extractor.h"

#include "base/compiled.h"
#include "claims/extract_claims.h"
#include "language/analyze.h"
#include "text/analyze.h"
#include "time/find_times.h"
#include "time/whole_expression.h"

DATELINE_BEGIN
namespace {

/// Everything but the document.
Extraction about(const Article& article) {
  Extraction extraction;
  extraction.id = article.id;
  extraction.publisher = article.publisher;
  extraction.title = article.title;
  extraction.published = article.published;
  return extraction;
}

Error of(const Article& article, Error error) {
  error.file = article.file;
  return error;
}

Result<Extraction> start(const Article& article, const RuleSet::Compiled& rules) {
  auto document = text::analyze(article.body, *rules.text);
  if (!document) return of(article, document.error());
  Extraction extraction = about(article);
  extraction.document = std::move(*document);
  return extraction;
}

}  // namespace

Extractor::Extractor() : rules_(RuleSet::embedded().value()) {}
Extractor::Extractor(RuleSet rules) : rules_(std::move(rules)) {}

Result<Extraction> Extractor::extract(const Article& article) const {
  const RuleSet::Compiled& rules = rules_.compiled();
  auto found = start(article, rules);
  if (!found) return found;
  found->analysis = language::analyze(found->document, *rules.language);
  found->times =
      timex::find_times({found->document, &found->analysis, found->published}, *rules.time);
  auto claims = claims::extract_claims(
      {found->document, found->analysis, found->times, found->published}, *rules.claims);
  found->attributions = std::move(claims.attributions);
  found->claims = std::move(claims.claims);
  return found;
}

Result<Extraction> Extractor::extract_times(const Article& article) const {
  const RuleSet::Compiled& rules = rules_.compiled();
  if (const auto error = text::check(article.body)) return of(article, *error);
  Extraction found = about(article);
  found.document.body = article.body;
  timex::TimeQuery query{found.document, nullptr, found.published};
  query.text_rules = &*rules.text;
  found.times = timex::find_times(query, *rules.time);
  return found;
}

Result<Extraction> Extractor::parse(std::string_view body) const {
  Article article;
  article.body = body;
  auto found = start(article, rules_.compiled());
  if (!found) return found;
  found->analysis = language::analyze(found->document, *rules_.compiled().language);
  return found;
}

Result<TimeExpression> Extractor::resolve(std::string_view expression,
                                          const PublicationTime& published) const {
  auto time = timex::read_whole(expression, published, *rules_.compiled().time);
  if (time) return std::move(*time);
  return Error{"not a time expression: " + std::string(expression), "", 0, {}};
}

Result<std::string> Extractor::explain(std::string_view text,
                                       const PublicationTime& published) const {
  auto found = parse(text);
  if (!found) return found.error();
  std::string explanation;
  timex::find_times({found->document, &found->analysis, published, &explanation},
                    *rules_.compiled().time);
  return explanation;
}

DATELINE_END
