#include <algorithm>

#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::uint32_t no_draft = 0xffffffffU;

/// Gives a cue the words it carries along: "continued to warn", "expressed
/// doubts about", "issued a statement calling", "said on a hill bluntly".
class CueWidener {
 public:
  explicit CueWidener(Finding& finding)
      : finding_(finding), tree_(finding.tree), draft_of_(tree_.size(), no_draft) {
    for (std::uint32_t i = 0; i < finding_.drafts.size(); ++i) {
      if (is_word(finding_.drafts[i])) draft_of_[finding_.drafts[i].cue_head] = i;
    }
  }

  void run() {
    for (Draft& draft : finding_.drafts) {
      if (!is_word(draft)) continue;
      if (tree_.word(draft.cue_head).upos == Upos::VERB) {
        take_verb_above(draft);
        take_document(draft);
        take_adverbs(draft);
      } else if (tree_.word(draft.cue_head).upos == Upos::NOUN) {
        take_carrier(draft);
      } else {
        take_copula(draft);
      }
    }
  }

 private:
  static bool is_word(const Draft& draft) {
    return draft.use != CueUse::phrase && draft.use != CueUse::adverb && draft.use != CueUse::colon;
  }

  bool reports(std::uint32_t verb) const { return draft_of_[verb] != no_draft; }

  /// "went on to say". A verb that reports by itself keeps the infinitive as
  /// its content; one of seeming gives way.
  void take_verb_above(Draft& draft) {
    const std::uint32_t verb = draft.cue_head;
    if (tree_.word(draft.cue.begin).xpos != Xpos::TO) return;
    if (tree_.word(verb).deprel != Deprel::xcomp) return;
    const std::uint32_t above = tree_.parent(verb);
    if (tree_.word(above).upos != Upos::VERB) return;
    const TokenRange group = verb_group(tree_, above);
    if (group.end != draft.cue.begin) return;
    if (reports(above)) {
      Draft& upper = finding_.drafts[draft_of_[above]];
      if (upper.cue_class != CueClass::seem) return;
      upper.listed = false;
    }
    draft.cue.begin = group.begin;
  }

  /// "released a statement saying": who released it says it.
  void take_document(Draft& draft) {
    const std::uint32_t verb = draft.cue_head;
    if (tree_.word(verb).xpos != Xpos::VBG) return;
    const Deprel relation = tree_.word(verb).deprel;
    std::uint32_t noun = tree_.parent(verb);
    std::uint32_t carrier = noun;
    if (relation == Deprel::acl) {
      if (tree_.word(noun).deprel != Deprel::obj) return;
      carrier = tree_.parent(noun);
    } else if (relation == Deprel::advcl) {
      noun = tree_.child(carrier, Deprel::obj);
    } else {
      return;
    }
    if (noun == Tree::none || noun > verb || carrier > noun || reports(carrier)) return;
    const Mention* mention = finding_.mentions.at(noun);
    if (mention == nullptr || mention->kind != EntityKind::document) return;
    take_from(draft, carrier);
  }

  /// "expressed doubts about": the verb that carries the noun.
  void take_carrier(Draft& draft) {
    const std::uint32_t noun = draft.cue_head;
    if (tree_.word(noun).deprel != Deprel::obj) return;
    const std::uint32_t carrier = tree_.parent(noun);
    if (carrier > noun || reports(carrier) || tree_.word(carrier).upos != Upos::VERB) return;
    const std::uint32_t owner = tree_.child(noun, Deprel::nmod_poss);
    if (owner != Tree::none && tree_.word(owner).upos != Upos::PRON) return;
    take_from(draft, carrier);
  }

  /// "made it clear that", "grew worried that".
  void take_copula(Draft& draft) {
    const std::uint32_t carrier = tree_.parent(draft.cue_head);
    if (tree_.word(draft.cue_head).deprel != Deprel::xcomp || carrier > draft.cue_head) return;
    if (!reports(carrier) && tree_.word(carrier).upos == Upos::VERB) take_from(draft, carrier);
  }

  void take_from(Draft& draft, std::uint32_t carrier) {
    const Phrase agent = spoken_by(tree_, finding_.rules, carrier);
    if (!agent.found() || is_passive(tree_, carrier)) return;
    draft.cue.begin = verb_group(tree_, carrier).begin;
    if (cannot_feel(finding_, draft.cue_class, agent)) return;
    draft.source = agent.range;
    draft.source_head = agent.head;
  }

  bool in_content(const Draft& draft, std::uint32_t token) const {
    return std::any_of(draft.content.begin(), draft.content.end(),
                       [&](TokenRange piece) { return piece.contains(token); });
  }

  /// "said bluntly", "wrote Friday", "said in a statement".
  void take_adverbs(Draft& draft) {
    take_weekday(draft);
    while (draft.cue.end < tree_.size() && !in_content(draft, draft.cue.end) &&
           goes_with(draft.cue.end, draft.cue_head)) {
      ++draft.cue.end;
    }
    for (const std::uint32_t child : tree_.children(draft.cue_head)) {
      if (child < draft.cue.end || in_content(draft, child)) continue;
      const AttributionRules& rules = finding_.rules;
      if (!rules.is(tree_.word(child).lemma, WordRole::statement)) continue;
      if (!rules.is(introduced_by(tree_, child), WordRole::within)) continue;
      if (tree_.subtree(child).begin == draft.cue.end) draft.cue.end = child + 1;
    }
  }

  /// "said Friday | it would close", where the tree ties the day to the clause.
  void take_weekday(Draft& draft) const {
    const std::uint32_t day = draft.cue.end;
    if (draft.use != CueUse::clause || draft.content.size() != 1) return;
    TokenRange& content = draft.content.front();
    if (content.begin != day || day + 1 >= content.end) return;
    const Word& word = tree_.word(day);
    if (word.deprel != Deprel::obl_unmarked || word.xpos != Xpos::NNP) return;
    if (is_punctuation(tree_, day + 1) || tree_.subtree(day).end > day + 1) return;
    draft.cue.end = content.begin = day + 1;
  }

  bool goes_with(std::uint32_t token, std::uint32_t verb) const {
    const Word& word = tree_.word(token);
    if (tree_.parent(token) != verb || tree_.subtree(token).end > token + 1) return false;
    if (word.deprel == Deprel::advmod) {
      const bool leads_on = token + 1 < tree_.size() && tree_.word(token + 1).upos == Upos::ADP;
      return word.upos == Upos::ADV && word.xpos != Xpos::WRB && !leads_on;  // "early | on Tuesday"
    }
    return word.deprel == Deprel::obl_unmarked && word.xpos == Xpos::NNP;
  }

  Finding& finding_;
  const Tree& tree_;
  std::vector<std::uint32_t> draft_of_;
};

}  // namespace

void widen_cues(Finding& finding) {
  CueWidener(finding).run();
  // "said in a statement that": the noun is part of the verb's cue.
  std::vector<bool> taken(finding.tree.size(), false);
  for (const Draft& draft : finding.drafts) {
    for (std::uint32_t token = draft.cue_head + 1; token < draft.cue.end; ++token) {
      taken[token] = true;
    }
  }
  std::erase_if(finding.drafts, [&](const Draft& draft) {
    return finding.tree.word(draft.cue_head).upos == Upos::NOUN && taken[draft.cue_head];
  });
}

}  // namespace claims
DATELINE_END
