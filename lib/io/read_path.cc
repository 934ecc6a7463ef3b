// Files and folders. Names are sorted, so that a folder reads the same on
// every file system.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <system_error>
#include <vector>

#include "dateline/io.h"
#include "io/input.h"

DATELINE_BEGIN
namespace io {
namespace {

std::string reason(int code) {
  return std::error_code(code, std::generic_category()).message();
}

Result<std::string> read_descriptor(int descriptor, const std::string& file) {
  std::string bytes;
  struct stat status {};
  if (fstat(descriptor, &status) == 0 && status.st_size > 0) {
    bytes.reserve(static_cast<std::size_t>(status.st_size));
  }
  for (;;) {
    constexpr std::size_t step = 1U << 16U;
    const std::size_t size = bytes.size();
    bytes.resize(size + step);
    const ssize_t count = ::read(descriptor, bytes.data() + size, step);
    bytes.resize(size + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count == 0) return bytes;
    if (count < 0 && errno != EINTR) return Error{reason(errno), file, 0, {}};
  }
}

Result<std::string> read_file(const std::string& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Error{reason(errno), file, 0, {}};
  auto bytes = read_descriptor(descriptor, file);
  ::close(descriptor);
  return bytes;
}

struct Found {
  std::vector<std::string> files;
  std::vector<Error> errors;  ///< folders that could not be opened
};

/// Every visible file below a folder, by name; links to folders are not followed.
Found files_below(const std::string& folder) {
  namespace fs = std::filesystem;
  Found found;
  std::vector<fs::path> folders = {folder};
  while (!folders.empty()) {
    const fs::path next = std::move(folders.back());
    folders.pop_back();
    std::error_code code;
    for (fs::directory_iterator at(next, code); !code && at != fs::directory_iterator();
         at.increment(code)) {
      if (at->path().filename().string().starts_with('.')) continue;
      std::error_code ignored;
      if (at->is_directory(ignored) && !at->is_symlink(ignored)) {
        folders.push_back(at->path());
      } else if (!at->is_directory(ignored)) {
        found.files.push_back(at->path().string());
      }
    }
    if (code) found.errors.push_back({code.message(), next.string(), 0, {}});
  }
  std::sort(found.files.begin(), found.files.end());
  return found;
}

/// A file's name without its ending; with its folders where two files share that name.
std::map<std::string, std::string> ids_of(const std::vector<std::string>& files,
                                          const std::string& folder) {
  std::map<std::string, int> uses;
  for (const std::string& file : files) ++uses[stem_of(file)];
  std::map<std::string, std::string> ids;
  for (const std::string& file : files) {
    std::string id = stem_of(file);
    if (uses[id] > 1) {
      std::filesystem::path below = std::filesystem::path(file).lexically_relative(folder);
      id = (below.parent_path() / id).string();
    }
    ids.emplace(file, std::move(id));
  }
  return ids;
}

/// False when the sink asked to stop.
bool read_one(const std::string& file, const std::string& id, const ArticleSink& sink,
              bool needs_date) {
  const auto bytes = read_file(file);
  if (!bytes) return sink({id, bytes.error()});
  return read_input({*bytes, file, id, sink, needs_date});
}

}  // namespace
}  // namespace io

void read_path(const std::string& path, const ArticleSink& sink, bool needs_date) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(path, ignored)) {
    io::read_one(path, io::stem_of(path), sink, needs_date);
    return;
  }
  const io::Found found = io::files_below(path);
  for (const Error& error : found.errors) {
    if (!sink({io::stem_of(error.file), error})) return;
  }
  const auto ids = io::ids_of(found.files, path);
  for (const std::string& file : found.files) {
    if (!io::read_one(file, ids.at(file), sink, needs_date)) return;
  }
}

DATELINE_END
