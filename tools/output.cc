#include "output.h"

#include <cerrno>
#include <cstring>

namespace command {

Output::Output(const std::string& path)
    : path_(path), file_(path.empty() || path == "-" ? stdout : std::fopen(path.c_str(), "wb")) {
  failed_ = file_ == nullptr;
}

Output::~Output() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

void Output::write(std::string_view text) {
  if (!failed_) failed_ = std::fwrite(text.data(), 1, text.size(), file_) != text.size();
}

bool Output::finish() {
  if (!failed_) failed_ = std::fflush(file_) != 0;
  if (failed_) {
    const char* name = file_ == stdout ? "standard output" : path_.c_str();
    std::fprintf(stderr, "dateline: %s: %s\n", name, std::strerror(errno));
  }
  return !failed_;
}

}  // namespace command
