#include "language/word_features.h"

#include "base/utf8.h"
#include "language/hash.h"

DATELINE_BEGIN
namespace language {
namespace {

/// The ASCII spelling of a typographic character; empty when it has none.
std::string_view plain_spelling(char32_t value) {
  switch (value) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x0060:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x00AB:
    case 0x00BB:
      return "\"";
    case 0x2010:
    case 0x2011:
      return "-";
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return "--";
    case 0x2026:
      return "...";
    default:
      return {};
  }
}

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr char small(char c) {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

char shape_of(char c) {
  if (is_capital(c)) return 'X';
  if (is_small(c)) return 'x';
  if (is_digit(c)) return 'd';
  return static_cast<unsigned char>(c) >= 0x80 ? 'u' : c;
}

std::uint32_t shape_hash(std::string_view form) {
  std::uint64_t hash = 17;
  char last = 0;
  int run = 0;
  for (const char c : form) {
    const char shape = shape_of(c);
    run = shape == last ? run + 1 : 1;
    last = shape;
    if (run <= 3) hash = (hash ^ static_cast<unsigned char>(shape)) * 0x100000001b3ULL;
  }
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

WordFeatures features_of(std::string_view exact, std::string_view lower) {
  WordFeatures word;
  word.lower = static_cast<std::uint32_t>(hash_bytes(lower));
  for (std::size_t n = 2; n <= 3; ++n) {
    const std::size_t size = std::min(n, lower.size());
    word.suffix[n - 2] = static_cast<std::uint32_t>(hash_bytes(lower.substr(lower.size() - size)));
    word.prefix[n - 2] = static_cast<std::uint32_t>(hash_bytes(lower.substr(0, size)));
  }
  word.shape = shape_hash(exact);
  return word;
}

}  // namespace

std::string fold(std::string_view form, bool lower) {
  std::string folded;
  folded.reserve(form.size());
  for (std::size_t at = 0; at < form.size();) {
    if (static_cast<unsigned char>(form[at]) < 0x80 && form[at] != '`') {
      folded.push_back(lower ? small(form[at]) : form[at]);
      ++at;
      continue;
    }
    const base::CodePoint point = base::decode(form, at);
    const std::string_view plain = plain_spelling(point.value);
    if (!plain.empty()) {
      folded += plain;
    } else {
      folded += form.substr(at, point.size);
      // Latin-1 capitals: C3 80 - C3 9E.
      if (lower && point.value >= 0xC0 && point.value <= 0xDE && point.value != 0xD7)
        folded.back() = static_cast<char>(folded.back() + 0x20);
    }
    at += point.size;
  }
  return folded;
}

WordFeatures word_features(std::string_view form) {
  // Most words need no more than their capitals made small.
  std::array<char, 48> letters;
  bool plain = form.size() <= letters.size();
  for (std::size_t i = 0; plain && i < form.size(); ++i) {
    plain = static_cast<unsigned char>(form[i]) < 0x80 && form[i] != '`';
    letters[i] = small(form[i]);
  }
  if (plain) return features_of(form, {letters.data(), form.size()});
  return features_of(fold(form, false), fold(form, true));
}

}  // namespace language
DATELINE_END
