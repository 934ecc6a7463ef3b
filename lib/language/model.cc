#include "language/model.h"

#include <bit>

#include "language/blob.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t magic = 0x314d4c44;  // "DLM1"

Error broken(const base::DataFile& file) {
  return Error{"the weights are damaged or of another version", file.path, 0, {}};
}

/// Header of every linear model: magic, label count, a word a label, bits of
/// the weight table, the weights.
bool read_linear(std::string_view bytes, LinearWeights& weights,
                 std::vector<std::uint32_t>& labels) {
  BlobReader read(bytes);
  if (read.number() != magic) return false;
  weights.labels = read.number();
  if (weights.labels == 0 || weights.labels > 4096) return false;
  for (std::uint32_t i = 0; i < weights.labels; ++i) labels.push_back(read.number());
  const std::uint32_t bits = read.number();
  if (bits > 28) return false;
  const std::size_t size = (std::size_t{1} << bits) + weights.labels;
  weights.mask = (1U << bits) - 1;
  weights.weights = reinterpret_cast<const std::int16_t*>(read.take(size * 2).data());
  return read.ok() && read.at_end();
}

}  // namespace

Result<std::shared_ptr<const LanguageModel>> LanguageModel::compile(const base::DataPack& pack) {
  auto model = std::make_shared<LanguageModel>();
  std::vector<std::uint32_t> labels[3];
  LinearWeights* weights[] = {&model->tagger, &model->parser, &model->namer};
  const char* names[] = {"models/tagger.bin", "models/parser.bin", "models/names.bin"};
  for (std::size_t i = 0; i < 3; ++i) {
    const base::DataFile* file = pack.find(names[i]);
    if (file == nullptr) return Error{"the weights are missing", names[i], 0, {}};
    if (!read_linear(file->text, *weights[i], labels[i])) return broken(*file);
  }
  for (const std::uint32_t label : labels[0])
    model->tags.push_back({static_cast<Xpos>(label & 0xff), static_cast<Upos>(label >> 8)});
  for (const std::uint32_t label : labels[1])
    model->steps.push_back({static_cast<Move>(label & 0xff), static_cast<Deprel>(label >> 8)});
  for (const std::uint32_t label : labels[2]) {
    model->name_labels.push_back(
        {static_cast<NameLabel::Part>(label & 0xff), static_cast<NameKind>(label >> 8)});
  }
  const base::DataFile* file = pack.find("models/lemmas.bin");
  if (file == nullptr) return Error{"the weights are missing", "models/lemmas.bin", 0, {}};
  model->lemmas = Lemmas(file->text);
  if (!model->lemmas.ok()) return broken(*file);
  auto pronouns = Pronouns::compile(pack);
  if (!pronouns) return pronouns.error();
  model->pronouns = std::move(*pronouns);
  return std::shared_ptr<const LanguageModel>(std::move(model));
}

}  // namespace language
DATELINE_END
