#include "dateline/rule_set.h"

#include <algorithm>

#include "base/compiled.h"
#include "claims/claim_rules.h"
#include "language/model.h"
#include "text/text_rules.h"
#include "time/time_rules.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace {

/// Compiles one stage into its place; the error, if any, is kept.
template <class Rules>
void compile_into(base::Stage<Rules>& place, const base::DataPack& pack,
                  std::vector<Error>& errors) {
  auto compiled = Rules::compile(pack);
  if (compiled) {
    place = base::Stage<Rules>(*compiled);
  } else {
    errors.push_back(compiled.error());
  }
}

std::shared_ptr<const RuleSet::Compiled> compile(const base::DataPack& pack,
                                                 std::vector<Error>& errors) {
  auto compiled = std::make_shared<RuleSet::Compiled>();
  compile_into(compiled->text, pack, errors);
  compile_into(compiled->language, pack, errors);
  compile_into(compiled->time, pack, errors);
  compile_into(compiled->claims, pack, errors);
  compile_into(compiled->timeline, pack, errors);
  return compiled;
}

/// What was built in compiles: the build has run its rules.
std::shared_ptr<const RuleSet::Compiled> compile_later(base::DataPack embedded) {
  const auto pack = std::make_shared<const base::DataPack>(std::move(embedded));
  auto compiled = std::make_shared<RuleSet::Compiled>();
  const auto later = [&]<class Rules>(base::Stage<Rules>& place) {
    place = base::Stage<Rules>(pack, &Rules::compile);
  };
  later(compiled->text);
  later(compiled->language);
  later(compiled->time);
  later(compiled->claims);
  later(compiled->timeline);
  return compiled;
}

/// A language that has only time rules takes the rest from English.
void complete(base::DataPack& pack) {
  const auto english = base::DataPack::embedded("en");
  if (!english) return;
  for (const char* folder : {"models/", "common/", "text/", "language/", "claims/", "timeline/"}) {
    bool own = false;
    for (const auto& [name, file] : pack.files()) own = own || name.starts_with(folder);
    if (!own) pack.inherit(*english, folder);
  }
}

}  // namespace

Result<RuleSet> RuleSet::embedded(std::string_view language) {
  auto pack = base::DataPack::embedded(language);
  if (!pack) return pack.error();
  complete(*pack);
  return RuleSet(compile_later(std::move(*pack)));
}

Result<RuleSet> RuleSet::load(const std::string& folder) {
  auto pack = base::DataPack::load(folder);
  if (!pack) return pack.error();
  complete(*pack);
  std::vector<Error> errors;
  auto compiled = compile(*pack, errors);
  if (errors.empty()) errors = timex::TimeRules::check_asked(*pack);
  if (!errors.empty()) return errors.front();
  return RuleSet(std::move(compiled));
}

std::vector<Error> RuleSet::lint(const std::string& folder) {
  auto pack = base::DataPack::load(folder);
  if (!pack) return {pack.error()};
  complete(*pack);
  std::vector<Error> errors;
  compile(*pack, errors);
  for (Error& error : timex::TimeRules::lint(*pack)) {
    if (std::find(errors.begin(), errors.end(), error) == errors.end()) {
      errors.push_back(std::move(error));
    }
  }
  return errors;
}

DATELINE_END
