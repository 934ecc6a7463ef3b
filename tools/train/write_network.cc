#include "write_network.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>

#include "language/kernels.h"

namespace train {
namespace {

using dateline::language::block;
using dateline::language::distance_classes;
using dateline::language::learned_lookups;

constexpr double q11 = 1 << 11;
constexpr double q20 = 1 << 20;
constexpr double q22 = 1 << 22;

class Writer {
 public:
  void number(std::uint32_t value) { put(value, 4); }
  template <class Number>
  void array(const std::vector<Number>& values) {
    for (const Number value : values) put(static_cast<std::uint64_t>(value), sizeof(Number));
    while (bytes_.size() % 4 != 0) bytes_.push_back(0);
  }
  /// A number in fixed point, within the range of the type it is stored in.
  std::int16_t narrow(double value) { return static_cast<std::int16_t>(round(value, 32767)); }
  std::int32_t wide(double value) { return static_cast<std::int32_t>(round(value, 1 << 29)); }
  void save(const std::string& path) const {
    std::ofstream(path, std::ios::binary)
        .write(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
    std::cerr << path << ": " << bytes_.size() << " bytes, " << clipped_ << " weights clipped\n";
  }

 private:
  double round(double value, double most) {
    const double rounded = std::round(value);
    if (std::fabs(rounded) > most) ++clipped_;
    return std::clamp(rounded, -most, most);
  }
  void put(std::uint64_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) bytes_.push_back(static_cast<char>(value >> (8 * i)));
  }
  std::string bytes_;
  long clipped_ = 0;
};

std::size_t padded(std::size_t size) {
  return (size + 31) / 32 * 32;
}

/// Columns of one layer, put side by side from several matrices.
class Columns {
 public:
  explicit Columns(std::size_t inputs) : inputs_(inputs), weights_(inputs) {}
  void add(const Param& weight, const Param* bias, std::size_t width) {
    for (std::size_t i = 0; i < inputs_; ++i) {
      for (std::size_t j = 0; j < width; ++j)
        weights_[i].push_back(j < weight.columns ? weight.w[i * weight.columns + j] : 0.0F);
    }
    for (std::size_t j = 0; j < width; ++j)
      bias_.push_back(bias != nullptr && j < weight.columns ? bias->w[j] : 0.0F);
  }
  void write(Writer& out, double weight_unit, double bias_unit) const {
    const std::size_t outputs = bias_.size();
    out.number(static_cast<std::uint32_t>(inputs_));
    out.number(static_cast<std::uint32_t>(outputs));
    std::vector<std::int16_t> weights;
    for (std::size_t j = 0; j < outputs; j += block) {
      for (std::size_t i = 0; i < inputs_; i += 2) {
        for (std::size_t k = j; k < j + block; ++k) {
          weights.push_back(out.narrow(weights_[i][k] * weight_unit));
          weights.push_back(out.narrow(weights_[i + 1][k] * weight_unit));
        }
      }
    }
    std::vector<std::int32_t> bias;
    for (const float value : bias_) bias.push_back(out.wide(value * bias_unit));
    out.array(weights);
    out.array(bias);
  }

 private:
  std::size_t inputs_;
  std::vector<std::vector<float>> weights_;
  std::vector<float> bias_;
};

void write_layer(Writer& out, const Param& weight, const Param* bias, double weight_unit,
                 double bias_unit) {
  Columns columns(weight.rows);
  columns.add(weight, bias, padded(weight.columns));
  columns.write(out, weight_unit, bias_unit);
}

/// Open addressing, at most half full, in the order of the rows.
void write_keys(Writer& out, const RowTable& table) {
  std::uint32_t bits = 2;
  while ((std::size_t{1} << bits) < table.size() * 3 / 2 + 2) ++bits;
  const std::uint32_t mask = (1U << bits) - 1;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted;
  for (const auto& [key, row] : table) sorted.emplace_back(row, key);
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::uint32_t> keys(std::size_t{1} << bits, 0);
  std::vector<std::uint16_t> places(keys.size(), 0);
  for (const auto& [row, key] : sorted) {
    if (key == 0) continue;
    std::uint32_t at = (key * 0x9e3779b1U) & mask;
    while (keys[at] != 0) at = (at + 1) & mask;
    keys[at] = key;
    places[at] = static_cast<std::uint16_t>(row);
  }
  out.number(bits);
  out.array(keys);
  out.array(places);
}

void write_rows(Writer& out, const Param& table) {
  float top = 1e-6F;
  for (const float value : table.w) top = std::max(top, std::fabs(value));
  const double scale = top / 127;
  out.number(static_cast<std::uint32_t>(table.rows));
  out.number(static_cast<std::uint32_t>(table.columns));
  out.number(static_cast<std::uint32_t>(std::lround(scale * q20)));
  std::vector<std::int8_t> rows;
  for (const float value : table.w)
    rows.push_back(static_cast<std::int8_t>(std::lround(value / scale)));
  out.array(rows);
}

void write_vectors(Writer& out, const Vocabulary& vocabulary, const Vectors& vectors) {
  RowTable shifted;  // row 0 is for the unknown
  for (const auto& [key, row] : vocabulary.vectors) shifted[key] = row + 1;
  write_keys(out, shifted);
  out.number(static_cast<std::uint32_t>(vectors.words.size() + 1));
  out.number(static_cast<std::uint32_t>(vectors.size));
  out.number(1);
  std::vector<std::int8_t> rows(vectors.size, 0);
  rows.insert(rows.end(), vectors.bytes.begin(), vectors.bytes.end());
  out.array(rows);
}

void write_labels(Writer& out, const Labels& labels) {
  const auto code = [](auto low, auto high) {
    return static_cast<std::uint32_t>(low) | static_cast<std::uint32_t>(high) << 8;
  };
  out.number(static_cast<std::uint32_t>(labels.tags.size()));
  out.number(static_cast<std::uint32_t>(labels.names.size()));
  out.number(static_cast<std::uint32_t>(labels.relations.size()));
  for (const auto& tag : labels.tags) out.number(code(tag.xpos, tag.upos));
  for (const auto& name : labels.names) out.number(code(name.part, name.kind));
  for (const auto relation : labels.relations) out.number(static_cast<std::uint32_t>(relation));
}

}  // namespace

void write_network(const Network& network, const Vocabulary& vocabulary, const Labels& labels,
                   const Vectors& vectors, const std::string& path) {
  const NetworkSizes& sizes = network.sizes();
  Writer out;
  out.number(0x334e4c44);
  out.number(static_cast<std::uint32_t>(sizes.layers));
  out.number(static_cast<std::uint32_t>(sizes.width));
  out.number(static_cast<std::uint32_t>(sizes.arc));
  out.number(static_cast<std::uint32_t>(sizes.relation));
  write_labels(out, labels);
  for (std::size_t l = 0; l < learned_lookups; ++l) {
    write_keys(out, vocabulary.rows[l]);
    write_rows(out, *network.lookups[l]);
  }
  write_vectors(out, vocabulary, vectors);
  write_layer(out, network.vector_in, &network.bias_in, vectors.scale * q20, q20);
  for (const auto& layer : network.layers) write_layer(out, layer->weight, &layer->bias, q11, q22);
  Columns top(sizes.width);
  top.add(network.tag_out, &network.tag_bias, padded(sizes.tags));
  top.add(network.name_out, &network.name_bias, padded(sizes.names));
  top.add(network.dependent_in, &network.dependent_bias, sizes.arc);
  top.add(network.head_in, &network.head_bias, sizes.arc);
  top.add(network.dependent_distance, &network.distance_bias, padded(distance_classes));
  top.add(network.head_distance, nullptr, padded(distance_classes));
  top.add(network.relation_dependent, nullptr, sizes.relation);
  top.add(network.relation_head, nullptr, sizes.relation);
  top.write(out, q11, q22);
  write_layer(out, network.arc_mid, &network.head_pull, q11, q22);
  write_layer(out, network.relation_out, &network.relation_bias, q11, q22);
  std::vector<std::int16_t> root;
  for (const float value : network.root.w)
    root.push_back(static_cast<std::int16_t>(std::clamp(std::lround(value * q11), -8192L, 8192L)));
  out.array(root);
  std::vector<std::int32_t> wide;
  for (const float value : network.relation_root.w) wide.push_back(out.wide(value * q22));
  for (const float value : network.relation_distance.w) wide.push_back(out.wide(value * q22));
  out.array(wide);
  out.save(path);
}

}  // namespace train
