// Speed of lib/text: on the sample articles, and on bytes chosen to be hard.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "base/data_pack.h"
#include "sample_articles.h"
#include "text/analyze.h"

namespace {

using dateline::text::TextRules;

const TextRules& rules() {
  static const auto compiled =
      TextRules::compile(dateline::base::DataPack::embedded("en").value()).value();
  return *compiled;
}

void TextNews(benchmark::State& state) {
  const auto articles = sample_articles();
  std::size_t bytes = 0;
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (const std::string& article : articles) {
      const auto document = dateline::text::analyze(article, rules()).value();
      bytes += article.size();
      tokens += document.tokens.size();
      benchmark::DoNotOptimize(document.sentences.data());
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens));
}
BENCHMARK(TextNews);

/// `piece` over and over: a megabyte, then four, shows growth that is not linear.
void TextRepeated(benchmark::State& state, const std::string& piece) {
  std::string body;
  while (body.size() < static_cast<std::size_t>(state.range(0)) << 20U) body += piece;
  for (auto _ : state) {
    const auto document = dateline::text::analyze(body, rules()).value();
    benchmark::DoNotOptimize(document.tokens.data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(body.size()));
}
BENCHMARK_CAPTURE(TextRepeated, letters, "a")->Arg(1)->Arg(4);
BENCHMARK_CAPTURE(TextRepeated, quotes, "\"(")->Arg(1)->Arg(4);
BENCHMARK_CAPTURE(TextRepeated, dots, "A. ")->Arg(1)->Arg(4);
BENCHMARK_CAPTURE(TextRepeated, addresses, "a.b-c'd@")->Arg(1)->Arg(4);
BENCHMARK_CAPTURE(TextRepeated, lines, "a\n")->Arg(1)->Arg(4);

}  // namespace
