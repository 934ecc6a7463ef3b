// Speed of lib/time: tokens and time expressions, without trees, on the sample
// articles, and on bytes chosen to be hard.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/data_pack.h"
#include "dateline/extractor.h"
#include "news_articles.h"
#include "sample_articles.h"
#include "text/analyze.h"
#include "time/find_times.h"

namespace {

using dateline::Document;
using dateline::text::TextRules;
using dateline::timex::TimeRules;

const TimeRules& time_rules() {
  static const auto compiled =
      TimeRules::compile(dateline::base::DataPack::embedded("en").value()).value();
  return *compiled;
}

const TextRules& text_rules() {
  static const auto compiled =
      TextRules::compile(dateline::base::DataPack::embedded("en").value()).value();
  return *compiled;
}

dateline::PublicationTime published() {
  dateline::PublicationTime time;
  time.at = {2023, 9, 12};
  return time;
}

/// The fast mode on news as it is.
void NewsTimes(benchmark::State& state) {
  const auto articles = news_articles();
  static const dateline::Extractor extractor;
  std::size_t bytes = 0, times = 0;
  for (auto _ : state) {
    for (const dateline::Article& article : articles) {
      times += extractor.extract_times(article).value().times.size();
      bytes += article.body.size();
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.counters["articles"] = benchmark::Counter(static_cast<double>(articles.size()),
                                                  benchmark::Counter::kIsIterationInvariantRate);
  state.counters["bytes_a_time"] =
      static_cast<double>(bytes) / static_cast<double>(std::max<std::size_t>(times, 1));
}
BENCHMARK(NewsTimes);

/// The same on the sample articles, in which every 82nd byte begins a time.
void TokensAndTimes(benchmark::State& state) {
  const auto articles = sample_articles();
  std::size_t bytes = 0, times = 0;
  for (auto _ : state) {
    for (const std::string& article : articles) {
      const Document document = dateline::text::analyze(article, text_rules()).value();
      times += find_times({document, nullptr, published()}, time_rules()).size();
      bytes += article.size();
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(times));
}
BENCHMARK(TokensAndTimes);

void TimesAlone(benchmark::State& state) {
  std::vector<Document> documents;
  std::size_t size = 0;
  for (const std::string& article : sample_articles()) {
    documents.emplace_back().body = article;
    size += article.size();
  }
  for (auto _ : state) {
    for (const Document& document : documents) {
      benchmark::DoNotOptimize(find_times({document, nullptr, published()}, time_rules()).data());
    }
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size));
}
BENCHMARK(TimesAlone);

/// `piece` over and over: a megabyte, then four, shows growth that is not linear.
void TimesRepeated(benchmark::State& state, const std::string& piece) {
  Document document;
  const auto size = static_cast<std::size_t>(state.range(0)) << 20U;
  while (document.body.size() < size) document.body += piece;
  for (auto _ : state) {
    benchmark::DoNotOptimize(find_times({document, nullptr, published()}, time_rules()).data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.body.size()));
}
BENCHMARK_CAPTURE(TimesRepeated, letters, "a")->Arg(1)->Arg(4);
BENCHMARK_CAPTURE(TimesRepeated, digits, "1")->Arg(1)->Arg(4);
BENCHMARK_CAPTURE(TimesRepeated, dates, "early the 5 of May 12 ")->Arg(1)->Arg(4);
BENCHMARK_CAPTURE(TimesRepeated, units, "two and a half ")->Arg(1)->Arg(4);

}  // namespace
