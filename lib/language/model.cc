#include "language/model.h"

DATELINE_BEGIN
namespace language {

Result<std::shared_ptr<const LanguageModel>> LanguageModel::compile(const base::DataPack&) {
  return std::shared_ptr<const LanguageModel>(std::make_shared<LanguageModel>());
}

}  // namespace language
DATELINE_END
