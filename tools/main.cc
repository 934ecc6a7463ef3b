#include <iostream>

#include "commands.h"
#include "dateline/version.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  CLI::App app("News articles in, one timeline of claimed events out.", "dateline");
  app.set_version_flag("--version", "dateline " DATELINE_VERSION);
  app.require_subcommand(1);
  command::Run run;
  command::add_timeline(app, run);
  command::add_extract(app, run);
  command::add_tag(app, run);
  command::add_resolve(app, run);
  command::add_parse(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? command::clean : command::usage;
  }
  return run();
}
