// What the tests of lib/time share: the embedded rules, and the times of a text without trees.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dateline/article.h"
#include "time/find_times.h"

namespace dateline::timex {

inline const TimeRules& english() {
  static const auto rules = TimeRules::compile(base::DataPack::embedded("en").value()).value();
  return *rules;
}

/// Published on a Tuesday unless told otherwise.
inline std::vector<TimeExpression> find(const std::string& text,
                                        const std::string& date = "2023-09-12") {
  Document document;
  document.body = text;
  return find_times({document, nullptr, parse_publication_time(date).value()}, english());
}

}  // namespace dateline::timex
