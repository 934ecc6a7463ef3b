#include "language/lemmas.h"

#include "language/blob.h"
#include "language/hash.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::size_t entry_size = 12;

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

}  // namespace

Lemmas::Lemmas(std::string_view table) {
  BlobReader read(table);
  count_ = read.number();
  if (count_ > table.size() / entry_size) return;
  entries_ = read.take(count_ * entry_size);
  pool_ = read.take(read.number());
  ok_ = read.ok() && read.at_end();
}

std::uint64_t Lemmas::form_key(std::string_view lower, Xpos tag) {
  return hash_bytes(lower, static_cast<std::uint64_t>(tag) + 1000);
}
std::uint64_t Lemmas::ending_key(std::string_view ending, Xpos tag) {
  return hash_bytes(ending, static_cast<std::uint64_t>(tag) + 2000);
}
bool Lemmas::keeps_case(Xpos tag) {
  return tag == Xpos::NNP || tag == Xpos::NNPS || tag == Xpos::ADD || tag == Xpos::FW;
}

Lemmas::Entry Lemmas::find(std::uint64_t key) const {
  std::size_t low = 0;
  std::size_t high = count_;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (little_endian(entries_.substr(middle * entry_size, 8)) < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == count_) return {};
  const std::string_view entry = entries_.substr(low * entry_size, entry_size);
  if (little_endian(entry.substr(0, 8)) != key) return {};
  const std::size_t size = static_cast<unsigned char>(entry[9]);
  const std::size_t offset = little_endian(entry.substr(10, 2));
  if (offset + size > pool_.size()) return {};
  return {static_cast<std::uint8_t>(entry[8]), pool_.substr(offset, size), true};
}

std::string Lemmas::lemma(std::string_view form, Xpos tag) const {
  const std::string lower = fold(form, true);
  const std::string_view view = lower;
  Entry entry = find(form_key(view, tag));
  for (std::size_t n = std::min(longest_ending, view.size()); !entry.found && n > 0; --n)
    entry = find(ending_key(view.substr(view.size() - n), tag));
  std::string lemma = keeps_case(tag) ? fold(form, false) : lower;
  // A change that would leave nothing is not meant for so short a word.
  if (!entry.found || entry.cut > lemma.size() || (entry.cut == lemma.size() && entry.put.empty()))
    return lemma;
  lemma.resize(lemma.size() - entry.cut);
  lemma += entry.put;
  return lemma;
}

}  // namespace language
DATELINE_END
