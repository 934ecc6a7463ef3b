#include "write_network.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>

#include "language/kernels.h"

namespace train {
namespace {

using dateline::language::block;
using dateline::language::factor_bits;
using dateline::language::largest_weight;
using dateline::language::learned_lookups;

constexpr double q7 = 1 << 7;
constexpr double q8 = 1 << 8;
constexpr double q9 = 1 << 9;
constexpr double q11 = 1 << 11;
constexpr double q12 = 1 << 12;

// The units of what a layer reads, as in the library's network_run.cc.
constexpr double first_unit = 1.0 / 128;
constexpr double later_unit = 1.0 / 64;

class Writer {
 public:
  void number(std::uint32_t value) { put(value, 4); }
  template <class Number>
  void array(const std::vector<Number>& values) {
    for (const Number value : values) put(static_cast<std::uint64_t>(value), sizeof(Number));
    while (bytes_.size() % 4 != 0) bytes_.push_back(0);
  }
  /// A number in fixed point, within the range of the type it is stored in.
  std::int8_t byte(double value, double most) {
    return static_cast<std::int8_t>(round(value, most));
  }
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

/// Columns of one layer, put side by side from several matrices.
class Columns {
 public:
  /// `unit` is what one step of an input means.
  Columns(std::size_t inputs, double unit) : inputs_(inputs), unit_(unit), weights_(inputs) {}
  /// `scale` is what the outputs are stored times.
  void add(const Param& weight, const Param* bias, double scale) {
    for (std::size_t j = 0; j < weight.columns; ++j)
      add_column([&](std::size_t i) { return double{weight.w[i * weight.columns + j]}; },
                 bias != nullptr ? bias->w[j] : 0.0, scale);
  }
  void write(Writer& out) {
    while (bias_.size() % block != 0) add_column([](std::size_t) { return 0.0; }, 0, 1);
    const std::size_t outputs = bias_.size();
    out.number(static_cast<std::uint32_t>(inputs_));
    out.number(static_cast<std::uint32_t>(outputs));
    std::vector<std::int8_t> weights;
    for (std::size_t j = 0; j < outputs; j += block) {
      for (std::size_t i = 0; i < inputs_; i += 4) {
        for (std::size_t k = j; k < j + block; ++k) {
          for (std::size_t p = i; p < i + 4; ++p)
            weights.push_back(out.byte(weights_[p][k], largest_weight));
        }
      }
    }
    std::vector<std::int32_t> bias;
    for (const double value : bias_) bias.push_back(out.wide(value));
    out.array(weights);
    out.array(bias);
    out.array(factor_);
  }

 private:
  template <class Weight>
  void add_column(const Weight& weight, double bias, double scale) {
    double top = 1e-9;
    for (std::size_t i = 0; i < inputs_; ++i) top = std::max(top, std::fabs(weight(i)));
    // A whole factor, so the weights' unit follows from it.
    const double by = unit_ * scale * (1 << factor_bits);
    const double factor = std::max(1.0, std::ceil(top / largest_weight * by));
    const double step = factor / by;
    double sum = 0;
    for (std::size_t i = 0; i < inputs_; ++i) {
      weights_[i].push_back(std::round(weight(i) / step));
      sum += weights_[i].back();
    }
    bias_.push_back(std::round(bias / (step * unit_)) - 128 * sum);
    factor_.push_back(static_cast<std::int32_t>(factor));
  }

  std::size_t inputs_;
  double unit_;
  std::vector<std::vector<double>> weights_;
  std::vector<double> bias_;
  std::vector<std::int32_t> factor_;
};

void write_layer(Writer& out, const Param& weight, const Param& bias, double unit, double scale) {
  Columns columns(weight.rows, unit);
  columns.add(weight, &bias, scale);
  columns.write(out);
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
  out.number(static_cast<std::uint32_t>(table.rows));
  out.number(static_cast<std::uint32_t>(table.columns));
  std::vector<std::int8_t> rows;
  for (const float value : table.w) rows.push_back(out.byte(value * q7, 127));
  out.array(rows);
}

void write_vectors(Writer& out, const Vocabulary& vocabulary, const Vectors& vectors) {
  RowTable shifted;  // row 0 is for the unknown
  for (const auto& [key, row] : vocabulary.vectors) shifted[key] = row + 1;
  write_keys(out, shifted);
  out.number(static_cast<std::uint32_t>(vectors.words.size() + 1));
  out.number(static_cast<std::uint32_t>(vectors.size));
  std::vector<std::uint8_t> rows(vectors.size, 128);
  for (const signed char value : vectors.bytes)
    rows.push_back(static_cast<std::uint8_t>(value + 128));
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
  out.number(0x344e4c44);
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
  write_layer(out, network.vector_in, network.bias_in, vectors.scale, q11);
  for (const auto& layer : network.layers) {
    const bool first = layer == network.layers.front();
    write_layer(out, layer->weight, layer->bias, first ? first_unit : later_unit, q12);
  }
  Columns top(sizes.width, later_unit);
  top.add(network.tag_out, &network.tag_bias, q9);
  top.add(network.name_out, &network.name_bias, q9);
  top.add(network.dependent_in, &network.dependent_bias, q12);
  top.add(network.head_in, &network.head_bias, q12);
  top.add(network.dependent_distance, &network.distance_bias, q9);
  top.add(network.head_distance, nullptr, q9);
  top.add(network.relation_dependent, nullptr, q11);
  top.add(network.relation_head, nullptr, q11);
  top.write(out);
  write_layer(out, network.arc_mid, network.head_pull, first_unit, q9);
  write_layer(out, network.relation_out, network.relation_bias, first_unit, q9);
  std::vector<std::int16_t> root;
  for (const float value : network.root.w) root.push_back(out.narrow(value * q8));
  out.array(root);
  std::vector<std::int16_t> parts;
  for (const float value : network.relation_root.w) parts.push_back(out.narrow(value * q11));
  out.array(parts);
  parts.clear();
  for (const float value : network.relation_distance.w) parts.push_back(out.narrow(value * q11));
  out.array(parts);
  out.save(path);
}

}  // namespace train
