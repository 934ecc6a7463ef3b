// The data files of one language, by their name below data/<language>/: what
// every stage's rules are compiled from.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "dateline/result.h"

DATELINE_BEGIN
namespace base {

struct DataFile {
  std::string path;       ///< for error messages
  std::string_view text;  ///< lives as long as the pack
};

class DataPack {
 public:
  /// What was built into the library; no file is needed.
  static Result<DataPack> embedded(std::string_view language);
  /// Reads all files below a folder.
  static Result<DataPack> load(const std::string& folder);

  /// `name` is relative, "time/dates.rules"; null when there is none.
  [[nodiscard]] const DataFile* find(std::string_view name) const;
  /// All files, by name.
  [[nodiscard]] const std::map<std::string, DataFile, std::less<>>& files() const { return files_; }

  /// Takes from `other` the files this pack lacks below `prefix` ("models/").
  void inherit(const DataPack& other, std::string_view prefix);

 private:
  std::map<std::string, DataFile, std::less<>> files_;
  std::shared_ptr<std::map<std::string, std::string>> owned_;
};

}  // namespace base
DATELINE_END
