// The word lists of lib/text, compiled: abbreviations, contractions, agencies
// and the shapes of wire furniture.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/data_pack.h"
#include "text/word_table.h"

DATELINE_BEGIN
namespace text {

/// What a listed word does, as bits.
namespace use {
inline constexpr std::uint32_t before_name = 1U << 0U;    ///< "Mr.": never ends a sentence
inline constexpr std::uint32_t before_number = 1U << 1U;  ///< "No.": only before a number
inline constexpr std::uint32_t may_end = 1U << 2U;        ///< "Inc.": ends one before a starter
inline constexpr std::uint32_t keeps_prefix = 1U << 3U;   ///< "mid" in "mid-July"
inline constexpr std::uint32_t whole = 1U << 4U;          ///< "e-mail": never split
inline constexpr std::uint32_t unit = 1U << 5U;           ///< "km" in "5km"
inline constexpr std::uint32_t starter = 1U << 6U;        ///< "The": starts sentences
inline constexpr std::uint32_t capital = 1U << 7U;        ///< listed with a capital: only so
inline constexpr std::uint32_t elided = 1U << 12U;        ///< "em" in "'em"
inline constexpr std::uint32_t extension = 1U << 13U;     ///< "doc" in "report.doc"
inline constexpr std::uint32_t emoticon = 1U << 14U;
inline constexpr std::uint32_t clock = 1U << 15U;        ///< "p.m.": ends one before most capitals
inline constexpr std::uint32_t after_clock = 1U << 16U;  ///< "Monday", "Eastern": goes on with it
inline constexpr std::uint32_t any_abbreviation = before_name | before_number | may_end;
}  // namespace use

/// What a listed phrase is, as bits.
namespace phrase {
inline constexpr std::uint32_t agency = 1U << 0U;
inline constexpr std::uint32_t attention = 1U << 1U;
inline constexpr std::uint32_t credit = 1U << 2U;
inline constexpr std::uint32_t caption = 1U << 3U;
inline constexpr std::uint32_t note = 1U << 4U;
inline constexpr std::uint32_t end_mark = 1U << 5U;
inline constexpr std::uint32_t city = 1U << 6U;
inline constexpr std::uint32_t region = 1U << 7U;
inline constexpr std::uint32_t calendar = 1U << 8U;
inline constexpr std::uint32_t no_place = 1U << 9U;
inline constexpr std::uint32_t byline_start = 1U << 10U;
inline constexpr std::uint32_t byline_word = 1U << 11U;
inline constexpr std::uint32_t byline_role = 1U << 12U;
inline constexpr std::uint32_t note_line = 1U << 13U;
inline constexpr std::uint32_t notice = 1U << 14U;
inline constexpr std::uint32_t credit_ending = 1U << 15U;
}  // namespace phrase

class TextRules {
 public:
  static Result<std::shared_ptr<const TextRules>> compile(const base::DataPack& pack);

  [[nodiscard]] std::uint32_t uses(std::string_view word) const { return words_.find(word); }
  /// The uses of `word` as an abbreviation, its full stop left off.
  [[nodiscard]] std::uint32_t abbreviation_uses(std::string_view word) const;
  /// After how many bytes a contraction splits ("cannot"); 0 for other words.
  [[nodiscard]] std::uint32_t split_of(std::string_view word) const { return splits_.find(word); }
  /// Whether some contraction begins with this letter and has so many bytes.
  [[nodiscard]] bool may_split(char first, std::size_t size) const {
    return splits_.has_size(first, size);
  }
  /// What `text`, a word or several, is in wire furniture.
  [[nodiscard]] std::uint32_t phrase_kinds(std::string_view text) const {
    return phrases_.find(text);
  }

 private:
  WordTable words_;
  WordTable splits_;
  WordTable phrases_;
};

}  // namespace text
DATELINE_END
