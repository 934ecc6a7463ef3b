#include "language/sentence_analyzer.h"

#include <algorithm>

#include "language/morphology.h"

DATELINE_BEGIN
namespace language {

void SentenceAnalyzer::analyze(const std::vector<std::string_view>& forms, Word* words,
                               std::vector<Name>& names) {
  features_.clear();
  for (const std::string_view form : forms) features_.push_back(word_features(form));
  tag();
  find_names(names);
  parse(words);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    words[i].upos = tags_[i].upos;
    words[i].xpos = tags_[i].xpos;
    words[i].lemma = model_.lemmas.lemma(forms[i], tags_[i].xpos);
  }
  set_morphology(features_, model_.pronouns, {words, forms.size()});
}

void SentenceAnalyzer::tag() {
  tags_.clear();
  std::uint32_t before = 1000;
  std::uint32_t before2 = 1000;
  for (std::size_t i = 0; i < features_.size(); ++i) {
    tag_features(features_, i, before, before2, active_);
    model_.tagger.score(active_, scores_);
    const auto best = static_cast<std::uint32_t>(std::max_element(scores_.begin(), scores_.end()) -
                                                 scores_.begin());
    tags_.push_back(model_.tags[best]);
    before2 = before;
    before = best;
  }
}

void SentenceAnalyzer::find_names(std::vector<Name>& names) {
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < features_.size(); ++i) {
    name_features({features_, tags_}, i, before, active_);
    model_.namer.score(active_, scores_);
    const NameLabel last = model_.name_labels[before];
    std::uint32_t best = 0;
    for (std::uint32_t label = 1; label < scores_.size(); ++label) {
      const NameLabel candidate = model_.name_labels[label];
      const bool allowed = candidate.part != NameLabel::Part::inside ||
                           (last.part != NameLabel::Part::outside && last.kind == candidate.kind);
      if (allowed && scores_[label] > scores_[best]) best = label;
    }
    const NameLabel label = model_.name_labels[best];
    const auto at = static_cast<std::uint32_t>(i);
    if (label.part == NameLabel::Part::begin) names.push_back({at, at + 1, label.kind});
    if (label.part == NameLabel::Part::inside) names.back().end = at + 1;
    before = best;
  }
}

void SentenceAnalyzer::parse(Word* words) {
  state_.reset(static_cast<std::uint32_t>(features_.size()));
  while (!state_.done()) {
    parse_features(features_, tags_, state_, active_);
    model_.parser.score(active_, scores_);
    const Step* best = nullptr;
    std::int32_t best_score = 0;
    for (std::size_t i = 0; i < scores_.size(); ++i) {
      const Step& step = model_.steps[i];
      if ((best == nullptr || scores_[i] > best_score) && state_.can(step.move)) {
        best = &step;
        best_score = scores_[i];
      }
    }
    if (best == nullptr) break;
    const bool last = best->move == Move::right && state_.stack_size() == 2;
    state_.apply(best->move, last ? Deprel::root : best->label);
  }
  for (std::uint32_t i = 1; i <= state_.size(); ++i) {
    const ParseState::Node& node = state_.node(i);
    words[i - 1].head = node.head == 0 ? Word::no_head : node.head - 1;
    words[i - 1].deprel = node.label;
  }
}

}  // namespace language
DATELINE_END
