// Reads the binary weight files: little-endian, bounds checked, without
// copying the large parts.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

class BlobReader {
 public:
  explicit BlobReader(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t number() {
    const std::string_view bytes = take(4);
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
      value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
  }

  /// `size` bytes; empty, and `ok()` false from then on, when fewer are left.
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      ok_ = false;
      rest_ = {};
      return {};
    }
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace language
DATELINE_END
