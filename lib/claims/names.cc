#include <array>

#include "dateline/claim.h"

DATELINE_BEGIN
namespace {

template <std::size_t N, class Enum>
std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view to_string(SourceKind kind) {
  constexpr std::array<std::string_view, 5> names = {"named", "unnamed_individual", "unnamed_group",
                                                     "institution", "document"};
  return name_of(names, kind);
}

std::string_view to_string(QuoteKind kind) {
  constexpr std::array<std::string_view, 4> names = {"none", "direct", "indirect", "mixed"};
  return name_of(names, kind);
}

std::string_view to_string(EventClass event_class) {
  constexpr std::array<std::string_view, 7> names = {
      "OCCURRENCE", "REPORTING", "PERCEPTION", "ASPECTUAL", "I_ACTION", "I_STATE", "STATE"};
  return name_of(names, event_class);
}

std::string_view to_string(Role role) {
  constexpr std::array<std::string_view, 6> names = {"agent",      "patient",   "recipient",
                                                     "instrument", "companion", "other"};
  return name_of(names, role);
}

std::string_view to_string(Polarity polarity) {
  return polarity == Polarity::positive ? "positive" : "negative";
}

std::string_view to_string(Certainty certainty) {
  constexpr std::array<std::string_view, 4> names = {"certain", "probable", "possible", "unknown"};
  return name_of(names, certainty);
}

std::string_view to_string(TenseView view) {
  constexpr std::array<std::string_view, 3> names = {"past", "present", "future"};
  return name_of(names, view);
}

std::string_view to_string(TimeBasis basis) {
  constexpr std::array<std::string_view, 5> names = {"none", "expression", "gloss", "tense",
                                                     "inherited"};
  return name_of(names, basis);
}

DATELINE_END
