#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace command {

dateline::TextStyle text_style(const std::string& colour, bool to_file) {
  dateline::TextStyle style;
  const bool terminal = !to_file && isatty(STDOUT_FILENO) != 0;
  style.colour =
      colour == "always" || (colour == "auto" && terminal && std::getenv("NO_COLOR") == nullptr);
  winsize window{};
  if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0) {
    style.width = window.ws_col;
  }
  return style;
}

Progress::Progress() : enabled_(isatty(STDERR_FILENO) != 0) {}

void Progress::step(std::size_t total) {
  ++done_;
  if (!enabled_) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < std::chrono::milliseconds(200)) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  std::fprintf(stderr, "\r\x1B[K%zu", done_);
  if (total != 0) std::fprintf(stderr, " of %zu", total);
  std::fprintf(stderr, " articles, %.0f a second", static_cast<double>(done_) / seconds);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  std::fputs("\r\x1B[K", stderr);
  shown_ = false;
}

}  // namespace command
