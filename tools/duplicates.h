// The same article twice gives one set of claims. Two articles are the same
// when everything in them is, whatever file and id they come with.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dateline/dateline.h"

namespace command {

/// 128 bits of everything an article says; its id and file do not count.
using ContentKey = std::pair<std::uint64_t, std::uint64_t>;
ContentKey content_key(const dateline::Article& article);

/// For commands that work on articles as they come: the first one is kept.
class Duplicates {
 public:
  /// The id of the same article, when it came before.
  std::optional<std::string> seen_before(const dateline::Article& article);

 private:
  std::map<ContentKey, std::string> seen_;
};

struct Dropped {
  std::string id;
  dateline::Error note;
};

/// For a timeline, whose bytes must not depend on the order of the input: of
/// the same article the least id stays; of several with one id the version
/// published last, as a correction replaces what it corrects.
std::vector<Dropped> drop_duplicates(std::vector<dateline::Article>& articles);

}  // namespace command
