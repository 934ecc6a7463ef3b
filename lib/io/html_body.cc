#include "io/html_body.h"

#include <algorithm>
#include <array>

DATELINE_BEGIN
namespace io {
namespace {

// Words in class and id attributes of what is not the article's text.
constexpr std::array suspect_words = {
    "ad",          "ads",         "advert",   "advertisement", "author",    "banner",
    "breadcrumb",  "breadcrumbs", "byline",   "caption",       "comment",   "comments",
    "consent",     "cookie",      "cookies",  "copyright",     "credit",    "disclaimer",
    "disqus",      "footer",      "gdpr",     "hidden",        "masthead",  "menu",
    "meta",        "modal",       "more",     "most",          "nav",       "navbar",
    "navigation",  "newsletter",  "outbrain", "pagination",    "paywall",   "player",
    "popup",       "popular",     "promo",    "promotion",     "read",      "recirc",
    "recommended", "related",     "share",    "sharing",       "sidebar",   "signup",
    "skip",        "social",      "sponsor",  "sponsored",     "subscribe", "subscription",
    "taboola",     "tags",        "teaser",   "toolbar",       "topics",    "trending",
    "widget"};

bool is_suspect_word(std::string_view word) {
  return std::binary_search(suspect_words.begin(), suspect_words.end(), word);
}

/// Whether a class or id holds such a word: "c-Related_box" has "related".
bool has_suspect_word(std::string_view names) {
  std::string word;
  char last = ' ';
  for (const char c : names) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    if (!word.empty() && (!(upper || lower) || (upper && last >= 'a' && last <= 'z'))) {
      if (is_suspect_word(word)) return true;
      word.clear();
    }
    if (upper || lower) word += upper ? static_cast<char>(c + 32) : c;
    last = c;
  }
  return is_suspect_word(word);
}

bool is_suspect(const GumboNode* node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MAIN:
      return false;
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FIGCAPTION:
      return true;
    default:
      break;
  }
  const std::string_view role = attribute(node, "role");
  return role == "complementary" || role == "banner" || role == "contentinfo" || role == "search" ||
         role == "dialog" || has_suspect_word(attribute(node, "class")) ||
         has_suspect_word(attribute(node, "id"));
}

bool ends_like_a_sentence(std::string_view text) {
  if (text.ends_with("\xE2\x80\x9D") || text.ends_with("\xE2\x80\x99")) return true;  // ” ’
  return std::string_view(".!?\"')").find(text.back()) != std::string_view::npos;
}

/// How much a block speaks for being prose.
std::size_t weight(const HtmlBlock& block) {
  if (block.heading || block.link_bytes * 2 > block.text.size()) return 0;
  const bool prose = block.text.size() >= 80 || ends_like_a_sentence(block.text);
  return prose ? block.text.size() * 4 : block.text.size();
}

class BodyFinder {
 public:
  explicit BodyFinder(const HtmlBlocks& page) : page_(page), kept_(page.blocks.size(), true) {
    sum_up();
    drop_suspects();
    sum_up();
  }

  [[nodiscard]] bool keeps(std::size_t block) const { return kept_[block]; }

  /// The marked body, or the smallest element with three quarters of all prose.
  [[nodiscard]] HtmlElement best() const {
    HtmlElement best{nullptr, 0, page_.blocks.size()};
    for (const HtmlElement& element : page_.elements) {
      const std::size_t held = weight_of(element);
      if (attribute(element.node, "itemprop") == "articleBody" && held * 5 >= total() * 2) {
        return element;
      }
      if (held * 4 >= total() * 3) best = element;
    }
    return best;
  }

 private:
  [[nodiscard]] std::size_t total() const { return before_.back(); }
  [[nodiscard]] std::size_t weight_of(const HtmlElement& element) const {
    return before_[element.end] - before_[element.begin];
  }

  void sum_up() {
    before_.assign(1, 0);
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      before_.push_back(before_.back() + (kept_[i] ? weight(page_.blocks[i]) : 0));
    }
  }

  /// An element that holds much of the prose is the article, whatever it is called.
  void drop_suspects() {
    std::size_t dropped = 0;  // end of what is already out, as elements nest
    for (const HtmlElement& element : page_.elements) {
      if (element.end <= dropped || weight_of(element) * 5 >= total() * 2) continue;
      if (!is_suspect(element.node)) continue;
      for (std::size_t i = element.begin; i < element.end; ++i) kept_[i] = false;
      dropped = std::max(dropped, element.end);
    }
  }

  const HtmlBlocks& page_;
  std::vector<bool> kept_;
  std::vector<std::size_t> before_;  ///< weight of the kept blocks before each
};

}  // namespace

std::string read_html_body(const HtmlBlocks& page, std::string_view title) {
  const BodyFinder finder(page);
  const HtmlElement body = finder.best();
  std::string text;
  for (std::size_t i = body.begin; i < body.end; ++i) {
    const HtmlBlock& block = page.blocks[i];
    const bool links = block.link_bytes * 3 > block.text.size() * 2;
    if (!finder.keeps(i) || links || block.text == title) continue;
    if (!text.empty()) text += "\n\n";
    text += block.text;
  }
  return text;
}

}  // namespace io
DATELINE_END
