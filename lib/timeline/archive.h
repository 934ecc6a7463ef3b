// Digests as bytes and back, for the store: each type lists its fields once,
// and writing and reading follow the list. Little-endian, lengths before
// contents; a reader never trusts a length.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace merge {

class ArchiveWriter {
 public:
  template <class... Fields>
  void operator()(const Fields&... fields) {
    (put(fields), ...);
  }
  std::string bytes;

 private:
  void put_number(std::uint64_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<char>(value >> (8 * i)));
  }
  void put(const std::string& text) {
    put_number(text.size(), 4);
    bytes += text;
  }
  template <class T>
  void put(const std::vector<T>& items) {
    put_number(items.size(), 4);
    for (const T& item : items) put(item);
  }
  template <class T>
  void put(const std::optional<T>& item) {
    put_number(item ? 1 : 0, 1);
    if (item) put(*item);
  }
  template <class T>
  void put(const T& item) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      put_number(static_cast<std::uint64_t>(item), sizeof(T));
    } else {
      fields(*this, item);
    }
  }
};

class ArchiveReader {
 public:
  explicit ArchiveReader(std::string_view bytes) : rest_(bytes) {}

  template <class... Fields>
  void operator()(Fields&... fields) {
    (get(fields), ...);
  }
  /// All was read, and it was as much as there is.
  [[nodiscard]] bool complete() const { return good_ && rest_.empty(); }

 private:
  std::uint64_t get_number(std::size_t size) {
    if (rest_.size() < size) good_ = false;
    if (!good_) return 0;
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;) {
      value = value << 8U | static_cast<unsigned char>(rest_[i]);
    }
    rest_.remove_prefix(size);
    return value;
  }
  /// A count of things that take at least a byte each.
  std::size_t get_count() {
    const std::uint64_t count = get_number(4);
    if (count > rest_.size()) good_ = false;
    return good_ ? static_cast<std::size_t>(count) : 0;
  }
  void get(std::string& text) {
    const std::size_t size = get_count();
    text.assign(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }
  template <class T>
  void get(std::vector<T>& items) {
    const std::size_t count = get_count();
    items.clear();
    for (std::size_t i = 0; i < count && good_; ++i) get(items.emplace_back());
  }
  template <class T>
  void get(std::optional<T>& item) {
    item.reset();
    if (get_number(1) != 0 && good_) get(item.emplace());
  }
  template <class T>
  void get(T& item) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      item = static_cast<T>(get_number(sizeof(T)));
    } else {
      fields(*this, item);
    }
  }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace merge
DATELINE_END
