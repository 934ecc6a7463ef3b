#include <filesystem>
#include <iostream>
#include <set>

#include "article_options.h"
#include "commands.h"
#include "output.h"

namespace command {
namespace {

struct Options {
  RunOptions run;
  std::string folder;
  bool times_only = false;
};

/// A file name that stays inside the folder, whatever the id holds.
std::string file_name(const std::string& id) {
  std::string name = id;
  for (char& c : name) {
    if (c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20) c = '_';
  }
  if (name.empty() || name.starts_with('.')) name.insert(0, "_");
  return name + ".tml";
}

class Tagger {
 public:
  explicit Tagger(std::string folder) : folder_(std::move(folder)) {}

  /// False when the file could not be written.
  bool write(const dateline::Extraction& extraction) {
    const std::string name = file_name(extraction.id);
    const std::string path = (std::filesystem::path(folder_) / name).string();
    if (!written_.insert(name).second) {
      std::cerr << "dateline: " << path << ": a second article with this id; not written\n";
      return false;
    }
    Output output(path);
    output.write(dateline::to_timeml(extraction));
    return output.finish();
  }

 private:
  std::string folder_;
  std::set<std::string> written_;
};

int tag(const Options& options) {
  const auto rules = load_rules(options.run.rules);
  if (!rules) return usage;
  std::error_code code;
  std::filesystem::create_directories(options.folder, code);
  if (code) {
    std::cerr << "dateline: " << options.folder << ": " << code.message() << "\n";
    return usage;
  }
  const dateline::Extractor extractor(*rules);
  const auto analyse = [&](const dateline::Article& article) {
    return options.times_only ? extractor.extract_times(article) : extractor.extract(article);
  };
  Tagger tagger(options.folder);
  bool written = true;
  const std::size_t failed = run_articles(options.run, analyse, [&](const Outcome& outcome) {
    if (outcome.extraction) {
      written = tagger.write(*outcome.extraction) && written;
    } else {
      report(outcome);
    }
  });
  return written && failed == 0 ? clean : some_failed;
}

}  // namespace

void add_tag(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("tag", "TimeML files with times, events and their links");
  add_article_options(*sub, options->run);
  sub->add_option("--out", options->folder, "the folder to write an .tml file an article into")
      ->type_name("DIR")
      ->required();
  sub->add_flag("--times-only", options->times_only, "only TIMEX3 elements: far faster");
  sub->footer(
      "TimeML 1.2.1: TIMEX3 (the publication date is t0), EVENT, MAKEINSTANCE, TLINK. The\n"
      "text stays as it is, character for character.\n\n"
      "Example:\n"
      "  dateline tag articles/ --out timeml/");
  sub->callback([options, &run] { run = [options] { return tag(*options); }; });
}

}  // namespace command
