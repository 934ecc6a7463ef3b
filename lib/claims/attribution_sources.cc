#include <algorithm>

#include "claims/attribution_complements.h"
#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// Mends where a source begins and ends, and who is meant by one that cannot
/// speak: trees are often wrong there.
class SourceMender {
 public:
  SourceMender(const Finding& finding, const std::vector<bool>& timed, Draft& draft)
      : finding_(finding), tree_(finding.tree), timed_(timed), draft_(draft) {}

  void run() {
    if (draft_.source.empty()) return;
    name_the_actor();
    clip_at_cue();
    strip_opening();
    if (draft_.source.begin < draft_.cue.begin || draft_.use == CueUse::phrase) cut_adjunct();
    if (draft_.source.end <= draft_.cue.begin && draft_.use != CueUse::phrase) cut_time();
    if (draft_.source.end == draft_.cue.begin) leave_subject();
    draft_.source = trimmed(tree_, draft_.source);
  }

 private:
  /// "a decision to back", "his effort to defend": who decides, not the decision.
  void name_the_actor() {
    const std::uint32_t noun = draft_.source_head;
    const std::uint32_t cue = draft_.cue_head;
    if (tree_.word(cue).deprel != Deprel::acl || tree_.parent(cue) != noun || cue < noun) return;
    if (!is_infinitive(tree_, cue) || can_act(noun)) return;
    draft_.source = {};
    draft_.source_head = Tree::none;
    const std::uint32_t owner = tree_.child(noun, Deprel::nmod_poss);
    const Phrase actor = owner != Tree::none ? noun_phrase(tree_, owner) : actor_above(noun);
    if (!actor.found()) return;
    draft_.source = actor.range;
    draft_.source_head = actor.head;
  }

  /// The subject of the verb whose object the noun is.
  Phrase actor_above(std::uint32_t noun) const {
    const std::uint32_t verb = tree_.parent(noun);
    if (verb == Tree::none || tree_.word(noun).deprel != Deprel::obj) return {};
    return find_agent(tree_, verb);
  }

  bool can_act(std::uint32_t noun) const {
    const Mention* mention = finding_.mentions.at(noun);
    if (mention == nullptr) return false;
    switch (mention->kind) {
      case EntityKind::person:
      case EntityKind::group:
      case EntityKind::organisation:
      case EntityKind::location:
        return true;
      case EntityKind::unknown:
        return mention->form != MentionForm::nominal;
      default:
        return false;
    }
  }

  bool is(const Word& word, WordRole role) const { return finding_.rules.is(word.lemma, role); }

  /// A source never holds its cue.
  void clip_at_cue() {
    TokenRange& source = draft_.source;
    if (source.begin < draft_.cue.begin && source.end > draft_.cue.begin) {
      source.end = draft_.cue.begin;
    }
    draft_.source_head = std::min(draft_.source_head, source.end - 1);
  }

  /// "and officials", "as the minister", "even the minister".
  void strip_opening() {
    TokenRange& source = draft_.source;
    while (source.begin < draft_.source_head && opens(source.begin)) ++source.begin;
  }

  bool opens(std::uint32_t token) const {
    const Word& word = tree_.word(token);
    if (is_punctuation(tree_, token)) return true;
    if (word.deprel == Deprel::cc_preconj || word.upos == Upos::DET) return false;
    return word.upos == Upos::CCONJ || word.upos == Upos::SCONJ || word.deprel == Deprel::case_ ||
           word.deprel == Deprel::mark;
  }

  /// Before what a comma adds about the saying: ", meanwhile", ", speaking in
  /// Rome", ", after the talks".
  void cut_adjunct() {
    TokenRange& source = draft_.source;
    for (std::uint32_t token = draft_.source_head + 1; token + 1 < source.end; ++token) {
      if (tree_.text(token) != ",") continue;
      const Word& next = tree_.word(token + 1);
      const bool cites = is_report(token + 1);
      const bool adjunct = next.upos == Upos::ADV || next.upos == Upos::SCONJ ||
                           next.xpos == Xpos::VBG ||
                           (next.upos == Upos::ADP && !is(next, WordRole::partitive));
      const bool ends = draft_.use == CueUse::phrase ? cites : adjunct || cites;
      if (ends && !is(next, WordRole::part)) source.end = token;
    }
  }

  /// "The president, | the statement | added, has": an apposition would end with
  /// a comma before the verb.
  void leave_subject() {
    for (const std::uint32_t child : tree_.children(draft_.source_head)) {
      if (tree_.word(child).deprel != Deprel::appos) continue;
      const TokenRange part = tree_.subtree(child);
      if (part.begin <= draft_.source_head || part.end != draft_.source.end) continue;
      if (tree_.text(part.begin) != "," && tree_.text(part.begin - 1) != ",") continue;
      draft_.source = trimmed(tree_, part);
      draft_.source_head = child;
      return;
    }
  }

  /// "The court | on Monday": when something was said, which a tree ties to the source.
  void cut_time() {
    TokenRange& source = draft_.source;
    std::uint32_t end = source.end;
    while (end > draft_.source_head + 1 && timed_[end - 1]) --end;
    if (end == source.end || end <= draft_.source_head + 1) return;
    const Word& before = tree_.word(end - 1);
    if (before.upos == Upos::ADP && before.deprel == Deprel::case_) source.end = end - 1;
  }

  /// ", quoting an official", ", quoted by state television".
  bool is_report(std::uint32_t token) const {
    const Word& word = tree_.word(token);
    if (word.xpos != Xpos::VBG && word.xpos != Xpos::VBN) return false;
    const auto& entries = finding_.rules.verb(word.lemma);
    return std::any_of(entries.begin(), entries.end(),
                       [](const CueEntry& entry) { return entry.has(Frame::cites); });
  }

  const Finding& finding_;
  const Tree& tree_;
  const std::vector<bool>& timed_;
  Draft& draft_;
};

}  // namespace

void mend_sources(Finding& finding) {
  std::vector<bool> timed(finding.tree.size(), false);
  for (const TimeExpression& time : finding.times) {
    const TokenRange words = finding.tree.tokens_of(time.span);
    std::fill(timed.begin() + words.begin, timed.begin() + words.end, true);
  }
  for (Draft& draft : finding.drafts) SourceMender(finding, timed, draft).run();
}

}  // namespace claims
DATELINE_END
