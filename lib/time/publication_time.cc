// Reading and writing an article's publication date.
#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "dateline/article.h"
#include "time/calendar.h"

DATELINE_BEGIN
namespace {

/// Reads a publication date from left to right; each step says whether it fitted.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool digits(std::size_t count, int& number) {
    if (rest_.size() < count) return false;
    const char* end = rest_.data() + count;
    if (rest_[0] == '+' || rest_[0] == '-') return false;
    const auto [stop, failed] = std::from_chars(rest_.data(), end, number);
    if (failed != std::errc() || stop != end) return false;
    rest_.remove_prefix(count);
    return true;
  }
  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool done() const { return rest_.empty(); }

  bool clock(TimePoint& at) {
    int hour = 0, minute = 0, second = 0;
    if (!digits(2, hour) || !take(':') || !digits(2, minute)) return false;
    if (take(':')) {
      if (!digits(2, second)) return false;
      if (take('.')) {  // fractions of a second are read and dropped
        int digit = 0;
        if (!digits(1, digit)) return false;
        while (digits(1, digit)) continue;
      }
    }
    at.hour = static_cast<std::uint8_t>(hour);
    at.minute = static_cast<std::uint8_t>(minute);
    at.second = static_cast<std::uint8_t>(second);
    return hour < 24 && minute < 60 && second < 60;
  }

  bool offset(std::optional<std::int32_t>& minutes) {
    if (done()) return true;
    if (take('Z')) return minutes = 0, done();
    const int sign = take('+') ? 1 : take('-') ? -1 : 0;
    int hours = 0, rest = 0;
    if (sign == 0 || !digits(2, hours)) return false;
    take(':');
    if (!done() && !digits(2, rest)) return false;
    minutes = sign * (hours * 60 + rest);
    return done() && hours <= 14 && rest < 60;
  }

 private:
  std::string_view rest_;
};

}  // namespace

Result<PublicationTime> parse_publication_time(std::string_view text) {
  const auto refuse = [&](const char* why) {
    return Error{std::string(why) + ": \"" + std::string(text.substr(0, 40)) + "\"", "", 0, {}};
  };
  Reader reader(text);
  PublicationTime time;
  int year = 0, month = 0, day = 0;
  if (!reader.digits(4, year) || !reader.take('-') || !reader.digits(2, month) ||
      !reader.take('-') || !reader.digits(2, day)) {
    return refuse("a publication date is written 2023-09-11 or 2023-09-11T14:30:00+09:00");
  }
  if (year == 0 || !timex::is_date(year, month, day)) return refuse("there is no such day");
  time.at.year = year;
  time.at.month = static_cast<std::uint8_t>(month);
  time.at.day = static_cast<std::uint8_t>(day);
  if (reader.done()) return time;
  if (!reader.take('T') && !reader.take(' ')) return refuse("expected 'T' and a clock time");
  if (!reader.clock(time.at)) return refuse("there is no such clock time");
  time.has_clock = true;
  if (!reader.offset(time.utc_offset_minutes)) return refuse("there is no such offset from UTC");
  return time;
}

std::string PublicationTime::to_string() const {
  if (!has_clock) return at.date_string();
  std::string text = at.date_time_string();
  if (utc_offset_minutes) {
    const int minutes = std::abs(*utc_offset_minutes);
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", *utc_offset_minutes < 0 ? '-' : '+',
                  minutes / 60, minutes % 60);
    text += buffer;
  }
  return text;
}

DATELINE_END
