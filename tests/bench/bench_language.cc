// Speed of the language analysis, and of the whole way from bytes to trees.
// Times are noisy on shared machines; instructions are not:
//   valgrind --tool=callgrind build/tests/bench/bench --benchmark_filter=BytesToTrees
// and divide the difference of two runs' totals by that of their items.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "base/data_pack.h"
#include "language/analyze.h"
#include "sample_articles.h"
#include "text/analyze.h"

namespace {

using dateline::language::LanguageModel;
using dateline::text::TextRules;

dateline::base::DataPack pack() {
  return dateline::base::DataPack::embedded("en").value();
}

const TextRules& rules() {
  static const auto compiled = TextRules::compile(pack()).value();
  return *compiled;
}
const LanguageModel& model() {
  static const auto compiled = LanguageModel::compile(pack()).value();
  return *compiled;
}

void LanguageNews(benchmark::State& state) {
  std::vector<dateline::Document> documents;
  for (const std::string& article : sample_articles())
    documents.push_back(dateline::text::analyze(article, rules()).value());
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (const dateline::Document& document : documents) {
      benchmark::DoNotOptimize(dateline::language::analyze(document, model()).words.data());
      tokens += document.tokens.size();
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens));
}
BENCHMARK(LanguageNews);

void BytesToTrees(benchmark::State& state) {
  const auto bodies = sample_articles();
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (const std::string& body : bodies) {
      const auto document = dateline::text::analyze(body, rules()).value();
      benchmark::DoNotOptimize(dateline::language::analyze(document, model()).words.data());
      tokens += document.tokens.size();
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens));
}
BENCHMARK(BytesToTrees);

void LanguageModelLoad(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(LanguageModel::compile(pack()).value().get());
}
BENCHMARK(LanguageModelLoad)->Unit(benchmark::kMillisecond);

}  // namespace
