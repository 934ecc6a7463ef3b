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
  /// Where the next `size` bytes can be written; `add` or `end_at` makes them part of the text.
  char* room(std::size_t size) {
    if (bytes_.size() - size_ < size) bytes_.resize(bytes_.size() * 2 + size);
    return bytes_.data() + size_;
  }
  void add(std::size_t size) { size_ += size; }
  /// The same, told by where the next byte would be.
  void end_at(const char* next) { size_ = static_cast<std::size_t>(next - bytes_.data()); }
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
    char* to = separate(size + 2);
    to[0] = '"';
    std::memcpy(to + 1, name, size - 1);
    return end_key(to + size);
  }
  JsonWriter& key(std::string_view name) {
    char* to = separate(name.size() + 3);
    to[0] = '"';
    std::memcpy(to + 1, name.data(), name.size());
    return end_key(to + 1 + name.size());
  }

  JsonWriter& text(std::string_view value) {
    out_.end_at(separate(0));
    append_json_string(out_, value);
    return *this;
  }
  /// A word of the program, with nothing to escape.
  JsonWriter& word(std::string_view value) {
    char* to = separate(value.size() + 2);
    *to = '"';
    std::memcpy(to + 1, value.data(), value.size());
    to[value.size() + 1] = '"';
    out_.end_at(to + value.size() + 2);
    return *this;
  }
  JsonWriter& number(std::int64_t value) {
    constexpr std::size_t most_digits = 24;
    char* to = separate(most_digits);
    out_.end_at(std::to_chars(to, to + most_digits, value).ptr);
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
  JsonWriter& end_key(char* to) {
    to[0] = '"';
    to[1] = ':';
    out_.end_at(to + 2);
    first_ = true;
    return *this;
  }
  JsonWriter& open(char bracket) {
    put(bracket);
    first_ = true;
    return *this;
  }
  JsonWriter& close(char bracket) {
    first_ = true;  // no comma
    put(bracket);
    return *this;
  }
  JsonWriter& raw(std::string_view value) {
    char* to = separate(value.size());
    std::memcpy(to, value.data(), value.size());
    out_.end_at(to + value.size());
    return *this;
  }
  void put(char bracket) {
    char* to = separate(1);
    *to = bracket;
    out_.end_at(to + 1);
  }
  /// Writes the comma, unless this is the first member or a key's value; tells where to go on,
  /// with room for `size` bytes.
  char* separate(std::size_t size) {
    char* to = out_.room(size + 2);
    *to = ',';
    to += first_ ? 0 : 1;
    first_ = false;
    *to = '\n';
    to += pending_break_ ? 1 : 0;
    pending_break_ = false;
    return to;
  }

  TextBuffer out_;
  bool first_ = true;
  bool pending_break_ = false;
};

}  // namespace io
DATELINE_END
