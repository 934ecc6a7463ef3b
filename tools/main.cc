#include <iostream>

#include "commands.h"
#include "dateline/version.h"

namespace {

constexpr const char* examples =
    "PATH is a file, a folder, or - for standard input. Formats are told by content: plain\n"
    "text headed by \"date YYYY-MM-DD\", JSON, JSON Lines, IPTC ninjs, HTML, TimeML.\n"
    "Exit: 0 clean; 1 some articles failed or came twice; 2 the command line is wrong.\n\n"
    "Examples:\n"
    "  dateline timeline articles/                          a table on the terminal\n"
    "  dateline timeline articles/ --format html -o t.html  a page to open in a browser\n"
    "  dateline timeline articles/ --about \"Kim Jong Un\" --as-of 2023-09-12\n"
    "  dateline extract articles/ --jobs 4 -o claims.jsonl  all claims, a line an article\n"
    "  dateline resolve \"Tuesday or Wednesday\" --date 2023-09-11\n"
    "  dateline COMMAND --help                              more about one command";

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "News articles in, one timeline of claimed events out: what happened, when, and\n"
      "who says so through whom.",
      "dateline");
  app.set_version_flag("--version", "dateline " DATELINE_VERSION);
  app.footer(examples);
  app.require_subcommand(1);
  command::Run run;
  command::add_timeline(app, run);
  command::add_extract(app, run);
  command::add_tag(app, run);
  command::add_resolve(app, run);
  command::add_parse(app, run);
  command::add_store(app, run);
  command::add_lint_rules(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? command::clean : command::usage;
  }
  return run();
}
