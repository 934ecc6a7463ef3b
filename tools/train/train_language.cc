// Trains the language models from a folder of treebanks:
//   train_language TREEBANKS OUT
// where TREEBANKS has ewt/train.conllu and gum/*-train.conllu.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <random>

#include "conllu.h"
#include "lemma_table.h"
#include "oracle.h"
#include "perceptron.h"

namespace train {
namespace {

namespace lang = dateline::language;
using dateline::Deprel;
using lang::Move;
using lang::ParseState;
using lang::TagPair;

using Random = std::mt19937_64;
struct Sentence {
  const Tree* tree = nullptr;
  std::vector<lang::WordFeatures> words;
  std::vector<TagPair> tags;  ///< predicted
};

std::vector<Sentence> prepare(const std::vector<Tree>& trees) {
  std::vector<Sentence> sentences;
  for (const Tree& tree : trees) {
    Sentence sentence{&tree, {}, {}};
    for (const TreeWord& word : tree.words) {
      sentence.words.push_back(lang::word_features(word.form));
      sentence.tags.push_back(word.tag);
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::uint32_t best(const std::vector<float>& scores) {
  return static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) -
                                    scores.begin());
}

void shuffle(std::vector<const Sentence*>& order, Random& random) {
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
}

std::vector<TagPair> collect_tags(const std::vector<Tree>& trees) {
  std::map<std::pair<int, int>, int> counts;
  for (const Tree& tree : trees) {
    for (const TreeWord& word : tree.words)
      ++counts[{static_cast<int>(word.tag.xpos), static_cast<int>(word.tag.upos)}];
  }
  std::vector<TagPair> tags;
  for (const auto& [pair, count] : counts) {
    if (count >= 5)
      tags.push_back(
          {static_cast<dateline::Xpos>(pair.first), static_cast<dateline::Upos>(pair.second)});
  }
  return tags;
}

struct Tagger {
  const std::vector<TagPair>& tags;
  Perceptron perceptron{static_cast<std::uint32_t>(tags.size()), 21};

  std::uint32_t label(TagPair tag) const {
    const auto found = std::find(tags.begin(), tags.end(), tag);
    if (found != tags.end()) return static_cast<std::uint32_t>(found - tags.begin());
    const auto same = std::find_if(tags.begin(), tags.end(),
                                   [&](TagPair other) { return other.xpos == tag.xpos; });
    return same == tags.end() ? 0 : static_cast<std::uint32_t>(same - tags.begin());
  }

  void train(std::vector<const Sentence*> order, int epochs, Random& random) {
    lang::Features features;
    std::vector<float> scores;
    for (int epoch = 0; epoch < epochs; ++epoch) {
      shuffle(order, random);
      for (const Sentence* sentence : order) {
        std::uint32_t before = 1000;
        std::uint32_t before2 = 1000;
        for (std::size_t i = 0; i < sentence->words.size(); ++i) {
          lang::tag_features(sentence->words, i, before, before2, features);
          perceptron.score(features, scores);
          const std::uint32_t guess = best(scores);
          const std::uint32_t truth = label(sentence->tree->words[i].tag);
          perceptron.tick();
          if (guess != truth) perceptron.update(features, truth, guess);
          before2 = before;
          before = guess;
        }
      }
    }
    perceptron.average();
  }

  void tag(Sentence& sentence) const {
    lang::Features features;
    std::vector<float> scores;
    std::uint32_t before = 1000;
    std::uint32_t before2 = 1000;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      lang::tag_features(sentence.words, i, before, before2, features);
      perceptron.score(features, scores);
      before2 = before;
      before = best(scores);
      sentence.tags[i] = tags[before];
    }
  }
};

/// Each part of the data gets tags from a tagger that has not seen it.
void jackknife(std::vector<Sentence>& sentences, const std::vector<TagPair>& tags, Random& random) {
  constexpr std::size_t parts = 4;
  for (std::size_t part = 0; part < parts; ++part) {
    std::vector<const Sentence*> rest;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (i % parts != part) rest.push_back(&sentences[i]);
    }
    Tagger tagger{tags};
    tagger.train(rest, 4, random);
    for (std::size_t i = part; i < sentences.size(); i += parts) tagger.tag(sentences[i]);
  }
}

std::vector<lang::Step> collect_steps(const std::vector<Tree>& trees) {
  std::map<Deprel, std::pair<int, int>> counts;
  for (const Tree& tree : trees) {
    for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
      auto& [left, right] = counts[tree.words[i].deprel];
      ++(tree.words[i].head > i + 1 ? left : right);
    }
  }
  std::vector<lang::Step> steps = {{Move::shift, Deprel::dep}};
  for (const auto& [label, count] : counts) {
    if (count.first >= 3) steps.push_back({Move::left, label});
    if (count.second >= 3) steps.push_back({Move::right, label});
  }
  return steps;
}

struct Parser {
  const std::vector<lang::Step>& steps;
  Perceptron perceptron{static_cast<std::uint32_t>(steps.size()), 22};
  std::vector<float> scores;
  lang::Features features;
  ParseState state;

  /// The best-scored step among those allowed: first of all, and of those that lose nothing.
  std::pair<std::uint32_t, std::uint32_t> choose(const Tree& tree) {
    int costs[3];
    int least = 1 << 20;
    for (int m = 0; m < 3; ++m) {
      const Move move = static_cast<Move>(m);
      costs[m] = state.can(move) ? move_cost(tree, state, move) : 1 << 20;
      least = std::min(least, costs[m]);
    }
    std::uint32_t guess = 0;
    std::uint32_t truth = 0;
    float guess_score = -1e30F;
    float truth_score = -1e30F;
    const std::uint32_t s0 = state.stack(0);
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
      const lang::Step& step = steps[i];
      const int cost = costs[static_cast<int>(step.move)];
      if (cost >= 1 << 20) continue;
      if (scores[i] > guess_score) guess = i, guess_score = scores[i];
      if (cost > least) continue;
      const std::uint32_t head = step.move == Move::left ? state.buffer(0) : state.stack(1);
      const bool right = step.move == Move::shift || tree.words[s0 - 1].head != head ||
                         tree.words[s0 - 1].deprel == step.label;
      if (right && scores[i] > truth_score) truth = i, truth_score = scores[i];
    }
    return {guess, truth};
  }

  void train(std::vector<const Sentence*> order, int epochs, Random& random) {
    for (int epoch = 0; epoch < epochs; ++epoch) {
      shuffle(order, random);
      long updates = 0;
      long total = 0;
      for (const Sentence* sentence : order) {
        state.reset(static_cast<std::uint32_t>(sentence->words.size()));
        while (!state.done()) {
          lang::parse_features(sentence->words, sentence->tags, state, features);
          perceptron.score(features, scores);
          const auto [guess, truth] = choose(*sentence->tree);
          perceptron.tick();
          ++total;
          if (guess != truth) {
            perceptron.update(features, truth, guess);
            ++updates;
          }
          const std::uint32_t next = epoch >= 1 && random() % 10 != 0 ? guess : truth;
          state.apply(steps[next].move, steps[next].label);
        }
      }
      std::cerr << "parser epoch " << epoch << ": " << 100.0 * updates / total << "% wrong\n";
    }
    perceptron.average();
  }
};

std::vector<std::uint32_t> name_labels(const Tree& tree,
                                       const std::vector<lang::NameLabel>& labels) {
  std::vector<std::uint32_t> sequence(tree.words.size(), 0);
  for (const dateline::Name& name : tree.names) {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      const auto part =
          i == name.begin ? lang::NameLabel::Part::begin : lang::NameLabel::Part::inside;
      for (std::uint32_t l = 0; l < labels.size(); ++l) {
        if (labels[l].part == part && labels[l].kind == name.kind) sequence[i] = l;
      }
    }
  }
  return sequence;
}

void train_names(const std::vector<Sentence>& sentences, const std::vector<lang::NameLabel>& labels,
                 Perceptron& perceptron, Random& random) {
  std::vector<const Sentence*> order;
  for (const Sentence& sentence : sentences) {
    if (sentence.tree->has_names) order.push_back(&sentence);
  }
  lang::Features features;
  std::vector<float> scores;
  for (int epoch = 0; epoch < 8; ++epoch) {
    shuffle(order, random);
    for (const Sentence* sentence : order) {
      const auto truth = name_labels(*sentence->tree, labels);
      std::uint32_t before = 0;
      for (std::size_t i = 0; i < truth.size(); ++i) {
        lang::name_features({sentence->words, sentence->tags}, i, before, features);
        perceptron.score(features, scores);
        const std::uint32_t guess = best(scores);
        perceptron.tick();
        if (guess != truth[i]) perceptron.update(features, truth[i], guess);
        before = guess;
      }
    }
  }
  perceptron.average();
}

std::uint32_t code(int low, int high) {
  return static_cast<std::uint32_t>(low) | static_cast<std::uint32_t>(high) << 8;
}

int run(const std::string& treebanks, const std::string& out) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths = {treebanks + "/ewt/train.conllu"};
  for (const auto& entry : fs::directory_iterator(treebanks + "/gum")) {
    if (entry.path().string().ends_with("-train.conllu")) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Tree> trees;
  for (const std::string& path : paths) {
    auto more = read_conllu(path);
    std::move(more.begin(), more.end(), std::back_inserter(trees));
  }
  std::cerr << trees.size() << " trees\n";
  write_lemma_table(trees, out + "/lemmas.bin");
  Random random(20231);
  const auto tags = collect_tags(trees);
  std::vector<Sentence> sentences = prepare(trees);
  std::vector<const Sentence*> all;
  for (const Sentence& sentence : sentences) all.push_back(&sentence);
  {
    Tagger tagger{tags};
    tagger.train(all, 5, random);
    std::vector<std::uint32_t> labels;
    for (const TagPair tag : tags)
      labels.push_back(code(static_cast<int>(tag.xpos), static_cast<int>(tag.upos)));
    tagger.perceptron.write(out + "/tagger.bin", labels);
    std::cerr << "tagger done\n";
  }
  jackknife(sentences, tags, random);
  std::cerr << "jackknife done\n";
  {
    std::vector<lang::NameLabel> name_kinds = {{}};
    std::vector<std::uint32_t> labels = {0};
    for (int kind = 0; kind < 3; ++kind) {
      for (int part = 1; part <= 2; ++part) {
        name_kinds.push_back(
            {static_cast<lang::NameLabel::Part>(part), static_cast<dateline::NameKind>(kind)});
        labels.push_back(code(part, kind));
      }
    }
    Perceptron namer(static_cast<std::uint32_t>(name_kinds.size()), 18);
    train_names(sentences, name_kinds, namer, random);
    namer.write(out + "/names.bin", labels);
    std::cerr << "names done\n";
  }
  const auto steps = collect_steps(trees);
  Parser parser{steps, Perceptron(static_cast<std::uint32_t>(steps.size()), 22), {}, {}, {}};
  std::vector<const Sentence*> projective;
  for (const Sentence& sentence : sentences) {
    if (sentence.tree->projective) projective.push_back(&sentence);
  }
  parser.train(projective, 8, random);
  std::vector<std::uint32_t> labels;
  for (const lang::Step& step : steps)
    labels.push_back(code(static_cast<int>(step.move), static_cast<int>(step.label)));
  parser.perceptron.write(out + "/parser.bin", labels);
  return 0;
}

}  // namespace
}  // namespace train

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: train_language TREEBANKS OUT\n";
    return 2;
  }
  return train::run(argv[1], argv[2]);
}
