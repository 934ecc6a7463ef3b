// The derivation of what was found, for a person.
#include "time/links.h"

DATELINE_BEGIN
namespace timex {

std::string explain_times(const TimeQuery& query, const Found& found) {
  std::string out;
  for (std::size_t i = 0; i < found.times.size(); ++i) {
    const TimeExpression& time = found.times[i];
    out += "\"" + std::string(query.document.text(time.span)) + "\"  [" +
           std::to_string(time.span.begin) + ", " + std::to_string(time.span.end) + ")\n";
    out += "  rule    " + time.rule + ":";
    for (std::size_t f = 0; f < static_cast<std::size_t>(Field::value); ++f) {
      const auto field = static_cast<Field>(f);
      if (!found.notes[i].fields.has(field)) continue;
      const std::int32_t number = found.notes[i].fields.get(field);
      const std::string_view name = value_name(field, number);
      out += " " + std::string(to_string(field)) + "=" +
             (name.empty() ? std::to_string(number) : std::string(name));
    }
    out += "\n  means   " + std::string(to_string(time.type)) + " " +
           (time.value.empty() ? "(nothing)" : time.value) +
           (time.mod.empty() ? "" : " " + time.mod) + (time.edtf.empty() ? "" : "  " + time.edtf);
    out += "\n  anchor  " + std::string(to_string(time.anchor));
    if (time.anchor == AnchorKind::publication) out += " " + query.published.to_string();
    out += "\n  why     " + std::string(found.notes[i].why.words()) + "\n";
    for (const TimeReading& reading : time.readings) out += "  or      " + reading.value + "\n";
  }
  return out;
}

}  // namespace timex
DATELINE_END
