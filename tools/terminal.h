// What the terminal can show, and progress on it. Only the command asks; the
// library never does.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "dateline/io.h"

namespace command {

/// "auto" looks at the output: colours and the window's width on a terminal
/// only, and no colours where NO_COLOR is set (no-color.org).
dateline::TextStyle text_style(const std::string& colour, bool to_file);

/// A line on standard error that counts the articles; nothing unless that is a
/// terminal.
class Progress {
 public:
  Progress();
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more; `total` 0 when it is not known.
  void step(std::size_t total = 0);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool shown_ = false;
  bool enabled_ = false;
  std::size_t done_ = 0;
  Clock::time_point started_ = Clock::now();
  Clock::time_point last_ = started_;
};

}  // namespace command
