#include "base/data_pack.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/embedded.h"

DATELINE_BEGIN
namespace base {
namespace fs = std::filesystem;

Result<DataPack> DataPack::embedded(std::string_view language) {
  DataPack pack;
  for (std::size_t i = 0; i < embedded_file_count; ++i) {
    const EmbeddedFile& file = embedded_files[i];
    if (language != file.language) continue;
    const auto size = static_cast<std::size_t>(file.end - file.begin);
    pack.files_.emplace(file.name, DataFile{"data/" + std::string(file.language) + "/" + file.name,
                                            std::string_view(file.begin, size)});
  }
  if (pack.files_.empty()) {
    return Error{"no rules for language '" + std::string(language) + "' are built in", "", 0, {}};
  }
  return pack;
}

Result<DataPack> DataPack::load(const std::string& folder) {
  DataPack pack;
  pack.owned_ = std::make_shared<std::map<std::string, std::string>>();
  std::error_code failed;
  fs::recursive_directory_iterator walk(folder, failed);
  if (failed) return Error{"cannot read the folder: " + failed.message(), folder, 0, {}};
  for (const auto& entry : walk) {
    if (!entry.is_regular_file(failed)) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    if (in) bytes << in.rdbuf();
    if (!in) return Error{"cannot read the file", entry.path().string(), 0, {}};
    const std::string name = entry.path().lexically_relative(folder).generic_string();
    const auto [place, fresh] = pack.owned_->emplace(name, std::move(bytes).str());
    pack.files_.emplace(name, DataFile{entry.path().string(), place->second});
  }
  return pack;
}

const DataFile* DataPack::find(std::string_view name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? nullptr : &found->second;
}

void DataPack::inherit(const DataPack& other, std::string_view prefix) {
  for (const auto& [name, file] : other.files_) {
    if (name.starts_with(prefix)) files_.emplace(name, file);
  }
}

}  // namespace base
DATELINE_END
