#include "io/html_metadata.h"

#include <strings.h>

#include <array>
#include <vector>

#include "io/json_ld.h"
#include "io/text_space.h"

DATELINE_BEGIN
namespace io {
namespace {

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && strncasecmp(a.data(), b.data(), a.size()) == 0;
}

// Names under which pages give each fact, the most trusted first.
constexpr std::string_view date_names[] = {"article:published_time",
                                           "og:article:published_time",
                                           "datePublished",
                                           "parsely-pub-date",
                                           "sailthru.date",
                                           "dcterms.created",
                                           "dcterms.issued",
                                           "DC.date.issued",
                                           "DC.date",
                                           "dcterms.date",
                                           "citation_publication_date",
                                           "article.published",
                                           "publication_date",
                                           "publish-date",
                                           "publish_date",
                                           "pubdate",
                                           "date"};
constexpr std::string_view title_names[] = {"og:title", "headline", "twitter:title",
                                            "dcterms.title", "DC.title"};
constexpr std::string_view publisher_names[] = {"og:site_name", "application-name", "DC.publisher",
                                                "dcterms.publisher"};

/// The best value seen so far for one fact.
struct Best {
  std::string value;
  std::size_t rank = SIZE_MAX;  ///< smaller is more trusted

  void offer(std::string_view text, std::size_t at) {
    if (at >= rank || text.empty()) return;
    value = text;
    rank = at;
  }
  template <std::size_t N>
  void offer_named(const std::string_view (&names)[N], std::string_view name,
                   std::string_view text) {
    for (std::size_t i = 0; i < N; ++i) {
      if (same_name(name, names[i])) offer(text, i);
    }
  }
};

constexpr std::size_t after_all_names = 100;

class Collector {
 public:
  bool visit(const GumboNode* node) {
    switch (tag_of(node)) {
      case GUMBO_TAG_META:
        meta(node);
        break;
      case GUMBO_TAG_SCRIPT:
        script(node);
        return false;
      case GUMBO_TAG_TIME:
        time(node);
        break;
      case GUMBO_TAG_TITLE:
        title_.offer(one_line(text_below(node)), after_all_names + 2);
        return false;
      case GUMBO_TAG_H1:
        title_.offer(one_line(text_below(node)), after_all_names + 1);
        break;
      case GUMBO_TAG_HTML:
        language_ = attribute(node, "lang");
        break;
      default:
        break;
    }
    return true;
  }

  HtmlMetadata finish() && {
    HtmlMetadata found = std::move(article_);
    if (!found.published && !date_.value.empty()) found.published = trimmed(date_.value);
    if (found.publisher.empty()) found.publisher = trimmed(publisher_.value);
    if (found.title.empty()) found.title = one_line(title_.value);
    if (found.language.empty()) found.language = language_;
    return found;
  }

 private:
  void meta(const GumboNode* node) {
    const std::string_view content = attribute(node, "content");
    for (const char* kind : {"property", "name", "itemprop"}) {
      const std::string_view name = attribute(node, kind);
      if (name.empty()) continue;
      date_.offer_named(date_names, name, content);
      title_.offer_named(title_names, name, content);
      publisher_.offer_named(publisher_names, name, content);
    }
  }

  void script(const GumboNode* node) {
    if (has_article_ || !same_name(attribute(node, "type"), "application/ld+json")) return;
    auto found = read_json_ld(text_below(node));
    if (!found) return;
    has_article_ = true;
    article_ = std::move(*found);
  }

  void time(const GumboNode* node) {
    const std::string_view moment = attribute(node, "datetime");
    const bool marked = same_name(attribute(node, "itemprop"), "datePublished") ||
                        gumbo_get_attribute(&node->v.element.attributes, "pubdate") != nullptr;
    date_.offer(moment, after_all_names + (marked ? 1 : 2));
  }

  bool has_article_ = false;
  HtmlMetadata article_;
  Best date_;
  Best title_;
  Best publisher_;
  std::string language_;
};

}  // namespace

HtmlMetadata read_html_metadata(const HtmlTree& tree) {
  Collector collector;
  walk(tree.root(), [&](const GumboNode* node) { return collector.visit(node); });
  return std::move(collector).finish();
}

}  // namespace io
DATELINE_END
