#include "language/lemmas.h"

#include "language/blob.h"
#include "language/hash.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::size_t entry_size = 12;
constexpr unsigned index_bits = 12;

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
  if (!ok_) return;
  first_.assign((std::size_t{1} << index_bits) + 1, 0);
  for (std::size_t i = 0; i < count_; ++i) ++first_[(key_at(i) >> (64 - index_bits)) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
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

std::uint64_t Lemmas::key_at(std::size_t entry) const {
  return little_endian(entries_.substr(entry * entry_size, 8));
}

Lemmas::Entry Lemmas::find(std::uint64_t key) const {
  if (first_.empty()) return {};
  std::size_t at = first_[key >> (64 - index_bits)];
  const std::size_t end = first_[(key >> (64 - index_bits)) + 1];
  while (at < end && key_at(at) != key) ++at;
  if (at == end) return {};
  const std::string_view entry = entries_.substr(at * entry_size, entry_size);
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
