#include <iostream>
#include <optional>

#include "article_options.h"
#include "commands.h"
#include "output.h"

namespace command {
namespace {

struct Options {
  RunOptions run;
  std::string output;
  std::string format = "text";
  std::string as_of;
};

int timeline(const Options& options) {
  const auto format = dateline::parse_timeline_format(options.format);
  if (!format) {
    std::cerr << "dateline: " << format.error().to_string() << "\n";
    return usage;
  }
  Output output(options.output);
  const dateline::Extractor extractor;
  dateline::Timeline timeline;
  const std::size_t failed = run_articles(
      options.run, [&](const dateline::Article& article) { return extractor.extract(article); },
      [&](const Outcome& outcome) {
        if (outcome.extraction) {
          timeline.add(*outcome.extraction);
        } else {
          std::cerr << "dateline: " << outcome.extraction.error().to_string() << "\n";
        }
      });
  if (!options.as_of.empty()) {
    const auto moment = dateline::parse_publication_time(options.as_of);
    if (!moment) {
      std::cerr << "dateline: --as-of: " << moment.error().to_string() << "\n";
      return usage;
    }
    timeline = timeline.as_of(*moment);
  }
  output.write(dateline::write_events(timeline.events(), *format));
  return output.finish() && failed == 0 ? clean : some_failed;
}

}  // namespace

void add_timeline(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("timeline", "one merged timeline of all articles");
  add_article_options(*sub, options->run);
  add_output_option(*sub, options->output);
  sub->add_option("--format", options->format, "how to write it")->capture_default_str();
  sub->add_option("--as-of", options->as_of, "only what was published up to this date")
      ->type_name("DATE");
  sub->callback([options, &run] { run = [options] { return timeline(*options); }; });
}

}  // namespace command
