#include "io/html_limits.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

DATELINE_BEGIN
namespace io {
namespace {

constexpr std::int64_t most_open = 1000;       // browsers stop nesting at 512
constexpr std::size_t most_attributes = 1000;  // of one tag

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements whose end tag is often left out, and those that have none: they
/// cannot nest in themselves, so they say nothing about depth.
bool closes_itself(std::string_view name) {
  return is_one_of(
      name,
      {"p",      "li",       "dt",     "dd",    "tr",   "td",   "th",   "tbody", "thead", "tfoot",
       "option", "optgroup", "br",     "img",   "meta", "link", "hr",   "input", "area",  "base",
       "col",    "embed",    "source", "track", "wbr",  "html", "head", "body",  "param"});
}

/// Elements whose content is no markup.
bool is_raw_text(std::string_view name) {
  return is_one_of(name, {"script", "style", "textarea", "title", "iframe", "noembed", "noframes",
                          "xmp", "plaintext"});
}

/// Reads tags one after the other, as HTML's tokenizer delimits them.
class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : html_(html) {}

  bool next() {
    for (; at_ + 1 < html_.size(); ++at_) {
      if (html_[at_] != '<') continue;
      if (html_.substr(at_).starts_with("<!--")) {
        at_ = std::min(html_.find("-->", at_ + 4), html_.size());
        continue;
      }
      closing_ = html_[at_ + 1] == '/';
      const std::size_t name = at_ + (closing_ ? 2 : 1);
      if (name >= html_.size() || !is_letter(html_[name])) continue;
      begin_ = at_;
      read_name(name);
      read_attributes();
      if (!closing_ && is_raw_text(name_)) skip_raw_text();
      return true;
    }
    return false;
  }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool closing() const { return closing_; }
  [[nodiscard]] std::size_t attributes() const { return attributes_; }
  [[nodiscard]] std::size_t begin() const { return begin_; }

 private:
  void read_name(std::size_t at) {
    const std::size_t end = std::min(html_.find_first_of(" \t\r\n\f/>", at), html_.size());
    name_ = html_.substr(at, std::min<std::size_t>(end - at, 32));
    for (char& c : name_) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    at_ = end;
  }

  void read_attributes() {
    attributes_ = 0;
    bool gap = false;
    for (; at_ < html_.size() && html_[at_] != '>'; ++at_) {
      const char c = html_[at_];
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '/';
      attributes_ += gap && !blank ? 1 : 0;
      gap = blank;
      if (c != '"' && c != '\'') continue;
      at_ = std::min(html_.find(c, at_ + 1), html_.size() - 1);
      gap = true;
    }
  }

  void skip_raw_text() {
    for (; at_ < html_.size(); ++at_) {
      at_ = std::min(html_.find("</", at_), html_.size());
      const std::string_view rest = html_.substr(std::min(at_ + 2, html_.size()));
      if (rest.size() < name_.size()) break;
      if (std::equal(name_.begin(), name_.end(), rest.begin(),
                     [](char a, char b) { return a == (b | 0x20); })) {
        return;
      }
    }
    at_ = html_.size();
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::string name_;
  bool closing_ = false;
  std::size_t attributes_ = 0;
};

}  // namespace

std::optional<Error> beyond_limits(std::string_view html) {
  std::unordered_map<std::string, std::int64_t> open;
  std::int64_t depth = 0;
  TagScanner tags(html);
  while (tags.next()) {
    if (tags.attributes() > most_attributes) {
      return Error{"HTML with too many attributes in one tag", "", 0, tags.begin()};
    }
    if (closes_itself(tags.name())) continue;
    std::int64_t& count = open[tags.name()];
    if (!tags.closing()) {
      ++count;
      ++depth;
    } else if (count > 0) {
      --count;
      --depth;
    }
    if (depth > most_open) return Error{"HTML nested too deeply", "", 0, tags.begin()};
  }
  return std::nullopt;
}

}  // namespace io
DATELINE_END
