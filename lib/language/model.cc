#include "language/model.h"

#include "language/sentence_analyzer.h"

DATELINE_BEGIN
namespace language {
namespace {

Error at_file(const base::DataFile* file, const char* name) {
  if (file == nullptr) return Error{"the weights are missing", name, 0, {}};
  return Error{"the weights are damaged or of another version", file->path, 0, {}};
}

}  // namespace

Result<std::shared_ptr<const LanguageModel>> LanguageModel::compile(const base::DataPack& pack) {
  auto model = std::make_shared<LanguageModel>();
  model->pack_ = pack;
  const base::DataFile* network = pack.find("models/network.bin");
  if (network == nullptr || !model->network.read(network->text))
    return at_file(network, "models/network.bin");
  const base::DataFile* lemmas = pack.find("models/lemmas.bin");
  if (lemmas != nullptr) model->lemmas = Lemmas(lemmas->text);
  if (!model->lemmas.ok()) return at_file(lemmas, "models/lemmas.bin");
  auto pronouns = Pronouns::compile(pack);
  if (!pronouns) return pronouns.error();
  model->pronouns = std::move(*pronouns);
  auto gazetteer = Gazetteer::compile(pack);
  if (!gazetteer) return gazetteer.error();
  model->gazetteer = std::move(*gazetteer);
  model->analyzers = std::make_shared<base::Pool<SentenceAnalyzer>>();
  auto verbs = Verbs::compile(pack);
  if (!verbs) return verbs.error();
  model->verbs = std::move(*verbs);
  return std::shared_ptr<const LanguageModel>(std::move(model));
}

}  // namespace language
DATELINE_END
