// Numbers in a pattern, as printf would set them, without its cost.
#pragma once

#include <charconv>
#include <initializer_list>
#include <string>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace base {

/// "%d", "%02d" to "%09d" and "%c" take the next number.
inline std::string format_numbers(std::string_view pattern, std::initializer_list<int> numbers) {
  std::string text;
  const int* next = numbers.begin();
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '%' || next == numbers.end()) {
      text += pattern[i];
      continue;
    }
    const int number = *next++;
    std::size_t width = 0;
    if (pattern[++i] == 'c') {
      text += static_cast<char>(number);
      continue;
    }
    if (pattern[i] == '0') {
      width = static_cast<std::size_t>(pattern[i + 1] - '0');
      i += 2;
    }
    char digits[12];
    const char* end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    const auto size = static_cast<std::size_t>(end - digits);
    const std::size_t sign = number < 0 ? 1 : 0;
    text.append(digits, sign);
    if (width > size) text.append(width - size, '0');
    text.append(digits + sign, size - sign);
  }
  return text;
}

}  // namespace base
DATELINE_END
