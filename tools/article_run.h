// Reads all articles that a command names and works on them with several
// threads; results come out in the order of the input.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "dateline/dateline.h"

namespace command {

struct RunOptions {
  std::vector<std::string> paths;
  unsigned jobs = 0;  ///< 0: as many as the machine has
  bool needs_date = true;
  std::string rules;  ///< a folder of rules; empty for those built in

  [[nodiscard]] unsigned threads() const;
};

/// One article's way: what was found in it, or why nothing was.
struct Outcome {
  std::string id;
  dateline::Result<dateline::Extraction> extraction;
  bool duplicate = false;  ///< the error is a note: the same article came before
};

using Analyse = std::function<dateline::Result<dateline::Extraction>(const dateline::Article&)>;
using Emit = std::function<void(const Outcome&)>;

/// The number of articles that gave nothing. `analyse` runs on several threads
/// at once, `emit` on this one.
std::size_t run_articles(const RunOptions& options, const Analyse& analyse, const Emit& emit);

/// The same for articles that have been read. They are taken out of the list.
std::size_t run_articles(const RunOptions& options, std::vector<dateline::Article> articles,
                         const Analyse& analyse, const Emit& emit);

/// Calls `sink` with every article of every path.
void read_all(const RunOptions& options, const dateline::ArticleSink& sink);

/// The extractor with the rules asked for; a message on standard error when they are wrong.
std::optional<dateline::RuleSet> load_rules(const std::string& folder);

/// On standard error: the error, or a note about a duplicate.
void report(const Outcome& outcome);

}  // namespace command
