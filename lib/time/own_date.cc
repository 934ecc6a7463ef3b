#include "time/own_date.h"

#include <algorithm>

#include "time/calendar.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::int64_t oldest_dateline = 7;        // days before the publication
constexpr std::uint32_t longest_attribution = 60;  // bytes between a speech and its date after it
constexpr std::uint32_t longest_lead = 200;        // bytes between the date and the speech it dates

/// A single day that is over.
bool is_past_day(const Note& note, const TimePoint& published) {
  return note.moment && note.moment->grain <= Grain::day &&
         start_of_day(note.moment->at) < start_of_day(published);
}

}  // namespace

const Quotation* OwnDates::quotation_at(std::uint32_t place) {
  const auto& quotes = document_.quotations;
  while (quote_ < quotes.size() && quotes[quote_].span.end <= place) ++quote_;
  if (quote_ >= quotes.size() || quotes[quote_].span.begin > place) return nullptr;
  return quotes[quote_].closed ? &quotes[quote_] : nullptr;
}

std::optional<OwnDate> OwnDates::of_dateline(const Found& found) const {
  if (found.times.empty() || document_.furniture.empty()) return {};
  const Furniture& first = document_.furniture.front();
  const Span said = found.times.front().span;
  const bool inside = said.begin >= first.span.begin && said.end <= first.span.end;
  if (first.kind != FurnitureKind::dateline || !inside) return {};
  const Note& note = found.notes.front();
  if (!is_past_day(note, published_) || note.moment->grain != Grain::day) return {};
  const TimePoint day = start_of_day(note.moment->at);
  if (day_number(published_) - day_number(day) > oldest_dateline) return {};
  return OwnDate{day, 0, false};
}

/// "On March 14, 1968, he said: 'I shall leave tomorrow.'": the last day named
/// in the sentence before the quotation opens.
std::optional<OwnDate> OwnDates::of_speech(const Quotation& quote, const Found& found) const {
  const auto& sentences = document_.sentences;
  const auto sentence = std::ranges::upper_bound(sentences, quote.span.begin, {},
                                                 [](const Sentence& s) { return s.span.begin; });
  if (sentence == sentences.begin()) return {};
  const std::uint32_t start = std::prev(sentence)->span.begin;
  for (std::size_t i = found.times.size(); i-- > 0;) {
    const Span said = found.times[i].span;
    if (said.begin < start || said.end + longest_lead < quote.span.begin) break;
    if (said.end > quote.span.begin) continue;
    if (!is_past_day(found.notes[i], published_)) return {};
    return OwnDate{start_of_day(found.notes[i].moment->at), static_cast<std::uint32_t>(i), true};
  }
  return {};
}

bool OwnDates::attributes(Span span, Span date) {
  const Quotation* quote = quotation_at(span.begin);
  if (quote == nullptr || date.begin < quote->span.end) return false;
  const std::uint32_t begin = quote->span.end;
  if (date.begin - begin > longest_attribution) return false;
  const std::string_view between =
      std::string_view(document_.body).substr(begin, date.begin - begin);
  return between.find_first_of(",.;:\"\n") == std::string_view::npos;
}

std::optional<OwnDate> OwnDates::at(Span span, const Found& found) {
  if (const Quotation* quote = quotation_at(span.begin)) {
    if (auto speech = of_speech(*quote, found)) return speech;
  }
  return of_dateline(found);
}

}  // namespace timex
DATELINE_END
