#include "duplicates.h"

#include <algorithm>
#include <tuple>

namespace command {
namespace {

using dateline::Article;

/// FNV-1a, 64 bits, from a given start.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t hash) {
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3ULL;
  }
  return hash;
}

std::uint64_t hash_article(const Article& article, std::uint64_t hash) {
  for (const std::string& field :
       {article.publisher, article.published.to_string(), article.title, article.language}) {
    hash = hash_bytes(field, hash);
    hash = hash_bytes(std::string_view("\0", 1), hash);
  }
  return hash_bytes(article.body, hash);
}

Dropped dropped(const Article& article, std::string message) {
  return {article.id, {std::move(message), article.file, 0, {}}};
}

}  // namespace

ContentKey content_key(const Article& article) {
  return {hash_article(article, 0xCBF29CE484222325ULL),
          hash_article(article, 0x9E3779B97F4A7C15ULL)};
}

std::optional<std::string> Duplicates::seen_before(const Article& article) {
  const auto [at, added] = seen_.emplace(content_key(article), article.id);
  return added ? std::nullopt : std::optional(at->second);
}

std::vector<Dropped> drop_duplicates(std::vector<Article>& articles) {
  struct Entry {
    Article* article;
    ContentKey key;
  };
  std::vector<Entry> entries;
  for (Article& article : articles) entries.push_back({&article, content_key(article)});
  const auto order = [](const Entry& a, const Entry& b) {  // the one to keep comes first
    return std::tie(a.article->id, b.article->published.at, b.key) <
           std::tie(b.article->id, a.article->published.at, a.key);
  };
  std::sort(entries.begin(), entries.end(), order);

  std::vector<Dropped> notes;
  std::vector<Article> kept;
  std::map<ContentKey, std::string> seen;
  for (const Entry& entry : entries) {
    const auto same = seen.find(entry.key);
    if (same != seen.end()) {
      notes.push_back(dropped(*entry.article, "the same article as '" + same->second + "'"));
    } else if (!kept.empty() && kept.back().id == entry.article->id) {
      notes.push_back(
          dropped(*entry.article, "a later version of '" + kept.back().id + "' is used"));
    } else {
      seen.emplace(entry.key, entry.article->id);
      kept.push_back(std::move(*entry.article));
    }
  }
  articles = std::move(kept);
  return notes;
}

}  // namespace command
