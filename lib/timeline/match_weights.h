// What each piece of evidence is worth when two claims are compared, from
// data/<language>/timeline/weights.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace merge {

/// Points. The names are those of the file, which says when each counts.
struct MatchWeights {
  std::int32_t join = 0;  ///< a pair's score from which it proposes a join
  std::int32_t link = 0;  ///< the mean over two clusters' pairs from which they join
  std::int32_t told_apart = 0;
  std::int32_t same_word = 0;
  std::int32_t derived_word = 0;
  std::int32_t close_word = 0;
  std::int32_t kin_word = 0;
  std::int32_t far_word = 0;
  std::int32_t remote_word = 0;
  std::int32_t generic = 0;
  std::int32_t broad = 0;
  std::int32_t same_speaker = 0;
  std::int32_t kind_same = 0;
  std::int32_t kind_differs = 0;
  std::int32_t central = 0;
  std::int32_t first_role = 0;
  std::int32_t more_roles = 0;
  std::int32_t name = 0;
  std::int32_t common_role = 0;
  std::int32_t common = 0;
  std::int32_t other_word_alone = 0;
  std::int32_t bare = 0;
  std::int32_t open_and_told = 0;
  std::int32_t strangers = 0;
  std::int32_t strangers_alike = 0;
  std::int32_t strangers_vague = 0;
  std::int32_t differ_same_article = 0;
  std::int32_t agents_differ = 0;
  std::int32_t agents_differ_more = 0;
  std::int32_t undergoers_differ = 0;
  std::int32_t others_differ = 0;
  std::int32_t objects_differ = 0;
  std::int32_t one_or_several = 0;
  std::int32_t objects_differ_broad = 0;
  std::int32_t descriptions_clash = 0;
  std::int32_t time_unlikely = 0;
  std::int32_t time_near = 0;
  std::int32_t time_compatible = 0;
  std::int32_t time_same = 0;
  std::int32_t place_differs = 0;
  std::int32_t place_contained = 0;
  std::int32_t place_same = 0;
  std::int32_t quantity_differs = 0;
  std::int32_t quantity_same = 0;
  std::int32_t another = 0;
  std::int32_t number_differs = 0;
  std::int32_t new_in_article = 0;
  std::int32_t same_article = 0;
  std::int32_t topic_free = 0;
  std::int32_t topic_most = 0;
  std::int32_t words_any = 0;
  std::int32_t words_most = 0;
  std::int32_t polarity = 0;
  std::int32_t polarity_same_article = 0;

  /// An error at an unknown name, a missing one, or what is no number.
  std::optional<Error> read(const base::DataPack& pack);
  /// The weight of that name, or null.
  std::int32_t* find(std::string_view name);
};

}  // namespace merge
DATELINE_END
