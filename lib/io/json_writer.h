// Builds JSON text front to back: fields come out in the order they are
// written, so that the same result is always the same bytes.
#pragma once

#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace io {

/// Text that grows at its end, in steps that need not look after a string's last byte.
class TextBuffer {
 public:
  /// Where the next `size` bytes can be written; `add` makes them part of the text.
  char* room(std::size_t size) {
    if (bytes_.size() - size_ < size) bytes_.resize(bytes_.size() * 2 + size);
    return bytes_.data() + size_;
  }
  void add(std::size_t size) { size_ += size; }
  void append(std::string_view text) {
    std::memcpy(room(text.size()), text.data(), text.size());
    add(text.size());
  }
  [[nodiscard]] std::string take() {
    bytes_.resize(size_);
    return std::move(bytes_);
  }

 private:
  std::string bytes_;     ///< longer than the text
  std::size_t size_ = 0;  ///< of the text
};

/// `text` with its quotes; malformed UTF-8 (a file name, say) becomes U+FFFD.
void append_json_string(TextBuffer& out, std::string_view text);

class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// `name` is a word of the program, with nothing to escape. A name in quotes, whose length the
  /// compiler knows, is copied without a loop.
  template <std::size_t size>
  JsonWriter& key(const char (&name)[size]) {
    return put_key(name, size - 1);
  }
  JsonWriter& key(std::string_view name) { return put_key(name.data(), name.size()); }

  JsonWriter& text(std::string_view value) {
    separate();
    append_json_string(out_, value);
    return *this;
  }
  /// A word of the program, with nothing to escape.
  JsonWriter& word(std::string_view value) {
    separate();
    char* to = out_.room(value.size() + 2);
    *to = '"';
    std::memcpy(to + 1, value.data(), value.size());
    to[value.size() + 1] = '"';
    out_.add(value.size() + 2);
    return *this;
  }
  JsonWriter& number(std::int64_t value) {
    separate();
    constexpr std::size_t most_digits = 24;
    char* to = out_.room(most_digits);
    out_.add(static_cast<std::size_t>(std::to_chars(to, to + most_digits, value).ptr - to));
    return *this;
  }
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }

  template <class Name>
  JsonWriter& field(const Name& name, std::string_view value) {
    return key(name).text(value);
  }
  template <class Name>
  JsonWriter& field(const Name& name, std::int64_t value) {
    return key(name).number(value);
  }
  /// Null when the text is empty.
  template <class Name>
  JsonWriter& field_or_null(const Name& name, std::string_view value) {
    key(name);
    return value.empty() ? null() : text(value);
  }

  /// A line break between members, for documents a person may open.
  JsonWriter& line_break() {
    pending_break_ = true;
    return *this;
  }

  [[nodiscard]] std::string take() { return out_.take(); }

 private:
  JsonWriter& put_key(const char* name, std::size_t size) {
    separate();
    char* to = out_.room(size + 3);
    *to = '"';
    std::memcpy(to + 1, name, size);
    std::memcpy(to + 1 + size, "\":", 2);
    out_.add(size + 3);
    first_ = true;
    return *this;
  }
  JsonWriter& open(char bracket) {
    separate();
    out_.append({&bracket, 1});
    first_ = true;
    return *this;
  }
  JsonWriter& close(char bracket) {
    if (pending_break_) out_.append("\n");
    pending_break_ = false;
    out_.append({&bracket, 1});
    first_ = false;
    return *this;
  }
  JsonWriter& raw(std::string_view value) {
    separate();
    out_.append(value);
    return *this;
  }
  /// The comma, unless this is the first member or a key's value.
  void separate() {
    if (!first_) out_.append(",");
    first_ = false;
    if (pending_break_) out_.append("\n");
    pending_break_ = false;
  }

  TextBuffer out_;
  bool first_ = true;
  bool pending_break_ = false;
};

}  // namespace io
DATELINE_END
