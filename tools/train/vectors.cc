#include "vectors.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

namespace train {
namespace {

/// A JSON string's characters, with the escapes that the file uses.
std::string unescape(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      plain.push_back(text[i]);
    } else if (++i < text.size() && text[i] != 'u') {
      plain.push_back(text[i]);
    } else {
      return {};  // a character that needs no vector
    }
  }
  return plain;
}

}  // namespace

std::vector<float> Vectors::numbers() const {
  std::vector<float> all(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) all[i] = static_cast<float>(bytes[i]) * scale;
  return all;
}

Vectors read_vectors(const std::string& path, std::size_t most) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream whole;
  if (in) whole << in.rdbuf();
  const std::string text = std::move(whole).str();
  std::size_t at = text.find("\"vectors\":{");
  if (at == std::string::npos) {
    std::cerr << path << ": no vectors\n";
    std::exit(1);
  }
  at += 11;
  Vectors vectors;
  vectors.size = 100;
  std::vector<float> values;
  while (vectors.words.size() < most && at < text.size() && text[at] == '"') {
    std::size_t end = ++at;
    while (text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    const std::string word = unescape(text.substr(at, end - at));
    const char* number = text.c_str() + end + 3;
    for (std::size_t k = 0; k < vectors.size; ++k) {
      char* stop = nullptr;
      const float value = std::strtof(number, &stop);
      if (!word.empty()) values.push_back(value);
      number = stop + 1;
    }
    if (!word.empty()) vectors.words.push_back(word);
    at = text.find(']', static_cast<std::size_t>(number - text.c_str())) + 1;
    if (text[at] == ',') ++at;
  }
  // Four standard deviations fill the 8 bits.
  double squares = 0;
  for (const float value : values) squares += static_cast<double>(value) * value;
  const auto deviation =
      static_cast<float>(std::sqrt(squares / static_cast<double>(values.size())));
  for (const float value : values) {
    const float scaled = std::round(value / (4 * deviation) * 127);
    vectors.bytes.push_back(static_cast<signed char>(std::clamp(scaled, -127.0F, 127.0F)));
  }
  vectors.scale = 2.0F / 127;  // so that the numbers deviate by a half
  return vectors;
}

}  // namespace train
