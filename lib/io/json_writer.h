// Builds JSON text front to back: fields come out in the order they are
// written, so that the same result is always the same bytes.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace io {

/// `text` with its quotes; malformed UTF-8 (a file name, say) becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// `name` is a word of the program, with nothing to escape.
  JsonWriter& key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    return *this;
  }

  JsonWriter& text(std::string_view value) {
    separate();
    append_json_string(out_, value);
    return *this;
  }
  JsonWriter& number(std::int64_t value) {
    char digits[24];
    const char* end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return raw({digits, static_cast<std::size_t>(end - digits)});
  }
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }

  JsonWriter& field(std::string_view name, std::string_view value) { return key(name).text(value); }
  JsonWriter& field(std::string_view name, std::int64_t value) { return key(name).number(value); }
  /// Null when the text is empty.
  JsonWriter& field_or_null(std::string_view name, std::string_view value) {
    key(name);
    return value.empty() ? null() : text(value);
  }

  /// A line break between members, for documents a person may open.
  JsonWriter& line_break() {
    pending_break_ = true;
    return *this;
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  JsonWriter& open(char bracket) {
    separate();
    out_ += bracket;
    return *this;
  }
  JsonWriter& close(char bracket) {
    if (pending_break_) out_ += '\n';
    pending_break_ = false;
    out_ += bracket;
    return *this;
  }
  JsonWriter& raw(std::string_view value) {
    separate();
    out_ += value;
    return *this;
  }
  /// The comma, unless this is the first member or a key's value.
  void separate() {
    const char last = out_.empty() ? '[' : out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
    if (pending_break_) out_ += '\n';
    pending_break_ = false;
  }

  std::string out_;
  bool pending_break_ = false;
};

}  // namespace io
DATELINE_END
