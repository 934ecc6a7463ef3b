#include "article_options.h"
#include "commands.h"
#include "duplicates.h"
#include "output.h"
#include "timeline_view.h"

namespace command {
namespace {

struct Options {
  RunOptions run;
  std::string output;
  ViewOptions view;
};

class TimelineRun {
 public:
  TimelineRun(const Options& options, const View& view, const dateline::RuleSet& rules)
      : options_(options), view_(view), extractor_(rules), timeline_(rules) {}

  int run() {
    if (!decide_names(timeline_, view_)) return usage;
    Output output(options_.output);
    add_all(read());
    output.write(records_);
    output.write(render(timeline_, view_, !options_.output.empty()));
    return output.finish() && !failed_ ? clean : some_failed;
  }

 private:
  std::vector<dateline::Article> read() {
    std::vector<dateline::Article> articles;
    read_all(options_.run, [&](dateline::ReadArticle read) {
      if (read.article) {
        articles.push_back(std::move(*read.article));
      } else {
        fail({std::move(read.id), read.article.error()});
      }
      return true;
    });
    for (Dropped& dropped : drop_duplicates(articles)) {
      fail({std::move(dropped.id), std::move(dropped.note), true});
    }
    return articles;
  }

  void add_all(std::vector<dateline::Article> articles) {
    run_articles(
        options_.run, std::move(articles),
        [&](const dateline::Article& article) { return extractor_.extract(article); },
        [&](const Outcome& outcome) {
          if (outcome.extraction) {
            timeline_.add(*outcome.extraction);
          } else {
            fail(outcome);
          }
        });
  }

  void fail(const Outcome& outcome) {
    failed_ = true;
    report(outcome);
    if (view_.format != dateline::TimelineFormat::jsonl) return;
    const dateline::Error& error = outcome.extraction.error();
    records_ += outcome.duplicate ? dateline::note_to_json(outcome.id, error)
                                  : dateline::to_json(outcome.id, error);
    records_ += '\n';
  }

  const Options& options_;
  const View& view_;
  dateline::Extractor extractor_;
  dateline::Timeline timeline_;
  std::string records_;
  bool failed_ = false;
};

int timeline(const Options& options) {
  const auto view = read_view(options.view);
  if (!view) return usage;
  const auto rules = load_rules(options.run.rules);
  if (!rules) return usage;
  return TimelineRun(options, *view, *rules).run();
}

}  // namespace

void add_timeline(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("timeline", "one merged timeline of all articles");
  add_article_options(*sub, options->run);
  add_output_option(*sub, options->output);
  add_view_options(*sub, options->view);
  sub->footer(
      "A chain reads from who reports to who is quoted: \"Daily <- Reuters <- officials\".\n"
      "Lines with ! are conflicts: who says what. Claims that end in the same source, or\n"
      "come from copies of one agency text, count as one independent source.\n\n"
      "Examples:\n"
      "  dateline timeline articles/\n"
      "  dateline timeline articles/ --format html -o timeline.html\n"
      "  dateline timeline a.json b.html --from 2023-09-10 --to 2023-09-13 --min-sources 2\n"
      "  dateline timeline articles/ --as-of 2023-09-11 --format json\n"
      "  dateline timeline articles/ --fates\n"
      "  dateline timeline articles/ --entities -o names.tsv   (edit it: join, apart)\n"
      "  dateline timeline articles/ --names names.tsv");
  sub->callback([options, &run] { run = [options] { return timeline(*options); }; });
}

}  // namespace command
