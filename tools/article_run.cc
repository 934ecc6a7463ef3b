#include "article_run.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <thread>

#include "duplicates.h"
#include "ordered_pool.h"
#include "terminal.h"

namespace command {
namespace {

using dateline::Article;
using dateline::Error;
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

struct Task {
  ReadArticle read;
  bool duplicate = false;
};

Outcome work_on(Task task, const Analyse& analyse) {
  ReadArticle& read = task.read;
  if (!read.article) return {std::move(read.id), read.article.error(), task.duplicate};
  auto found = analyse(*read.article);
  if (!found && found.error().file.empty()) {
    Error error = found.error();
    error.file = read.article->file;
    return {std::move(read.id), std::move(error)};
  }
  return {std::move(read.id), std::move(found)};
}

/// The pool with its counting and its progress line.
class Run {
 public:
  Run(unsigned threads, std::size_t total, const Analyse& analyse, const Emit& emit)
      : pool_(
            threads, [&analyse](Task task) { return work_on(std::move(task), analyse); },
            [this, total, &emit](const Outcome& outcome) {
              failed_ += outcome.extraction ? 0 : 1;
              if (!outcome.extraction) progress_.clear();
              emit(outcome);
              progress_.step(total);
            }) {}

  void put(Task task) { pool_.put(std::move(task)); }
  std::size_t finish() {
    pool_.finish();
    return failed_;
  }

 private:
  Progress progress_;
  std::size_t failed_ = 0;
  OrderedPool<Task, Outcome> pool_;
};

}  // namespace

unsigned RunOptions::threads() const {
  return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

void read_all(const RunOptions& options, const dateline::ArticleSink& sink) {
  for (const std::string& path : options.paths) {
    if (path == "-") {
      dateline::read_articles(standard_input(), path, sink, options.needs_date);
    } else {
      dateline::read_path(path, sink, options.needs_date);
    }
  }
}

std::size_t run_articles(const RunOptions& options, const Analyse& analyse, const Emit& emit) {
  Run run(options.threads(), 0, analyse, emit);
  Duplicates duplicates;
  read_all(options, [&](ReadArticle read) {
    const auto same = read.article ? duplicates.seen_before(*read.article) : std::nullopt;
    if (same) {
      Error note{"the same article as '" + *same + "'", read.article->file, 0, {}};
      run.put({{std::move(read.id), std::move(note)}, true});
    } else {
      run.put({std::move(read)});
    }
    return true;
  });
  return run.finish();
}

std::size_t run_articles(const RunOptions& options, std::vector<Article> articles,
                         const Analyse& analyse, const Emit& emit) {
  Run run(options.threads(), articles.size(), analyse, emit);
  for (Article& article : articles) {
    std::string id = article.id;
    run.put({{std::move(id), std::move(article)}});
  }
  return run.finish();
}

std::optional<dateline::RuleSet> load_rules(const std::string& folder) {
  auto rules = folder.empty() ? dateline::RuleSet::embedded() : dateline::RuleSet::load(folder);
  if (rules) return *rules;
  std::cerr << "dateline: " << rules.error().to_string() << "\n";
  return std::nullopt;
}

void report(const Outcome& outcome) {
  std::cerr << "dateline: " << (outcome.duplicate ? "note: " : "")
            << outcome.extraction.error().to_string() << "\n";
}

}  // namespace command
