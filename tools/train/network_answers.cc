// The heads of the network: what it answers, and the gradients of its mistakes.
#include "network_pass.h"

namespace train {

void Network::answer_labels(Pass& pass, Param& out, Param& bias, bool names, float weight,
                            float& loss) {
  Matrix logits = affine(pass.seen.back(), pass.words, out, &bias);
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
  affine_back(pass.seen.back(), logits, pass.words, out, &bias, &pass.d_state);
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
  hidden = rounded_states(hidden, first_steps, false);
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

}  // namespace train
