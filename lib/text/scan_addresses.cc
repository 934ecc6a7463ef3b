#include "text/scanner.h"

DATELINE_BEGIN
namespace text {
namespace {

bool in_address(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("._%+-").find(c) != std::string_view::npos;
}

std::size_t address_run(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && in_address(text[at])) ++at;
  return at;
}

/// Leaves off the punctuation of the sentence around it.
std::size_t without_tail(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin + 1 &&
         std::string_view(".,;:!?'-_").find(text[end - 1]) != std::string_view::npos) {
    --end;
  }
  return end;
}

std::size_t url_end(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t begin = at;
  std::size_t open = 0;
  while (at < end && std::string_view("\"<>|").find(text[at]) == std::string_view::npos) {
    if (text[at] == '(') ++open;
    if (text[at] == ')' && open-- == 0) break;
    if (char_at(text, at).kind == CharClass::quote) break;
    at += char_at(text, at).size;
  }
  return without_tail(text, begin, at);
}

}  // namespace

void scan_addresses(Scanner& scanner, std::size_t begin, std::size_t end) {
  const std::string_view text = scanner.text;
  for (std::size_t at = begin; at < end;) {
    const std::size_t run = address_run(text, at, end);
    std::size_t stop = at;
    if (text.substr(run, 3) == "://" || text.substr(at, 4) == "www." ||
        scanner.slice(at, run) == "mailto") {
      stop = url_end(text, at, end);
    } else if (run < end && text[run] == '@' && run + 1 < end && in_address(text[run + 1])) {
      stop = without_tail(text, at, address_run(text, run + 1, end));
    }
    if (stop > at) {
      scanner.emit(at, stop);
      at = stop;
      continue;
    }
    do {
      at = is_word(scanner.at(at).kind) ? scan_word(scanner, at) : scan_mark(scanner, at);
    } while (at < run);
  }
}

}  // namespace text
DATELINE_END
