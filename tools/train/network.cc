#include "network_pass.h"

namespace train {

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
  pass.seen.resize(sizes_.layers + 1);
  pass.sums.resize(sizes_.layers);
  pass.hidden.resize(sizes_.layers);
  pass.masks.resize(sizes_.layers);
  apply_squash(pass.in_sum, pass.states[0]);
  if (random != nullptr) drop(pass.states[0], pass.in_mask, dropout, *random);
  const std::size_t half = width / 2;
  for (std::size_t l = 0; l < sizes_.layers; ++l) {
    pass.seen[l] =
        rounded_states(pass.states[l], l == 0 ? first_steps : later_steps, pass.learning);
    pass.sums[l] = affine(pass.seen[l], pass.words, layers[l]->weight, &layers[l]->bias);
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
  pass.seen.back() = rounded_states(pass.states.back(), later_steps, pass.learning);
}

void Network::project(Pass& pass) {
  const Matrix& top = pass.seen.back();
  pass.dependent_sum = affine(top, pass.words, dependent_in, &dependent_bias);
  pass.head_sum = affine(top, pass.words, head_in, &head_bias);
  apply_squash(pass.dependent_sum, pass.dependent);
  apply_squash(pass.head_sum, pass.head);
  pass.dependent_seen = rounded_states(pass.dependent, first_steps, false);
  pass.mid = affine(pass.dependent_seen, pass.words, arc_mid, &head_pull);
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

void Network::propagate(Pass& pass) {
  const Matrix& top = pass.seen.back();
  Matrix d_dependent(pass.dependent.size(), 0.0F);
  affine_back(pass.dependent_seen, pass.d_mid, pass.words, arc_mid, &head_pull, &d_dependent);
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
    affine_back(pass.seen[l], d_sum, pass.words, layers[l]->weight, &layers[l]->bias,
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
  scores.tags = affine(pass.seen.back(), pass.words, tag_out, &tag_bias);
  scores.names = affine(pass.seen.back(), pass.words, name_out, &name_bias);
  float loss = 0;
  answer_arcs(pass, 0, loss, &scores);
  answer_relations(pass, 0, loss, &scores);
  return scores;
}

}  // namespace train
