// Why an expression means what it does, in words for a person.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "dateline/export.h"

DATELINE_BEGIN
namespace timex {

/// Most reasons are fixed words, and take no memory of their own.
class Reason {
 public:
  Reason() = default;
  Reason(const char* words) : fixed_(words) {}               // NOLINT(*-explicit-*)
  Reason(std::string words) : written_(std::move(words)) {}  // NOLINT(*-explicit-*)

  [[nodiscard]] bool empty() const { return fixed_.empty() && written_.empty(); }
  [[nodiscard]] std::string_view words() const { return fixed_.empty() ? written_ : fixed_; }

 private:
  std::string_view fixed_;
  std::string written_;
};

}  // namespace timex
DATELINE_END
