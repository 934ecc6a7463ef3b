#include <filesystem>
#include <iostream>

#include "article_options.h"
#include "commands.h"
#include "output.h"

namespace command {
namespace {

struct Options {
  RunOptions run;
  std::string folder;
};

/// A file name that stays inside the folder, whatever the id holds.
std::string file_name(const std::string& id) {
  std::string name = id;
  for (char& c : name) {
    if (c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20) c = '_';
  }
  if (name.starts_with('.')) name[0] = '_';
  return name + ".tml";
}

bool write_tagged(const std::string& folder, const dateline::Extraction& extraction) {
  const std::filesystem::path path = std::filesystem::path(folder) / file_name(extraction.id);
  Output output(path.string());
  output.write(dateline::to_timeml(extraction));
  return output.finish();
}

int tag(const Options& options) {
  std::error_code code;
  std::filesystem::create_directories(options.folder, code);
  if (code) {
    std::cerr << "dateline: " << options.folder << ": " << code.message() << "\n";
    return usage;
  }
  const dateline::Extractor extractor;
  bool written = true;
  const std::size_t failed = run_articles(
      options.run, [&](const dateline::Article& article) { return extractor.extract(article); },
      [&](const Outcome& outcome) {
        if (outcome.extraction) {
          written = write_tagged(options.folder, *outcome.extraction) && written;
        } else {
          std::cerr << "dateline: " << outcome.extraction.error().to_string() << "\n";
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
  sub->callback([options, &run] { run = [options] { return tag(*options); }; });
}

}  // namespace command
