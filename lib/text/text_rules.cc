#include "text/text_rules.h"

DATELINE_BEGIN
namespace text {

Result<std::shared_ptr<const TextRules>> TextRules::compile(const base::DataPack&) {
  return std::shared_ptr<const TextRules>(std::make_shared<TextRules>());
}

}  // namespace text
DATELINE_END
