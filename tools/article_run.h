// Reads all articles that a command names and works on them with several
// threads; results come out in the order of the input.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "dateline/dateline.h"

namespace command {

struct RunOptions {
  std::vector<std::string> paths;
  unsigned jobs = 1;
  bool needs_date = true;
};

/// One article's way: what was read, and what was found in it.
struct Outcome {
  std::string id;
  dateline::Result<dateline::Extraction> extraction;
  std::string file;
};

using Analyse = std::function<dateline::Result<dateline::Extraction>(const dateline::Article&)>;
using Emit = std::function<void(const Outcome&)>;

/// Number of articles that failed. `analyse` runs on several threads at once,
/// `emit` on this one.
std::size_t run_articles(const RunOptions& options, const Analyse& analyse, const Emit& emit);

}  // namespace command
