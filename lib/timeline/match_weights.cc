#include "timeline/match_weights.h"

#include <charconv>
#include <set>
#include <string>
#include <utility>

#include "base/word_list.h"

DATELINE_BEGIN
namespace merge {
namespace {

using Member = std::int32_t MatchWeights::*;

constexpr std::pair<std::string_view, Member> members[] = {
    {"join", &MatchWeights::join},
    {"link", &MatchWeights::link},
    {"told_apart", &MatchWeights::told_apart},
    {"same_word", &MatchWeights::same_word},
    {"derived_word", &MatchWeights::derived_word},
    {"close_word", &MatchWeights::close_word},
    {"kin_word", &MatchWeights::kin_word},
    {"far_word", &MatchWeights::far_word},
    {"remote_word", &MatchWeights::remote_word},
    {"generic", &MatchWeights::generic},
    {"broad", &MatchWeights::broad},
    {"same_speaker", &MatchWeights::same_speaker},
    {"kind_same", &MatchWeights::kind_same},
    {"kind_differs", &MatchWeights::kind_differs},
    {"central", &MatchWeights::central},
    {"first_role", &MatchWeights::first_role},
    {"more_roles", &MatchWeights::more_roles},
    {"name", &MatchWeights::name},
    {"common_role", &MatchWeights::common_role},
    {"common", &MatchWeights::common},
    {"other_word_alone", &MatchWeights::other_word_alone},
    {"bare", &MatchWeights::bare},
    {"open_and_told", &MatchWeights::open_and_told},
    {"strangers", &MatchWeights::strangers},
    {"strangers_alike", &MatchWeights::strangers_alike},
    {"strangers_vague", &MatchWeights::strangers_vague},
    {"differ_same_article", &MatchWeights::differ_same_article},
    {"agents_differ", &MatchWeights::agents_differ},
    {"agents_differ_more", &MatchWeights::agents_differ_more},
    {"undergoers_differ", &MatchWeights::undergoers_differ},
    {"others_differ", &MatchWeights::others_differ},
    {"objects_differ", &MatchWeights::objects_differ},
    {"one_or_several", &MatchWeights::one_or_several},
    {"objects_differ_broad", &MatchWeights::objects_differ_broad},
    {"descriptions_clash", &MatchWeights::descriptions_clash},
    {"time_unlikely", &MatchWeights::time_unlikely},
    {"time_near", &MatchWeights::time_near},
    {"time_compatible", &MatchWeights::time_compatible},
    {"time_same", &MatchWeights::time_same},
    {"place_differs", &MatchWeights::place_differs},
    {"place_contained", &MatchWeights::place_contained},
    {"place_same", &MatchWeights::place_same},
    {"quantity_differs", &MatchWeights::quantity_differs},
    {"quantity_same", &MatchWeights::quantity_same},
    {"another", &MatchWeights::another},
    {"number_differs", &MatchWeights::number_differs},
    {"new_in_article", &MatchWeights::new_in_article},
    {"same_article", &MatchWeights::same_article},
    {"topic_free", &MatchWeights::topic_free},
    {"topic_most", &MatchWeights::topic_most},
    {"words_any", &MatchWeights::words_any},
    {"words_most", &MatchWeights::words_most},
    {"polarity", &MatchWeights::polarity},
    {"polarity_same_article", &MatchWeights::polarity_same_article},
};

}  // namespace

std::int32_t* MatchWeights::find(std::string_view name) {
  for (const auto& [known, member] : members) {
    if (known == name) return &(this->*member);
  }
  return nullptr;
}

std::optional<Error> MatchWeights::read(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "timeline/weights.tsv", 2);
  if (!list) return list.error();
  std::set<std::string_view> seen;
  for (const auto& entry : list->entries) {
    std::int32_t* weight = find(entry.columns[0]);
    if (weight == nullptr) return list->error(entry, "no such weight");
    const std::string_view text = entry.columns[1];
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *weight);
    if (error != std::errc{} || end != text.data() + text.size()) {
      return list->error(entry, "expected a whole number");
    }
    seen.insert(entry.columns[0]);
  }
  for (const auto& [known, member] : members) {
    if (!seen.contains(known)) {
      return Error{std::string("missing weight ").append(known), list->path, 0, {}};
    }
  }
  return std::nullopt;
}

}  // namespace merge
DATELINE_END
