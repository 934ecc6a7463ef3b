#include <algorithm>

#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// Mends where a reported clause begins and ends: trees are often wrong there,
/// while reporting sentences are built in few ways.
class ExtentMender {
 public:
  ExtentMender(const Finding& finding, Draft& draft)
      : tree_(finding.tree), rules_(finding.rules), draft_(draft), verb_(draft.cue_head) {}

  void run() {
    if (draft_.content.empty() || draft_.content.back().begin < draft_.cue.end) return;
    TokenRange& content = draft_.content.back();
    if (draft_.use == CueUse::clause && draft_.content.size() == 1 &&
        tree_.word(verb_).upos == Upos::VERB) {
      content.begin = behind_time(std::min(content.begin, first_after_cue()), content.end);
      content.end = std::max(content.end, last_of_clause(content));
      content.end = past_its_subject(content);
      cut(content, before_further_speech(tree_, rules_, draft_));
    } else {
      cut(content, before_further_verb(tree_, content));
    }
    content.end = end_of_phrase(content);
    if (!is_clause()) content.end = before_occasion(content);
    content.end = cut_afterthought(content);
    content = trimmed(tree_, content);
  }

 private:
  bool is(std::uint32_t token, WordRole role) const {
    return rules_.is(tree_.word(token).lemma, role);
  }

  /// Ends the content before words that are known to be none of it.
  void cut(TokenRange& content, std::uint32_t end) {
    if (end < content.end) limit_ = end;
    content.end = end;
  }

  /// "warned | in March that": an adverbial before the word that opens the clause.
  std::uint32_t behind_time(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t longest = 5;
    if (tree_.word(begin).upos != Upos::ADP) return begin;
    for (std::uint32_t token = begin + 1; token < std::min(end, begin + longest); ++token) {
      const Word& word = tree_.word(token);
      if (is(token, WordRole::complementizer) && word.deprel == Deprel::mark) return token;
      if (word.upos == Upos::VERB || word.upos == Upos::AUX || word.upos == Upos::PUNCT) break;
    }
    return begin;
  }

  /// The child of the cue that a token hangs below.
  std::uint32_t branch(std::uint32_t token) const {
    while (token != Tree::none && tree_.parent(token) != verb_) token = tree_.parent(token);
    return token;
  }

  /// Whether a child of the cue may stand between it and the content:
  /// "said on Monday that", "told reporters that".
  static bool stands_between(Deprel relation) {
    switch (relation) {
      case Deprel::obl:
      case Deprel::obl_unmarked:
      case Deprel::advmod:
      case Deprel::advcl:
      case Deprel::iobj:
      case Deprel::obj:
      case Deprel::nsubj:
      case Deprel::punct:
      case Deprel::compound_prt:
      case Deprel::discourse:
        return true;
      default:
        return false;
    }
  }

  /// Whether the verb has an object of whom one speaks to: "told reporters".
  bool addressed() const {
    for (const CueEntry& entry : rules_.verb(tree_.word(verb_).lemma)) {
      if (entry.has(Frame::addr)) return true;
    }
    return false;
  }

  std::uint32_t first_after_cue() const {
    const std::uint32_t begin = draft_.content.front().begin;
    for (std::uint32_t token = draft_.cue.end; token < begin; ++token) {
      if (is_punctuation(tree_, token)) continue;
      if (is(token, WordRole::complementizer) && tree_.word(token).xpos == Xpos::IN) return token;
      const std::uint32_t child = branch(token);
      if (child == Tree::none || !stands_between(tree_.word(child).deprel)) return token;
      if (tree_.word(child).deprel == Deprel::nsubj && subject_of(tree_, verb_) < verb_)
        return token;
      if (tree_.word(child).deprel == Deprel::obj && !addressed()) return token;
    }
    return begin;
  }

  bool ends_sentence() const {
    std::uint32_t token = verb_;
    while (tree_.parent(token) != Tree::none) {
      const Deprel relation = tree_.word(token).deprel;
      if (relation != Deprel::conj && relation != Deprel::parataxis) return false;
      token = tree_.parent(token);
    }
    return true;
  }

  const Sentence& sentence() const { return tree_.document().sentences[tree_.sentence(verb_)]; }

  std::uint32_t sentence_end() const { return std::min(sentence().end, tree_.size()); }

  /// Where the clause ends when the tree lets it end too early.
  std::uint32_t last_of_clause(TokenRange content) const {
    const std::uint32_t end = sentence_end();
    if (content.end >= end || !ends_sentence()) return content.end;
    std::uint32_t next = content.end;
    if (is_punctuation(tree_, next)) {
      return goes_on_after_comma(next) ? end : content.end;
    }
    const std::uint32_t child = branch(next);
    if (child == Tree::none) return content.end;
    const Deprel relation = tree_.word(child).deprel;
    const bool adjunct = stands_between(relation) || relation == Deprel::conj ||
                         relation == Deprel::cc || relation == Deprel::parataxis;
    return adjunct ? content.end : end;
  }

  bool is_finite(std::uint32_t token) const {
    const Xpos xpos = tree_.word(token).xpos;
    return xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP || xpos == Xpos::MD;
  }

  /// "believe the train presumed to carry him | is moving": a content without
  /// a finite verb is the subject of the one behind it.
  std::uint32_t past_its_subject(TokenRange content) const {
    const std::uint32_t end = sentence_end();
    if (content.end >= end || !is_finite(content.end)) return content.end;
    for (std::uint32_t token = content.begin; token < content.end; ++token) {
      if (is_finite(token)) return content.end;
    }
    std::uint32_t at = content.end;
    while (at < end && (!is_punctuation(tree_, at) || inside_phrase(at))) ++at;
    return at;
  }

  bool goes_on_after_comma(std::uint32_t comma) const {
    const std::uint32_t next = comma + 1;
    if (tree_.text(comma) != "," || next + 1 >= sentence_end()) return false;
    const Word& word = tree_.word(next);
    if (word.xpos == Xpos::WDT || word.xpos == Xpos::WP || word.xpos == Xpos::WP_POSS) return true;
    if (word.upos != Upos::CCONJ) return false;
    return is(next + 1, WordRole::complementizer);
  }

  /// Behind the words that still belong to the content though the tree ties
  /// them to the cue: "blamed the violence | on a stranger".
  std::uint32_t end_of_phrase(TokenRange content) const {
    const std::uint32_t end = std::min(sentence_end(), limit_);
    const bool noun = tree_.word(verb_).upos == Upos::NOUN;
    std::uint32_t at = content.end;
    for (std::uint32_t token = at; token < end; ++token) {
      if (is_punctuation(tree_, token)) {
        if (!inside_phrase(token) && !gives_examples(token + 1, end) &&
            !goes_on_to(token + 1, end)) {
          const std::uint32_t clause = end_of_forecast(tree_, rules_, draft_, {token, end});
          return clause > token ? clause : at;
        }
        continue;
      }
      const std::uint32_t child = branch(token);
      if (child == Tree::none || !completes(child)) break;
      if (noun && tree_.word(token).upos == Upos::VERB) break;  // "her promise to return | angered"
      at = token + 1;
    }
    return at;
  }

  /// "promised to lower taxes, | build schools and": a further infinitive.
  bool goes_on_to(std::uint32_t token, std::uint32_t end) const {
    return draft_.use == CueUse::infinitive && token < end && tree_.text(token - 1) == "," &&
           tree_.word(token).xpos == Xpos::VB;
  }

  /// ", including", ", such as", ", as well as".
  bool gives_examples(std::uint32_t token, std::uint32_t end) const {
    if (token + 1 >= end || tree_.text(token - 1) != ",") return false;
    const std::string_view two = tree_.document().text(tree_.span_of({token, token + 2}));
    return rules_.is(tree_.text(token), WordRole::example) || rules_.is(two, WordRole::example);
  }

  /// Before what the author adds behind a comma: ", while others ...",
  /// ", who was there".
  std::uint32_t cut_afterthought(TokenRange content) const {
    int open = 0;
    for (std::uint32_t token = content.begin; token + 1 < content.end; ++token) {
      const Xpos xpos = tree_.word(token).xpos;
      if (xpos == Xpos::OPEN_QUOTE) ++open;
      if (xpos == Xpos::CLOSE_QUOTE) --open;
      if (open > 0 || token == content.begin) continue;
      if (xpos == Xpos::CLOSE_QUOTE && tree_.text(token - 1) == "," &&
          tree_.word(token + 1).xpos == Xpos::VBG) {
        return token;
      }
      if (tree_.text(token) != ",") continue;
      if (adds_afterthought(token + 1) || opens_main_clause(token)) return token;
      if (adds_comment(tree_, rules_, {token + 1, content.end})) return token;
    }
    return content.end;
  }

  /// "As the army confirmed the attack, ...": behind the comma the author goes on.
  bool opens_main_clause(std::uint32_t comma) const {
    const std::uint32_t mark = tree_.child(verb_, Deprel::mark);
    return mark != Tree::none && tree_.word(mark).upos == Upos::SCONJ &&
           trimmed(tree_, {sentence().begin, verb_}).begin == mark && comma > verb_;
  }

  bool adds_afterthought(std::uint32_t token) const {
    const Word& word = tree_.word(token);
    if (is(token, WordRole::afterthought)) return true;
    if (word.xpos == Xpos::VBG && !is(token, WordRole::part)) {
      return !is_clause() || reports_clauses(rules_, tree_, token);
    }
    return !is_clause() && (word.xpos == Xpos::WP || word.xpos == Xpos::WDT);
  }

  bool is_clause() const {
    return draft_.use == CueUse::clause || draft_.use == CueUse::infinitive ||
           draft_.use == CueUse::raised;
  }

  /// A quotation mark, or a hyphen within a word.
  bool inside_phrase(std::uint32_t mark) const {
    const Xpos xpos = tree_.word(mark).xpos;
    if (xpos == Xpos::OPEN_QUOTE || xpos == Xpos::CLOSE_QUOTE) return true;
    return tree_.text(mark) == "-" && mark + 1 < tree_.size() && mark > 0 &&
           tree_.span_of({mark - 1, mark + 2}).size() ==
               tree_.text(mark - 1).size() + 1 + tree_.text(mark + 1).size();
  }

  /// "announced his bid | when he spoke in Ames".
  bool tells_when(std::uint32_t child) const {
    const std::string_view opener = introduced_by(tree_, child);
    return tree_.word(child).deprel == Deprel::advcl &&
           (rules_.is(opener, WordRole::circumstance) ||
            tree_.word(tree_.subtree(child).begin).xpos == Xpos::WRB);
  }

  /// "said it was old | and would close", "| and was watching": what goes on with
  /// an auxiliary of the past goes on with what was said.
  bool is_backshifted(std::uint32_t child) const {
    for (const std::uint32_t aux : tree_.children(child)) {
      const Word& word = tree_.word(aux);
      const bool auxiliary = word.deprel == Deprel::aux || word.deprel == Deprel::aux_pass;
      if (auxiliary && aux < child) {
        return tree_.word(verb_).xpos == Xpos::VBD &&
               (word.xpos == Xpos::MD || word.xpos == Xpos::VBD);
      }
    }
    return false;
  }

  /// "dismissed the report | in a speech on Friday".
  std::uint32_t before_occasion(TokenRange content) const {
    for (std::uint32_t token = content.begin + 1; token < content.end; ++token) {
      if (!is(token, WordRole::within) || tree_.word(token).deprel != Deprel::case_) continue;
      const std::uint32_t noun = tree_.parent(token);
      if (noun != Tree::none && is(noun, WordRole::occasion)) return token;
    }
    return content.end;
  }

  bool completes(std::uint32_t child) const {
    if (tree_.word(child).xpos == Xpos::VBG && reports(child)) return false;  // "as saying"
    if (!is_clause() && tells_when(child)) return false;
    switch (tree_.word(child).deprel) {
      case Deprel::obl:
      case Deprel::obl_unmarked:
      case Deprel::advcl:
      case Deprel::advmod:
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::obj:
      case Deprel::acl:
      case Deprel::nmod:
        return child > verb_;
      case Deprel::conj:
        if (child < verb_) return false;
        if (tree_.word(child).upos != Upos::VERB) return true;
        if (draft_.use != CueUse::clause) return false;
        if (subject_of(tree_, child) == Tree::none) return is_backshifted(child);
        return !reports(child);  // "said it was old | and it would close"
      default:
        return false;
    }
  }

  bool reports(std::uint32_t token) const {
    for (const CueEntry& entry : rules_.verb(tree_.word(token).lemma)) {
      if (entry.has(Frame::that) || entry.has(Frame::for_) || entry.has(Frame::quote)) return true;
    }
    return false;
  }

  const Tree& tree_;
  const AttributionRules& rules_;
  Draft& draft_;
  std::uint32_t verb_;
  std::uint32_t limit_ = Tree::none;  ///< no content reaches further
};

/// Where the words begin that are said: behind "But" and "Still,", with which
/// the author opens the sentence.
std::uint32_t behind_opening(const Tree& tree, TokenRange piece) {
  const Sentence& sentence = tree.document().sentences[tree.sentence(piece.begin)];
  if (trimmed(tree, {sentence.begin, sentence.end}).begin != piece.begin) return piece.begin;
  const bool alone = piece.begin + 1 < piece.end && tree.text(piece.begin + 1) == ",";
  const Upos upos = tree.word(piece.begin).upos;
  if (upos == Upos::CCONJ || (upos == Upos::ADV && alone)) return piece.begin + 1;
  return piece.begin;
}

/// "The speaker, Ann Lee, | said": words before the cue without a verb are the
/// source, where the content follows.
bool is_source(const Tree& tree, const Draft& draft, TokenRange piece) {
  if (draft.content.size() < 2 || !trimmed(tree, {piece.end, draft.cue.begin}).empty()) {
    return false;
  }
  for (std::uint32_t token = piece.begin; token < piece.end; ++token) {
    const Upos upos = tree.word(token).upos;
    if (upos == Upos::VERB || upos == Upos::AUX) return false;
  }
  return draft.source.empty() || piece.begin == draft.source.begin;
}

/// Takes the source, which stands beside its cue, out of the content, and what
/// opens the sentence.
void mend_reported_before(const Tree& tree, Draft& draft) {
  std::vector<TokenRange> pieces;
  for (TokenRange piece : draft.content) {
    if (piece.end <= draft.cue.begin && is_source(tree, draft, piece)) {
      draft.source = piece;
      draft.source_head = tree.head_of(piece);
      continue;
    }
    if (piece.end > draft.cue.begin) {
      pieces.push_back(piece);
      continue;
    }
    const bool beside = draft.source.end == draft.cue.begin;
    if (beside && piece.contains(draft.source.begin)) piece.end = draft.source.begin;
    piece.begin = behind_opening(tree, piece);
    piece = trimmed(tree, piece);
    if (!piece.empty()) pieces.push_back(piece);
  }
  if (!pieces.empty()) draft.content = std::move(pieces);
}

bool hangs_from_cue(CueUse use) {
  switch (use) {
    case CueUse::quotation:
    case CueUse::phrase:
    case CueUse::adverb:
    case CueUse::colon:
      return false;
    default:
      return true;
  }
}

}  // namespace

void mend_extents(Finding& finding) {
  for (Draft& draft : finding.drafts) {
    if (draft.cue_head != Tree::none && hangs_from_cue(draft.use))
      ExtentMender(finding, draft).run();
    if (draft.use == CueUse::clause || draft.use == CueUse::phrase) {
      mend_reported_before(finding.tree, draft);
    }
  }
  part_speakers(finding);
}

}  // namespace claims
DATELINE_END
