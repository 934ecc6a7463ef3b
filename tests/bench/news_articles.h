// News with as many times as news has, one every few hundred bytes: the invented
// articles beside this file, or those named by DATELINE_BENCH_NEWS, a file or a
// folder in any format that dateline reads.
#pragma once

#include <cstdlib>
#include <string>
#include <vector>

#include "dateline/io.h"

inline std::vector<dateline::Article> news_articles() {
  const char* named = std::getenv("DATELINE_BENCH_NEWS");
  std::vector<dateline::Article> articles;
  dateline::read_path(named != nullptr ? named : DATELINE_SOURCE_DIR "/tests/bench/news",
                      [&](dateline::ReadArticle read) {
                        if (read.article) articles.push_back(std::move(*read.article));
                        return true;
                      });
  return articles;
}
