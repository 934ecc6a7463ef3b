#include "article_run.h"

#include <iostream>
#include <iterator>

#include "ordered_pool.h"

namespace command {
namespace {

using dateline::ReadArticle;

std::string standard_input() {
  std::string bytes;
  std::size_t count = 0;
  do {
    constexpr std::size_t step = 1U << 20U;
    const std::size_t size = bytes.size();
    bytes.resize(size + step);
    count = std::fread(bytes.data() + size, 1, step, stdin);
    bytes.resize(size + count);
  } while (count != 0);
  return bytes;
}

Outcome analyse_one(ReadArticle read, const Analyse& analyse) {
  if (!read.article) return {std::move(read.id), read.article.error(), read.article.error().file};
  return {std::move(read.id), analyse(*read.article), read.article->file};
}

}  // namespace

std::size_t run_articles(const RunOptions& options, const Analyse& analyse, const Emit& emit) {
  std::size_t failed = 0;
  OrderedPool<ReadArticle, Outcome> pool(
      options.jobs, [&](ReadArticle read) { return analyse_one(std::move(read), analyse); },
      [&](const Outcome& outcome) {
        if (!outcome.extraction) ++failed;
        emit(outcome);
      });
  const dateline::ArticleSink sink = [&](ReadArticle read) {
    pool.put(std::move(read));
    return true;
  };
  for (const std::string& path : options.paths) {
    if (path == "-") {
      dateline::read_articles(standard_input(), path, sink, options.needs_date);
    } else {
      dateline::read_path(path, sink, options.needs_date);
    }
  }
  pool.finish();
  return failed;
}

}  // namespace command
