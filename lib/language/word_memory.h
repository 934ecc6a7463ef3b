// What is known of words read before, so that the common ones are not looked
// into again.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "language/gazetteer.h"
#include "language/lemmas.h"
#include "language/recent_places.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {

/// Of the few words that fall on one place the last ones used are kept: forgetting costs time
/// only. For one thread at a time.
class WordMemory {
 public:
  WordMemory(const Gazetteer& gazetteer, const Lemmas& lemmas);

  /// With the gazetteer's classes.
  const WordFeatures& features(std::string_view form) { return words_[place_of(form)].features; }
  const std::string& lemma(std::string_view form, Xpos tag);

 private:
  static constexpr std::size_t longest = 27;  ///< bytes; longer forms are worked out each time
  static constexpr std::size_t size = 8192;
  struct Known {
    std::array<char, longest> form{};
    std::uint8_t bytes = 0;
    WordFeatures features;
    bool has_lemma = false;
    Xpos tag{};  ///< for which the lemma is
    std::string lemma;
  };
  std::size_t place_of(std::string_view form);

  const Gazetteer& gazetteer_;
  const Lemmas& lemmas_;
  RecentPlaces places_{size};
  std::vector<Known> words_;  ///< the last is for forms that are too long to be kept
};

}  // namespace language
DATELINE_END
