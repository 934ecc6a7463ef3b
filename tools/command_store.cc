#include <iostream>

#include "article_options.h"
#include "commands.h"
#include "duplicates.h"
#include "output.h"
#include "terminal.h"
#include "timeline_view.h"

namespace command {
namespace {

using dateline::Article;
using dateline::Extraction;
using dateline::Store;

int fail(const dateline::Error& error, ExitCode code = some_failed) {
  std::cerr << "dateline: " << error.to_string() << "\n";
  return code;
}

struct AddOptions {
  RunOptions run;
  std::string file;
};

/// Adds to a store what is not in it yet.
class StoreAdder {
 public:
  StoreAdder(const AddOptions& options, const dateline::RuleSet& rules, Store& store)
      : options_(options), extractor_(rules), store_(store) {}

  int run() {
    run_articles(
        options_.run, read(), [&](const Article& article) { return extractor_.extract(article); },
        [&](const Outcome& outcome) {
          if (!outcome.extraction) return note(outcome);
          waiting_.push_back(*outcome.extraction);
          if (waiting_.size() == batch) write();
        });
    write();
    std::cout << count_.added << " added, " << count_.replaced << " replaced, " << count_.unchanged
              << " unchanged\n";
    return failed_ ? some_failed : clean;
  }

 private:
  static constexpr std::size_t batch = 256;  // one transaction each

  /// Articles that the store does not have.
  std::vector<Article> read() {
    std::vector<Article> articles;
    read_all(options_.run, [&](dateline::ReadArticle read) {
      if (!read.article) {
        note({std::move(read.id), read.article.error()});
        return true;
      }
      const auto known = store_.has(*read.article);
      if (known && *known) {
        ++count_.unchanged;
      } else {
        articles.push_back(std::move(*read.article));
      }
      return true;
    });
    for (Dropped& dropped : drop_duplicates(articles)) {
      note({std::move(dropped.id), std::move(dropped.note), true});
    }
    return articles;
  }

  void write() {
    const auto count = store_.add(waiting_);
    waiting_.clear();
    if (!count) {
      failed_ = true;
      fail(count.error());
      return;
    }
    count_.added += count->added;
    count_.replaced += count->replaced;
    count_.unchanged += count->unchanged;
  }

  void note(const Outcome& outcome) {
    failed_ = true;
    report(outcome);
  }

  const AddOptions& options_;
  dateline::Extractor extractor_;
  Store& store_;
  std::vector<Extraction> waiting_;
  dateline::StoreCount count_;
  bool failed_ = false;
};

int add(const AddOptions& options) {
  const auto rules = load_rules(options.run.rules);
  if (!rules) return usage;
  auto store = Store::open(options.file, *rules);
  if (!store) return fail(store.error(), usage);
  return StoreAdder(options, *rules, *store).run();
}

int remove(const std::string& file, const std::vector<std::string>& ids) {
  auto store = Store::open(file);
  if (!store) return fail(store.error(), usage);
  ExitCode code = clean;
  for (const std::string& id : ids) {
    const auto removed = store->remove(id);
    if (!removed) return fail(removed.error());
    if (!*removed) code = static_cast<ExitCode>(fail({"no article '" + id + "'", file, 0, {}}));
  }
  return code;
}

struct ViewRun {
  std::string file;
  std::string output;
  ViewOptions view;
};

int timeline(const ViewRun& options) {
  const auto view = read_view(options.view);
  if (!view) return usage;
  const auto store = Store::open_for_reading(options.file);
  if (!store) return fail(store.error(), usage);
  auto timeline = store->timeline();
  if (!timeline) return fail(timeline.error());
  if (!decide_names(*timeline, *view)) return usage;
  Output output(options.output);
  output.write(render(*timeline, *view, !options.output.empty()));
  return output.finish() ? clean : some_failed;
}

struct QueryOptions {
  std::string file;
  std::string output;
  std::string format = "text";
  std::string from;
  std::string to;
  dateline::StoreQuery query;
};

int query(QueryOptions options) {
  std::optional<dateline::PublicationTime> from;
  std::optional<dateline::PublicationTime> to;
  if (!read_date("--from", options.from, from) || !read_date("--to", options.to, to)) return usage;
  if (from) options.query.from = from->at;
  if (to) options.query.to = last_moment(*to);
  const auto store = Store::open_for_reading(options.file);
  if (!store) return fail(store.error(), usage);
  const auto claims = store->query(options.query);
  if (!claims) return fail(claims.error());
  Output output(options.output);
  const auto style = text_style("auto", !options.output.empty());
  output.write(
      dateline::write_claims(*claims, *dateline::parse_timeline_format(options.format), style));
  return output.finish() ? clean : some_failed;
}

CLI::App* add_one(CLI::App& store, const char* name, const char* help, std::string& file) {
  CLI::App* sub = store.add_subcommand(name, help);
  sub->add_option("--db", file, "the store, one SQLite file")->type_name("FILE")->required();
  return sub;
}

void add_add(CLI::App& store, Run& run) {
  auto options = std::make_shared<AddOptions>();
  CLI::App* sub = add_one(store, "add", "adds articles; what is there already is not read again",
                          options->file);
  add_article_options(*sub, options->run);
  sub->callback([options, &run] { run = [options] { return add(*options); }; });
}

void add_remove(CLI::App& store, Run& run) {
  auto file = std::make_shared<std::string>();
  auto ids = std::make_shared<std::vector<std::string>>();
  CLI::App* sub = add_one(store, "remove", "removes articles by their ids", *file);
  sub->add_option("ID", *ids, "ids of articles")->required();
  sub->callback([file, ids, &run] { run = [file, ids] { return remove(*file, *ids); }; });
}

void add_views(CLI::App& store, Run& run) {
  for (const bool diff : {false, true}) {
    auto options = std::make_shared<ViewRun>();
    CLI::App* sub =
        diff ? add_one(store, "diff", "what changed since a date", options->file)
             : add_one(store, "timeline", "the timeline of all that is stored", options->file);
    add_output_option(*sub, options->output);
    add_view_options(*sub, options->view);
    if (diff) sub->get_option("--since")->required();
    sub->callback([options, &run] { run = [options] { return timeline(*options); }; });
  }
}

void add_query(CLI::App& store, Run& run) {
  auto options = std::make_shared<QueryOptions>();
  CLI::App* sub = add_one(store, "query", "finds claims", options->file);
  add_output_option(*sub, options->output);
  sub->add_option("--entity", options->query.entity, "who takes part, in any spelling");
  sub->add_option("--place", options->query.place, "where");
  sub->add_option("--source", options->query.source, "who says so, or who publishes it");
  sub->add_option("--text", options->query.text, "words of the sentence (FTS5 query)");
  sub->add_option("--from", options->from, "claims that may lie on this day or later")
      ->type_name("DATE");
  sub->add_option("--to", options->to, "claims that may lie on this day or earlier")
      ->type_name("DATE");
  sub->add_option("--limit", options->query.limit, "at most so many")->capture_default_str();
  sub->add_option("-f,--format", options->format, "text or jsonl")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();
  sub->callback([options, &run] { run = [options] { return query(*options); }; });
}

}  // namespace

void add_store(CLI::App& app, Run& run) {
  CLI::App* store = app.add_subcommand("store", "claims kept in a file, from day to day");
  store->require_subcommand(1);
  add_add(*store, run);
  add_remove(*store, run);
  add_views(*store, run);
  add_query(*store, run);
  store->footer(
      "Examples:\n"
      "  dateline store add today/ --db news.db\n"
      "  dateline store timeline --db news.db --format html -o timeline.html\n"
      "  dateline store diff --db news.db --since 2023-09-11\n"
      "  dateline store query --db news.db --entity \"Kim Jong Un\" --text visit");
}

}  // namespace command
