#include "time/lint.h"

#include "dateline/article.h"
#include "time/find_times.h"

DATELINE_BEGIN
namespace timex {
namespace {

std::string describe(const TimeExpression& time, std::string_view text) {
  std::string out(to_string(time.type));
  out += " " + time.value;
  if (!time.mod.empty()) out += " " + time.mod;
  const auto bound = [](const std::optional<TimePoint>& point) {
    return point ? point->date_string() : std::string();
  };
  out += " " + bound(time.resolved.earliest) + ".." + bound(time.resolved.latest);
  return out + " for \"" + std::string(text.substr(time.span.begin, time.span.size())) + "\" by " +
         time.rule;
}

bool gives(const TimeExpression& time, const Example& example) {
  const auto bound = [](const std::optional<TimePoint>& point) {
    return point ? point->date_string() : std::string();
  };
  if (!example.type.empty() && example.type != to_string(time.type)) return false;
  if (time.value != (example.value == "-" ? "" : example.value)) return false;
  if (time.mod != example.mod) return false;
  return example.bounds.empty() ||
         example.bounds == bound(time.resolved.earliest) + ".." + bound(time.resolved.latest);
}

/// "early+weekday": the rules that took part.
bool names_rule(std::string_view path, std::string_view rule) {
  while (!path.empty()) {
    const auto plus = path.find('+');
    if (path.substr(0, plus) == rule) return true;
    if (plus == std::string_view::npos) return false;
    path.remove_prefix(plus + 1);
  }
  return false;
}

std::string check(const TimeRules& rules, const Pattern& rule, const Example& example) {
  const auto published = parse_publication_time(example.date);
  if (!published) return published.error().message;
  Document document;
  document.body = example.text;
  const auto times = find_times({document, nullptr, *published}, rules);
  const Span wanted{example.begin, example.end};
  if (example.positive) {
    std::string seen;
    for (const TimeExpression& time : times) {
      const bool here = time.span == wanted;
      if (here && gives(time, example) && names_rule(time.rule, rule.name)) return {};
      seen += (seen.empty() ? "" : "; ") + describe(time, example.text);
    }
    return "the example gives " + (seen.empty() ? std::string("nothing") : seen);
  }
  for (const TimeExpression& time : times) {
    const bool forbidden =
        wanted.empty() ? names_rule(time.rule, rule.name) : time.span.overlaps(wanted);
    if (forbidden) return "the example must not match, but gives " + describe(time, example.text);
  }
  return {};
}

}  // namespace

void run_examples(const TimeRules& rules, std::string_view folder, std::vector<Error>& errors) {
  for (const Pattern& pattern : rules.grammar.patterns) {
    if (pattern.path.find(folder) == std::string::npos) continue;
    for (const Example& example : pattern.examples) {
      std::string message = check(rules, pattern, example);
      if (!message.empty()) {
        errors.push_back({pattern.name + ": " + message, pattern.path, example.line, {}});
      }
    }
  }
}

}  // namespace timex
DATELINE_END
