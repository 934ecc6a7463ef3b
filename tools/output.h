// Where a command's result goes: standard output or a file.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace command {

class Output {
 public:
  /// `path` empty or "-" is standard output.
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text);
  /// Flushes; false, and a message on standard error, when anything could not be written.
  bool finish();

 private:
  std::string path_;
  std::FILE* file_ = nullptr;
  bool failed_ = false;
};

}  // namespace command
