#include "timeline/fold.h"

#include "base/utf8.h"

DATELINE_BEGIN
namespace merge {
namespace {

/// Base letters of U+00C0..U+017F; '*' marks what is not a letter.
constexpr std::string_view latin_base =
    "aaaaaaaceeeeiiiidnooooo*ouuuuyts"
    "aaaaaaaceeeeiiiidnooooo*ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssss"
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_base.size() == 0x180 - 0xC0);

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string fold_name(std::string_view name) {
  std::string folded;
  folded.reserve(name.size());
  const auto blank = [&] {
    if (!folded.empty() && folded.back() != ' ') folded.push_back(' ');
  };
  for (std::size_t at = 0; at < name.size();) {
    const auto point = base::decode(name, at);
    const std::string_view bytes = name.substr(at, point.size);
    at += point.size;
    const char32_t c = point.value;
    if (is_ascii_letter_or_digit(c)) {
      folded.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
    } else if (is_apostrophe(c)) {
      const bool possessive = at < name.size() && (name[at] == 's' || name[at] == 'S') &&
                              (at + 1 == name.size() || name[at + 1] == ' ');
      if (possessive) ++at;
    } else if (c >= 0xC0 && c < 0x180) {
      const char base = latin_base[c - 0xC0];
      if (base != '*') folded.push_back(base);
    } else if (c >= 0x80 && !(c >= 0x2000 && c < 0x2070)) {
      folded.append(bytes);
    } else if (c != '.') {
      blank();
    }
  }
  while (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const auto end = folded.find(' ');
    if (end != 0) words.push_back(folded.substr(0, end));
    if (end == std::string_view::npos) break;
    folded.remove_prefix(end + 1);
  }
  return words;
}

}  // namespace merge
DATELINE_END
