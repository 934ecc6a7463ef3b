#include "time/own_date.h"

#include <algorithm>

#include "time/calendar.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::int64_t oldest_dateline = 7;        // days before the publication
constexpr std::uint32_t longest_attribution = 60;  // bytes between a speech and its date after it
constexpr std::uint32_t longest_lead = 200;        // bytes between the date and the speech it dates

}  // namespace

/// A single day that is over.
bool OwnDates::is_past_day(const Note& note) const {
  return note.moment && note.moment->grain <= Grain::day &&
         start_of_day(note.moment->at) < start_of_day(published_);
}

/// The outermost that holds the place, if it is closed.
const Quotation* OwnDates::quotation_at(std::uint32_t place) {
  const auto& quotes = parts_.around(place).quotations;
  const auto quote =
      std::ranges::find_if(quotes, [&](const Quotation& one) { return one.span.end > place; });
  if (quote == quotes.end() || quote->span.begin > place || !quote->closed) return nullptr;
  return &*quote;
}

std::optional<OwnDate> OwnDates::of_dateline(const Found& found) {
  if (knows_dateline_ || found.times.empty()) return dateline_;
  knows_dateline_ = true;
  const Note& note = found.notes.front();
  if (!is_past_day(note) || note.moment->grain != Grain::day) return {};
  const TimePoint day = start_of_day(note.moment->at);
  if (day_number(published_) - day_number(day) > oldest_dateline) return {};
  const Span said = found.times.front().span;
  const Furniture* first = parts_.opening_dateline(said.begin);
  if (first == nullptr) return {};
  if (said.end <= first->span.end) dateline_ = OwnDate{day, 0, false};
  return dateline_;
}

/// Whether speech may begin soon after a past day, before the words at `span`
/// and in their paragraph: a quotation ends with it.
bool OwnDates::follows_speech(Span span, const Found& found) {
  const std::string_view body = parts_.body();
  for (std::size_t i = looked_after_; i < found.times.size(); ++i) {
    const bool last = i + 1 == found.times.size();
    if (!last) looked_after_ = i + 1;
    if (!is_past_day(found.notes[i])) continue;
    const std::uint32_t begin = found.times[i].span.end;
    const std::uint32_t next = last ? span.begin : found.times[i + 1].span.end;
    const std::uint32_t end = std::min(next, begin + longest_lead + 1);
    if (begin < end && parts_.marks().may_open(begin - 1, end)) speech_ = begin;
  }
  return speech_ && may_share_paragraph(body, *speech_, span.begin) &&
         parts_.marks().may_be_quoted(span.begin);
}

/// "On March 14, 1968, he said: 'I shall leave tomorrow.'": the last day named
/// in the sentence before the quotation opens.
std::optional<OwnDate> OwnDates::of_speech(const Quotation& quote, const Found& found) {
  const auto& sentences = parts_.around(quote.span.begin).sentences;
  const auto sentence = std::ranges::upper_bound(sentences, quote.span.begin, {},
                                                 [](const Sentence& s) { return s.span.begin; });
  if (sentence == sentences.begin()) return {};
  const std::uint32_t start = std::prev(sentence)->span.begin;
  for (std::size_t i = found.times.size(); i-- > 0;) {
    const Span said = found.times[i].span;
    if (said.begin < start || said.end + longest_lead < quote.span.begin) break;
    if (said.end > quote.span.begin) continue;
    if (!is_past_day(found.notes[i])) return {};
    return OwnDate{start_of_day(found.notes[i].moment->at), static_cast<std::uint32_t>(i), true};
  }
  return {};
}

bool OwnDates::attributes(Span span, Span date) {
  const std::string_view body = parts_.body();
  const auto keeps_apart = [](char c) {
    return c == ',' || c == '.' || c == ';' || c == ':' || c == '"' || c == '\n';
  };
  // Most often no speech ends so shortly before the date, or it is another paragraph's.
  constexpr std::uint32_t mark_size = 4;
  const std::uint32_t farthest = longest_attribution + mark_size;
  const std::uint32_t near = date.begin - std::min(date.begin, farthest);
  if (!parts_.marks().any(std::max(span.end, near), date.begin)) return false;
  if (!may_share_paragraph(body, span.end, date.begin)) return false;
  std::uint32_t end = date.begin;
  while (end > span.end && date.begin - end <= longest_attribution &&
         !parts_.marks().may_close(end)) {
    if (keeps_apart(body[end - 1])) return false;
    --end;
  }
  if (end <= span.end || date.begin - end > longest_attribution) return false;
  if (!parts_.marks().may_be_quoted(span.begin)) return false;
  const Quotation* quote = quotation_at(span.begin);
  if (quote == nullptr || date.begin < quote->span.end) return false;
  const std::uint32_t begin = quote->span.end;
  if (date.begin - begin > longest_attribution) return false;
  return std::ranges::none_of(body.substr(begin, date.begin - begin), keeps_apart);
}

std::optional<OwnDate> OwnDates::at(Span span, const Found& found) {
  if (follows_speech(span, found)) {
    const Quotation* quote = quotation_at(span.begin);
    if (quote != nullptr) {
      if (auto speech = of_speech(*quote, found)) return speech;
    }
  }
  return of_dateline(found);
}

}  // namespace timex
DATELINE_END
