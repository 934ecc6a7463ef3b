#include "network.h"

#include <algorithm>
#include <cmath>

#include "gemm.h"

namespace train {
namespace {

using dateline::language::distance_class;
using dateline::language::distance_classes;
using dateline::language::learned_lookups;

float squash(float x) {
  const float clipped = std::clamp(x, -2.0F, 2.0F);
  return clipped * (1 - std::fabs(clipped) * 0.25F);
}
float squash_slope(float x) {
  return std::max(0.0F, 1 - std::fabs(x) * 0.5F);
}
float gate(float x) {
  return 0.5F + 0.5F * squash(x * 0.5F);
}
float gate_slope(float x) {
  return 0.25F * squash_slope(x * 0.5F);
}

using Matrix = std::vector<float>;

/// out[rows x outputs] = in * weight + bias.
Matrix affine(const Matrix& in, std::size_t rows, const Param& weight, const Param* bias) {
  Matrix out(rows * weight.columns, 0.0F);
  if (bias != nullptr) {
    for (std::size_t i = 0; i < rows; ++i)
      std::copy(bias->w.begin(), bias->w.end(),
                out.begin() + static_cast<std::ptrdiff_t>(i * weight.columns));
  }
  multiply(in.data(), weight.w.data(), out.data(), rows, weight.rows, weight.columns);
  return out;
}

/// Gradients of `affine`; adds to `d_in` when it is not null.
void affine_back(const Matrix& in, const Matrix& d_out, std::size_t rows, Param& weight,
                 Param* bias, Matrix* d_in) {
  multiply_transposed(in.data(), d_out.data(), weight.g.data(), weight.rows, rows, weight.columns);
  if (bias != nullptr) {
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < weight.columns; ++j) bias->g[j] += d_out[i * weight.columns + j];
    }
  }
  if (d_in != nullptr)
    multiply_by_transposed(d_out.data(), weight.w.data(), d_in->data(), rows, weight.columns,
                           weight.rows);
}

void apply_squash(const Matrix& in, Matrix& out) {
  out.resize(in.size());
  for (std::size_t i = 0; i < in.size(); ++i) out[i] = squash(in[i]);
}
void squash_back(const Matrix& in, Matrix& gradient) {
  for (std::size_t i = 0; i < in.size(); ++i) gradient[i] *= squash_slope(in[i]);
}

/// Softmax cross entropy in place: `scores` become gradients times `weight`.
float cross_entropy(float* scores, std::size_t count, std::size_t truth, float weight) {
  const float top = *std::max_element(scores, scores + count);
  float sum = 0;
  const float margin = scores[truth] - top;
  for (std::size_t i = 0; i < count; ++i) {
    scores[i] = std::exp(scores[i] - top);
    sum += scores[i];
  }
  for (std::size_t i = 0; i < count; ++i) scores[i] *= weight / sum;
  scores[truth] -= weight;
  return (std::log(sum) - margin) * weight;
}

std::uint32_t best_of(const float* scores, std::size_t count) {
  return static_cast<std::uint32_t>(std::max_element(scores, scores + count) - scores);
}

void drop(Matrix& values, Matrix& mask, float rate, Random& random) {
  mask.resize(values.size());
  const float keep = 1 / (1 - rate);
  for (std::size_t i = 0; i < values.size(); ++i) {
    mask[i] = uniform(random) < rate ? 0 : keep;
    values[i] *= mask[i];
  }
}
void times(Matrix& values, const Matrix& mask) {
  for (std::size_t i = 0; i < mask.size(); ++i) values[i] *= mask[i];
}

}  // namespace

/// Everything a batch computes on its way, kept for the way back.
struct Network::Pass {
  std::vector<const Example*> batch;
  std::vector<std::size_t> start;  ///< of each sentence, in words
  std::size_t words = 0;
  bool learning = false;

  Matrix vectors, in_sum, in_mask;
  std::vector<Matrix> states;  ///< input of each layer, and the last one's output
  std::vector<Matrix> sums, hidden, masks;
  Matrix dependent_sum, dependent, head_sum, head, mid, dependent_far, head_far;
  Matrix relation_dep, relation_of_head;
  Matrix d_state, d_mid, d_head, d_dependent_far, d_head_far, d_relation_dep, d_relation_head;
};

Network::Network(const NetworkSizes& sizes, Random& random)
    : vector_in(sizes.vector, sizes.width),
      bias_in(1, sizes.width),
      tag_out(sizes.width, sizes.tags),
      tag_bias(1, sizes.tags),
      name_out(sizes.width, sizes.names),
      name_bias(1, sizes.names),
      dependent_in(sizes.width, sizes.arc),
      dependent_bias(1, sizes.arc),
      head_in(sizes.width, sizes.arc),
      head_bias(1, sizes.arc),
      arc_mid(sizes.arc, sizes.arc),
      head_pull(1, sizes.arc),
      root(1, sizes.arc),
      dependent_distance(sizes.width, distance_classes),
      head_distance(sizes.width, distance_classes),
      distance_bias(1, distance_classes),
      relation_dependent(sizes.width, sizes.relation),
      relation_head(sizes.width, sizes.relation),
      relation_root(1, sizes.relation),
      relation_distance(distance_classes, sizes.relation),
      relation_out(sizes.relation, sizes.relations),
      relation_bias(1, sizes.relations),
      sizes_(sizes) {
  for (std::size_t i = 0; i < learned_lookups; ++i) {
    lookups.push_back(std::make_unique<Param>(sizes.rows[i], sizes.width, true));
    lookups.back()->randomize(0.1F, random);
  }
  for (std::size_t i = 0; i < sizes.layers; ++i) {
    layers.push_back(std::make_unique<Layer>(
        Layer{Param(sizes.width, sizes.width * 2), Param(1, sizes.width * 2)}));
    layers.back()->weight.randomize(std::sqrt(3.0F / static_cast<float>(sizes.width)), random);
    // Gates from quick to slow.
    const std::size_t half = sizes.width / 2;
    for (std::size_t k = 0; k < half; ++k) {
      const float openness = 2.0F - 4.0F * static_cast<float>(k) / static_cast<float>(half);
      layers.back()->bias.w[k] = openness;
      layers.back()->bias.w[2 * half + k] = openness;
    }
  }
  for (Param* param :
       {&vector_in, &tag_out, &name_out, &dependent_in, &head_in, &arc_mid, &dependent_distance,
        &head_distance, &relation_dependent, &relation_head, &relation_out, &root, &relation_root})
    param->randomize(random);
}

std::vector<Param*> Network::params() {
  std::vector<Param*> all;
  for (auto& lookup : lookups) all.push_back(lookup.get());
  for (auto& layer : layers) {
    all.push_back(&layer->weight);
    all.push_back(&layer->bias);
  }
  for (Param* param : {&vector_in,
                       &bias_in,
                       &tag_out,
                       &tag_bias,
                       &name_out,
                       &name_bias,
                       &dependent_in,
                       &dependent_bias,
                       &head_in,
                       &head_bias,
                       &arc_mid,
                       &head_pull,
                       &root,
                       &dependent_distance,
                       &head_distance,
                       &distance_bias,
                       &relation_dependent,
                       &relation_head,
                       &relation_root,
                       &relation_distance,
                       &relation_out,
                       &relation_bias})
    all.push_back(param);
  return all;
}

void Network::encode(Pass& pass, Random* random, float dropout) {
  const std::size_t width = sizes_.width;
  pass.vectors.assign(pass.words * sizes_.vector, 0.0F);
  std::size_t at = 0;
  for (const Example* example : pass.batch) {
    for (const float* vector : example->vectors) {
      if (vector != nullptr)
        std::copy(vector, vector + sizes_.vector, &pass.vectors[at * sizes_.vector]);
      ++at;
    }
  }
  pass.in_sum = affine(pass.vectors, pass.words, vector_in, &bias_in);
  at = 0;
  for (const Example* example : pass.batch) {
    for (const auto& rows : example->rows) {
      float* sum = &pass.in_sum[at++ * width];
      for (std::size_t l = 0; l < learned_lookups; ++l) {
        const float* row = lookups[l]->row(rows[l]);
        for (std::size_t k = 0; k < width; ++k) sum[k] += row[k];
      }
    }
  }
  pass.states.resize(sizes_.layers + 1);
  pass.sums.resize(sizes_.layers);
  pass.hidden.resize(sizes_.layers);
  pass.masks.resize(sizes_.layers);
  apply_squash(pass.in_sum, pass.states[0]);
  if (random != nullptr) drop(pass.states[0], pass.in_mask, dropout, *random);
  const std::size_t half = width / 2;
  for (std::size_t l = 0; l < sizes_.layers; ++l) {
    pass.sums[l] = affine(pass.states[l], pass.words, layers[l]->weight, &layers[l]->bias);
    Matrix& hidden = pass.hidden[l];
    hidden.assign(pass.words * width, 0.0F);
    for (std::size_t s = 0; s < pass.batch.size(); ++s) {
      const std::size_t size = pass.batch[s]->size();
      for (int direction = 0; direction < 2; ++direction) {
        const std::size_t offset = direction == 0 ? 0 : half;
        const float* before = nullptr;
        for (std::size_t i = 0; i < size; ++i) {
          const std::size_t word = pass.start[s] + (direction == 0 ? i : size - 1 - i);
          const float* sum = &pass.sums[l][word * width * 2 + offset * 2];
          float* out = &hidden[word * width + offset];
          for (std::size_t k = 0; k < half; ++k) {
            const float old = before == nullptr ? 0.0F : before[k];
            out[k] = old + gate(sum[k]) * (squash(sum[half + k]) - old);
          }
          before = out;
        }
      }
    }
    pass.states[l + 1] = hidden;
    if (random != nullptr) drop(pass.states[l + 1], pass.masks[l], dropout, *random);
    for (std::size_t i = 0; i < pass.states[l].size(); ++i)
      pass.states[l + 1][i] += pass.states[l][i];
  }
}

void Network::project(Pass& pass) {
  const Matrix& top = pass.states.back();
  pass.dependent_sum = affine(top, pass.words, dependent_in, &dependent_bias);
  pass.head_sum = affine(top, pass.words, head_in, &head_bias);
  apply_squash(pass.dependent_sum, pass.dependent);
  apply_squash(pass.head_sum, pass.head);
  pass.mid = affine(pass.dependent, pass.words, arc_mid, &head_pull);
  pass.dependent_far = affine(top, pass.words, dependent_distance, &distance_bias);
  pass.head_far = affine(top, pass.words, head_distance, nullptr);
  pass.relation_dep = affine(top, pass.words, relation_dependent, nullptr);
  pass.relation_of_head = affine(top, pass.words, relation_head, nullptr);
  const auto like = [](Matrix& gradient, const Matrix& value) {
    gradient.assign(value.size(), 0.0F);
  };
  like(pass.d_state, top);
  like(pass.d_mid, pass.mid);
  like(pass.d_head, pass.head);
  like(pass.d_dependent_far, pass.dependent_far);
  like(pass.d_head_far, pass.head_far);
  like(pass.d_relation_dep, pass.relation_dep);
  like(pass.d_relation_head, pass.relation_of_head);
}

void Network::answer_labels(Pass& pass, Param& out, Param& bias, bool names, float weight,
                            float& loss) {
  Matrix logits = affine(pass.states.back(), pass.words, out, &bias);
  const std::size_t labels = out.columns;
  std::size_t at = 0;
  for (const Example* example : pass.batch) {
    const auto& truth = names ? example->names : example->tags;
    for (const std::uint32_t label : truth) {
      float* scores = &logits[at++ * labels];
      if (label == no_label) {
        std::fill(scores, scores + labels, 0.0F);
      } else {
        loss += cross_entropy(scores, labels, label, weight);
      }
    }
  }
  affine_back(pass.states.back(), logits, pass.words, out, &bias, &pass.d_state);
}

void Network::answer_arcs(Pass& pass, std::size_t sentence, float& loss, Scores* scores) {
  const Example& example = *pass.batch[sentence];
  const std::size_t begin = pass.start[sentence];
  const std::size_t size = example.size();
  const std::size_t arc = sizes_.arc;
  Matrix line(size + 1);
  const auto far = [&](std::size_t i, std::size_t j) {
    return distance_class(static_cast<std::uint32_t>(i + 1), static_cast<std::uint32_t>(j), j == 0);
  };
  for (std::size_t i = 0; i < size; ++i) {
    const float* mid = &pass.mid[(begin + i) * arc];
    const float* dependent_far = &pass.dependent_far[(begin + i) * distance_classes];
    for (std::size_t j = 0; j <= size; ++j) {
      if (j == i + 1) {
        line[j] = -1e9F;
        continue;
      }
      const float* head = j == 0 ? root.w.data() : &pass.head[(begin + j - 1) * arc];
      float sum = 0;
      for (std::size_t k = 0; k < arc; ++k) sum += mid[k] * head[k];
      sum += dependent_far[far(i, j)];
      if (j > 0) sum += pass.head_far[(begin + j - 1) * distance_classes + far(i, j)];
      line[j] = sum;
    }
    if (scores != nullptr) {
      scores->arcs.insert(scores->arcs.end(), line.begin(), line.end());
      scores->best_heads.push_back(best_of(line.data(), line.size()));
    }
    if (!pass.learning || example.heads[i] == no_label) continue;
    loss += cross_entropy(line.data(), line.size(), example.heads[i], 1.0F);
    for (std::size_t j = 0; j <= size; ++j) {
      if (std::fabs(line[j]) < 1e-7F) continue;
      const float* head = j == 0 ? root.w.data() : &pass.head[(begin + j - 1) * arc];
      float* d_head = j == 0 ? root.g.data() : &pass.d_head[(begin + j - 1) * arc];
      float* d_mid = &pass.d_mid[(begin + i) * arc];
      for (std::size_t k = 0; k < arc; ++k) {
        d_mid[k] += line[j] * head[k];
        d_head[k] += line[j] * mid[k];
      }
      pass.d_dependent_far[(begin + i) * distance_classes + far(i, j)] += line[j];
      if (j > 0) pass.d_head_far[(begin + j - 1) * distance_classes + far(i, j)] += line[j];
    }
  }
}

void Network::answer_relations(Pass& pass, std::size_t sentence, float& loss, Scores* scores) {
  const Example& example = *pass.batch[sentence];
  const std::size_t begin = pass.start[sentence];
  const std::size_t size = example.size();
  const std::size_t width = sizes_.relation;
  std::vector<std::size_t> places;  // words that are asked about
  std::vector<std::uint32_t> heads;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t head = pass.learning ? example.heads[i] : scores->best_heads[i];
    if (head == no_label) continue;
    places.push_back(i);
    heads.push_back(head);
  }
  Matrix sums(places.size() * width);
  Matrix hidden;
  const auto far = [&](std::size_t p) {
    return distance_class(static_cast<std::uint32_t>(places[p] + 1), heads[p], heads[p] == 0);
  };
  for (std::size_t p = 0; p < places.size(); ++p) {
    const float* dependent = &pass.relation_dep[(begin + places[p]) * width];
    const float* head = heads[p] == 0 ? relation_root.w.data()
                                      : &pass.relation_of_head[(begin + heads[p] - 1) * width];
    const float* distance = relation_distance.row(far(p));
    for (std::size_t k = 0; k < width; ++k)
      sums[p * width + k] = dependent[k] + head[k] + distance[k];
  }
  apply_squash(sums, hidden);
  Matrix logits = affine(hidden, places.size(), relation_out, &relation_bias);
  const std::size_t labels = relation_out.columns;
  if (scores != nullptr) {
    for (std::size_t p = 0; p < places.size(); ++p)
      scores->best_relations.push_back(best_of(&logits[p * labels], labels));
  }
  if (!pass.learning) return;
  for (std::size_t p = 0; p < places.size(); ++p)
    loss += cross_entropy(&logits[p * labels], labels, example.relations[places[p]], 1.0F);
  Matrix d_hidden(hidden.size(), 0.0F);
  affine_back(hidden, logits, places.size(), relation_out, &relation_bias, &d_hidden);
  squash_back(sums, d_hidden);
  for (std::size_t p = 0; p < places.size(); ++p) {
    float* d_head = heads[p] == 0 ? relation_root.g.data()
                                  : &pass.d_relation_head[(begin + heads[p] - 1) * width];
    float* d_dependent = &pass.d_relation_dep[(begin + places[p]) * width];
    float* d_distance = relation_distance.gradient(far(p));
    for (std::size_t k = 0; k < width; ++k) {
      const float d = d_hidden[p * width + k];
      d_head[k] += d;
      d_dependent[k] += d;
      d_distance[k] += d;
    }
  }
}

void Network::propagate(Pass& pass) {
  const Matrix& top = pass.states.back();
  Matrix d_dependent(pass.dependent.size(), 0.0F);
  affine_back(pass.dependent, pass.d_mid, pass.words, arc_mid, &head_pull, &d_dependent);
  squash_back(pass.dependent_sum, d_dependent);
  squash_back(pass.head_sum, pass.d_head);
  affine_back(top, d_dependent, pass.words, dependent_in, &dependent_bias, &pass.d_state);
  affine_back(top, pass.d_head, pass.words, head_in, &head_bias, &pass.d_state);
  affine_back(top, pass.d_dependent_far, pass.words, dependent_distance, &distance_bias,
              &pass.d_state);
  affine_back(top, pass.d_head_far, pass.words, head_distance, nullptr, &pass.d_state);
  affine_back(top, pass.d_relation_dep, pass.words, relation_dependent, nullptr, &pass.d_state);
  affine_back(top, pass.d_relation_head, pass.words, relation_head, nullptr, &pass.d_state);
  const std::size_t width = sizes_.width;
  const std::size_t half = width / 2;
  for (std::size_t l = sizes_.layers; l-- > 0;) {
    Matrix d_hidden = pass.d_state;
    times(d_hidden, pass.masks[l]);
    Matrix d_sum(pass.sums[l].size());
    std::vector<float> carry(half);
    for (std::size_t s = 0; s < pass.batch.size(); ++s) {
      const std::size_t size = pass.batch[s]->size();
      for (int direction = 0; direction < 2; ++direction) {
        const std::size_t offset = direction == 0 ? 0 : half;
        std::fill(carry.begin(), carry.end(), 0.0F);
        for (std::size_t i = size; i-- > 0;) {
          const auto place = [&](std::size_t n) {
            return pass.start[s] + (direction == 0 ? n : size - 1 - n);
          };
          const std::size_t word = place(i);
          const float* sum = &pass.sums[l][word * width * 2 + offset * 2];
          float* d = &d_sum[word * width * 2 + offset * 2];
          const float* before = i == 0 ? nullptr : &pass.hidden[l][place(i - 1) * width + offset];
          for (std::size_t k = 0; k < half; ++k) {
            const float total = d_hidden[word * width + offset + k] + carry[k];
            const float old = before == nullptr ? 0.0F : before[k];
            const float open = gate(sum[k]);
            d[k] = total * (squash(sum[half + k]) - old) * gate_slope(sum[k]);
            d[half + k] = total * open * squash_slope(sum[half + k]);
            carry[k] = total * (1 - open);
          }
        }
      }
    }
    affine_back(pass.states[l], d_sum, pass.words, layers[l]->weight, &layers[l]->bias,
                &pass.d_state);
  }
  times(pass.d_state, pass.in_mask);
  squash_back(pass.in_sum, pass.d_state);
  affine_back(pass.vectors, pass.d_state, pass.words, vector_in, &bias_in, nullptr);
  std::size_t at = 0;
  for (const Example* example : pass.batch) {
    for (const auto& rows : example->rows) {
      const float* d = &pass.d_state[at++ * width];
      for (std::size_t l = 0; l < learned_lookups; ++l) {
        float* g = lookups[l]->gradient(rows[l]);
        for (std::size_t k = 0; k < width; ++k) g[k] += d[k];
      }
    }
  }
}

float Network::learn(const std::vector<const Example*>& batch, Random& random, float dropout) {
  Pass pass;
  pass.batch = batch;
  pass.learning = true;
  for (const Example* example : batch) {
    pass.start.push_back(pass.words);
    pass.words += example->size();
  }
  encode(pass, &random, dropout);
  project(pass);
  float loss = 0;
  answer_labels(pass, tag_out, tag_bias, false, 1.0F, loss);
  answer_labels(pass, name_out, name_bias, true, 1.0F, loss);
  for (std::size_t s = 0; s < batch.size(); ++s) {
    answer_arcs(pass, s, loss, nullptr);
    answer_relations(pass, s, loss, nullptr);
  }
  propagate(pass);
  return loss / static_cast<float>(pass.words);
}

void Network::step(float rate) {
  const auto all = params();
  ++steps_;
  const auto t = static_cast<float>(steps_);
  for (Param* param : all)
    param->step(rate, 1 / (1 - std::pow(0.9F, t)), 1 / (1 - std::pow(0.98F, t)));
}

Scores Network::score(const Example& example) {
  Pass pass;
  pass.batch = {&example};
  pass.start = {0};
  pass.words = example.size();
  encode(pass, nullptr, 0);
  project(pass);
  Scores scores;
  scores.tags = affine(pass.states.back(), pass.words, tag_out, &tag_bias);
  scores.names = affine(pass.states.back(), pass.words, name_out, &name_bias);
  float loss = 0;
  answer_arcs(pass, 0, loss, &scores);
  answer_relations(pass, 0, loss, &scores);
  return scores;
}

}  // namespace train
