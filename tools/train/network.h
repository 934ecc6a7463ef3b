// The network in floating point, with its gradients: a sum of looked-up rows
// a word, layers of minimal gated recurrent units in both directions (Feng et
// al. 2024; the gates see the input alone), and heads for tags, names, and
// labelled arcs (bilinear, after Dozat & Manning 2017).
//
// The activations are the piecewise quadratic `squash` in place of tanh, which
// integers can follow exactly: x (1 - |x| / 4) between -2 and 2.
#pragma once

#include <memory>
#include <vector>

#include "language/network_shape.h"
#include "param.h"

namespace train {

struct NetworkSizes {
  std::size_t width = 192;  ///< of a word's state; half from each direction
  std::size_t layers = 3;
  std::size_t arc = 96;  ///< of the heads' projections
  std::size_t relation = 96;
  std::size_t vector = 100;
  std::array<std::size_t, dateline::language::learned_lookups> rows{};
  std::size_t tags = 0;
  std::size_t names = 0;
  std::size_t relations = 0;
};

inline constexpr std::uint32_t no_label = 0xffffffffU;

/// A sentence as the network sees it, with what it should answer.
struct Example {
  /// Row of each learned lookup, a word each.
  std::vector<std::array<std::uint32_t, dateline::language::learned_lookups>> rows;
  std::vector<const float*> vectors;  ///< null: none is known
  std::vector<std::uint32_t> tags;
  std::vector<std::uint32_t> names;  ///< `no_label` where the treebank does not say
  std::vector<std::uint32_t> heads;  ///< from 1; 0 the root; `no_label`: unknown
  std::vector<std::uint32_t> relations;
  [[nodiscard]] std::size_t size() const { return rows.size(); }
};

/// What the network says of a sentence.
struct Scores {
  std::vector<float> tags, names;  ///< words x labels
  std::vector<float> arcs;         ///< words x (words + 1), column 0 the root
  std::vector<std::uint32_t> best_heads;
  std::vector<std::uint32_t> best_relations;  ///< for the best heads
};

class Network {
 public:
  Network(const NetworkSizes& sizes, Random& random);

  /// Adds the gradients of a batch; returns its loss a word.
  float learn(const std::vector<const Example*>& batch, Random& random, float dropout);
  void step(float rate);
  Scores score(const Example& example);

  [[nodiscard]] const NetworkSizes& sizes() const { return sizes_; }
  std::vector<Param*> params();

  // Dense weights are stored input x output.
  std::vector<std::unique_ptr<Param>> lookups;
  Param vector_in, bias_in;
  struct Layer {
    Param weight, bias;  ///< outputs: gate and candidate forwards, then backwards
  };
  std::vector<std::unique_ptr<Layer>> layers;
  Param tag_out, tag_bias, name_out, name_bias;
  Param dependent_in, dependent_bias, head_in, head_bias, arc_mid, head_pull, root;
  Param dependent_distance, head_distance, distance_bias;
  Param relation_dependent, relation_head, relation_root, relation_distance, relation_out,
      relation_bias;

 private:
  struct Pass;
  void encode(Pass& pass, Random* random, float dropout);
  void project(Pass& pass);
  void answer_labels(Pass& pass, Param& out, Param& bias, bool names, float weight, float& loss);
  void answer_arcs(Pass& pass, std::size_t sentence, float& loss, Scores* scores);
  void answer_relations(Pass& pass, std::size_t sentence, float& loss, Scores* scores);
  void propagate(Pass& pass);

  NetworkSizes sizes_;
  long steps_ = 0;
};

}  // namespace train
