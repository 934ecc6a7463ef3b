// What the pronouns of texts are weighed by, for tools/train/pronoun_weights.py:
//   pronoun_candidates TEXT... > candidates.tsv
// A line "text <tab> PATH", then for every pronoun a line "pronoun <tab> byte <tab>
// word" and for every candidate, nearest first, "candidate <tab> byte <tab> clue=value ...".
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "base/data_pack.h"
#include "claims/claim_rules.h"
#include "claims/coreference.h"
#include "claims/mention_finder.h"
#include "language/analyze.h"
#include "language/model.h"
#include "text/analyze.h"
#include "time/find_times.h"

namespace {

using namespace dateline;

struct Stages {
  std::shared_ptr<const text::TextRules> text;
  std::shared_ptr<const language::LanguageModel> language;
  std::shared_ptr<const timex::TimeRules> time;
  std::shared_ptr<const claims::ClaimRules> claims;
};

void print(const Document& document, const claims::PronounCase& found) {
  const auto& tokens = document.tokens;
  std::cout << "pronoun\t" << tokens[found.pronoun].span.begin << '\t'
            << document.word(found.pronoun) << '\n';
  for (const auto& [head, clues] : found.candidates) {
    std::cout << "candidate\t" << tokens[head].span.begin << '\t';
    for (const auto& [clue, value] : clues) {
      std::cout << clue_name(clue) << '=' << value << ' ';
    }
    std::cout << '\n';
  }
}

void read(const Stages& stages, const char* path) {
  std::ifstream in(path, std::ios::binary);
  const std::string body((std::istreambuf_iterator<char>(in)), {});
  const Document document = text::analyze(body, *stages.text).value();
  const Analysis analysis = language::analyze(document, *stages.language);
  PublicationTime published;
  published.at = {2020, 1, 15};
  const auto times = timex::find_times({document, &analysis, published}, *stages.time);
  const claims::Tree tree(document, analysis);
  auto mentions = claims::find_mentions(tree, stages.claims->mentions());
  std::vector<claims::PronounCase> cases;
  claims::resolve_mentions(tree, stages.claims->mentions(), times, mentions, &cases);
  std::cout << "text\t" << path << '\n';
  for (const claims::PronounCase& found : cases) print(document, found);
}

}  // namespace

int main(int argc, char** argv) {
  const auto pack = base::DataPack::embedded("en").value();
  const Stages stages{
      text::TextRules::compile(pack).value(), language::LanguageModel::compile(pack).value(),
      timex::TimeRules::compile(pack).value(), claims::ClaimRules::compile(pack).value()};
  for (int i = 1; i < argc; ++i) read(stages, argv[i]);
}
