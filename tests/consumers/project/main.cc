// What a user's program does first: an article in, events out.
#include <dateline/dateline.h>

#include <iostream>

int main() {
  dateline::Article article;
  article.id = "first";
  article.body = "The harbour bridge was closed on Monday, the port authority said.";
  article.published = dateline::parse_publication_time("2024-05-08").value();

  const dateline::Extractor extractor;
  const auto found = extractor.extract(article);
  if (!found) {
    std::cerr << found.error().to_string() << "\n";
    return 1;
  }
  dateline::Timeline timeline;
  timeline.add(*found);
  std::cout << "times " << found->times.size() << "\n"
            << "day " << (found->times.empty() ? "" : found->times.front().value) << "\n"
            << "articles " << timeline.article_count() << "\n";
  return 0;
}
