// What the tests of lib/text share: the embedded rules, and results as words.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/data_pack.h"
#include "text/analyze.h"

DATELINE_BEGIN
namespace text {

inline const TextRules& english() {
  static const auto rules = TextRules::compile(base::DataPack::embedded("en").value()).value();
  return *rules;
}

inline Document analyzed(std::string body) {
  return analyze(std::move(body), english()).value();
}

using Words = std::vector<std::string>;

/// The tokens' texts.
inline Words words(const std::string& body) {
  const Document document = analyzed(body);
  Words result;
  for (const Token& token : document.tokens) result.emplace_back(document.text(token));
  return result;
}

/// The sentences' texts.
inline Words sentences(const std::string& body) {
  const Document document = analyzed(body);
  Words result;
  for (const Sentence& sentence : document.sentences) {
    result.emplace_back(document.text(sentence.span));
  }
  return result;
}

}  // namespace text
DATELINE_END
