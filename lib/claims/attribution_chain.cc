#include <algorithm>

#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// Adds the links that only chains know: outlets told, sources cited.
class ChainLinker {
 public:
  explicit ChainLinker(Finding& finding)
      : finding_(finding), tree_(finding.tree), listed_(finding.drafts.size()) {}

  void run() {
    for (std::size_t i = 1; i < listed_; ++i) share_speaker(i);
    for (std::size_t i = 0; i < listed_; ++i) link_told(finding_.drafts[i]);
    for (std::size_t i = 0; i < listed_; ++i) {
      if (cites(finding_.drafts[i].cue_head)) link_cited(i);
    }
  }

 private:
  /// "said the team had played well, adding that": the same speaker adds.
  void share_speaker(std::size_t index) {
    Draft& draft = finding_.drafts[index];
    if (follow_verb_above(draft)) return;
    if (tree_.word(draft.cue_head).xpos != Xpos::VBG || draft.cue.begin == 0) return;
    if (draft.use == CueUse::phrase) return;
    if (tree_.text(draft.cue.begin - 1) != ",") return;
    for (std::size_t i = index; i-- > 0 && index - i < 4;) {
      const Draft& before = finding_.drafts[i];
      if (before.use != CueUse::clause || before.source.empty()) continue;
      for (const TokenRange piece : before.content) {
        if (piece.end + 1 != draft.cue.begin) continue;
        draft.source = before.source;
        draft.source_head = before.source_head;
        return;
      }
    }
  }

  /// "YTN reported citing an official": a participle below a reporting verb
  /// has that verb's source, also where that was found without the tree.
  bool follow_verb_above(Draft& draft) {
    const Word& word = tree_.word(draft.cue_head);
    if (word.xpos != Xpos::VBG || draft.use == CueUse::phrase) return false;
    if (word.deprel != Deprel::advcl && word.deprel != Deprel::xcomp) return false;
    if (subject_of(tree_, draft.cue_head) != Tree::none) return false;
    for (std::size_t i = 0; i < listed_; ++i) {
      const Draft& above = finding_.drafts[i];
      if (above.cue_head != tree_.parent(draft.cue_head) || above.source.empty()) continue;
      if (above.cue_head > draft.cue_head) return false;
      draft.source = above.source;
      draft.source_head = above.source_head;
      return true;
    }
    return false;
  }

  bool cites(std::uint32_t verb) const {
    for (const CueEntry& entry : finding_.rules.verb(tree_.word(verb).lemma)) {
      if (entry.has(Frame::cites)) return true;
    }
    return false;
  }

  void add(const Draft& like, Phrase source, std::vector<TokenRange> content, std::uint8_t layer) {
    if (!source.found() || content.empty()) return;
    Draft link;
    link.cue = like.cue;
    link.cue_head = like.cue_head;
    link.cue_class = like.cue_class;
    link.source = source.range;
    link.source_head = source.head;
    link.content = std::move(content);
    link.use = like.use;
    link.listed = false;
    link.layer = layer;
    finding_.drafts.push_back(std::move(link));
  }

  /// "told Yonhap": the outlet stands outside the speaker.
  void link_told(const Draft& draft) {
    if (draft.use != CueUse::clause && draft.use != CueUse::quotation) return;
    const std::uint32_t outlet = outlet_told(draft);
    if (outlet == Tree::none) return;
    const auto content = draft.content;
    const Draft like = draft;
    add(like, noun_phrase(tree_, outlet), content, outer_layer);
  }

  std::uint32_t outlet_told(const Draft& draft) const {
    for (const std::uint32_t child : tree_.children(draft.cue_head)) {
      const Deprel relation = tree_.word(child).deprel;
      const bool object = relation == Deprel::obj || relation == Deprel::iobj;
      if (object && child > draft.cue_head && is_outlet(child)) return child;
    }
    return interviewer(draft);
  }

  bool is_outlet(std::uint32_t token) const {
    const Entity* entity = finding_.mentions.entity_at(token);
    return entity != nullptr && entity->media && entity->named;
  }

  /// "said in an interview with the BBC", "speaking to Yonhap, said": the
  /// outlet in a phrase beside the cue or its source.
  std::uint32_t interviewer(const Draft& draft) const {
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(draft.cue_head)];
    const std::uint32_t end = std::min(sentence.end, tree_.size());
    for (std::uint32_t token = sentence.begin; token < end; ++token) {
      if (!is_outlet(token) || in_content(draft, token)) continue;
      if (!finding_.rules.is(introduced_by(tree_, token), WordRole::addressee)) continue;
      const std::uint32_t above = tree_.parent(token);
      if (above == Tree::none || above > token || in_content(draft, above)) continue;
      const bool speaking = tree_.word(above).xpos == Xpos::VBG &&
                            !finding_.rules.verb(tree_.word(above).lemma).empty();
      if (speaking || is(above, WordRole::interview)) return token;
    }
    return Tree::none;
  }

  bool is(std::uint32_t token, WordRole role) const {
    return finding_.rules.is(tree_.word(token).lemma, role);
  }

  static bool in_content(const Draft& draft, std::uint32_t token) {
    return std::any_of(draft.content.begin(), draft.content.end(),
                       [&](TokenRange piece) { return piece.contains(token); });
  }

  /// "citing officials", also where a tree takes the verb for an adjective;
  /// "learned from officials".
  std::uint32_t cited_head(std::uint32_t verb) const {
    const std::uint32_t object = tree_.child(verb, Deprel::obj);
    if (object != Tree::none && !learns(verb)) return object;
    if (tree_.word(verb).deprel == Deprel::amod && tree_.parent(verb) > verb) {
      return tree_.parent(verb);
    }
    for (const std::uint32_t child : tree_.children(verb)) {
      if (tree_.word(child).deprel != Deprel::obl || child < verb) continue;
      if (learns(verb) && finding_.rules.is(introduced_by(tree_, child), WordRole::origin))
        return child;
    }
    return Tree::none;
  }

  /// A verb whose source is named by "from".
  bool learns(std::uint32_t verb) const {
    for (const CueEntry& entry : finding_.rules.verb(tree_.word(verb).lemma)) {
      if (entry.has(Frame::cites) && entry.cue_class == CueClass::know) return true;
    }
    return false;
  }

  /// The one cited: the object up to a clause that follows it.
  Phrase cited(const Draft& draft) const {
    const std::uint32_t object = cited_head(draft.cue_head);
    if (object == Tree::none) return {};
    return up_to_clause(noun_phrase(tree_, object));
  }

  /// Parsers hang a clause that follows on the noun.
  Phrase up_to_clause(Phrase phrase) const {
    for (std::uint32_t token = phrase.head + 1; token < phrase.range.end; ++token) {
      if (is(token, WordRole::complementizer) || tree_.text(token) == ",") {
        phrase.range.end = token;
      }
    }
    return phrase;
  }

  void link_cited(std::size_t index) {
    const Draft draft = finding_.drafts[index];
    if (is_passive(tree_, draft.cue_head)) return link_quoted_by(draft);
    const Phrase source = cited(draft);
    if (!source.found()) return;
    if (tree_.word(draft.cue_head).xpos == Xpos::VBG) return link_participle(draft, source);
    if (learns(draft.cue_head)) return add(draft, source, draft.content, inner_layer);
    if (link_as_saying(draft, source) || link_relative(draft, source)) return;
    for (auto& content : earlier_reports(draft))
      add(draft, source, std::move(content), inner_layer);
  }

  /// "according to Reuters, which cited an official": the official stands inside.
  bool link_relative(const Draft& draft, Phrase source) {
    if (tree_.word(draft.cue_head).deprel != Deprel::acl_relcl) return false;
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(draft.cue_head)];
    const std::size_t first = first_cue(sentence.begin);
    for (std::size_t i = first; i < std::min(listed_, first + most_reports); ++i) {
      const Draft& report = finding_.drafts[i];
      if (report.cue.begin >= sentence.end) break;
      if (report.source_head != tree_.parent(draft.cue_head) || report.content.empty()) continue;
      const auto content = report.content;
      add(draft, source, content, inner_layer);
      return true;
    }
    return false;
  }

  /// "The minister, quoted by state television, said": who quotes stands outside.
  void link_quoted_by(const Draft& draft) {
    if (tree_.word(draft.cue_head).deprel != Deprel::acl) return link_was_quoted(draft);
    if (draft.source.empty()) return;
    const std::uint32_t speaker = tree_.parent(draft.cue_head);
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(speaker)];
    const std::size_t first = first_cue(sentence.begin);
    for (std::size_t i = first; i < std::min(listed_, first + most_reports); ++i) {
      const Draft& saying = finding_.drafts[i];
      if (saying.cue.begin >= sentence.end) break;
      const bool before = saying.cue.begin < draft.cue.begin && saying.use != CueUse::phrase;
      if (before || saying.source_head != speaker || saying.cue_head == draft.cue_head) continue;
      const auto content = saying.content;
      return add(draft, {draft.source, draft.source_head}, content, outer_layer);
    }
  }

  /// "The chief was quoted by the Daily Star as saying", "was quoted as saying
  /// by the Daily Star": the chief says it.
  void link_was_quoted(const Draft& draft) {
    const std::uint32_t speaker = tree_.child(draft.cue_head, Deprel::nsubj_pass);
    if (speaker == Tree::none) return;
    const std::uint32_t end = tree_.document().sentences[tree_.sentence(speaker)].end;
    for (std::size_t i = first_cue(draft.cue.end); i < listed_; ++i) {
      Draft& saying = finding_.drafts[i];
      if (saying.cue.begin >= end) return;
      if (tree_.word(saying.cue_head).xpos != Xpos::VBG || saying.content.empty()) continue;
      if (!is(saying.cue.begin - 1, WordRole::manner)) continue;
      const Phrase source = noun_phrase(tree_, speaker, draft.cue_head);
      saying.source = source.range;
      saying.source_head = source.head;
      Phrase outlet{draft.source, draft.source_head};
      if (draft.source.empty()) {
        outlet = agent_behind(saying.cue_head);
        for (TokenRange& piece : saying.content) clip_behind(piece, saying.cue, outlet);
      }
      const auto content = saying.content;
      return add(draft, outlet, content, outer_layer);
    }
  }

  /// "saying by the Daily Star": who quotes.
  Phrase agent_behind(std::uint32_t saying) const {
    for (const std::uint32_t child : tree_.children(saying)) {
      const Deprel relation = tree_.word(child).deprel;
      if (child < saying || (relation != Deprel::obl_agent && relation != Deprel::obl)) continue;
      if (finding_.rules.is(introduced_by(tree_, child), WordRole::owner)) {
        return up_to_clause(noun_phrase(tree_, child));
      }
    }
    return {};
  }

  /// "saying | by the Daily Star | that the army had left".
  void clip_behind(TokenRange& piece, TokenRange cue, Phrase outlet) const {
    if (!outlet.found() || piece.begin < cue.end || piece.begin > outlet.range.begin) return;
    piece.begin = std::min(outlet.range.end, piece.end);
    piece = trimmed(tree_, piece);
  }

  /// The first draft whose cue begins there or later.
  std::size_t first_cue(std::uint32_t token) const {
    const auto begin = finding_.drafts.begin();
    return static_cast<std::size_t>(
        std::lower_bound(begin, begin + static_cast<std::ptrdiff_t>(listed_), token,
                         [](const Draft& d, std::uint32_t at) { return d.cue.begin < at; }) -
        begin);
  }

  /// "Reuters reported, quoting media, that": the cited stand inside.
  void link_participle(const Draft& draft, Phrase source) {
    const std::size_t at = who_cites(draft);
    if (at == listed_) return;
    Draft& matrix = finding_.drafts[at];
    if (matrix.content.empty()) {
      const TokenRange clause = that_clause(source.range.end);
      if (clause.empty()) return;
      matrix.content.push_back(clause);
    }
    const auto content = matrix.content;
    add(draft, source, content, inner_layer);
  }

  /// The report to which ", citing an official," belongs: one by the same
  /// source, or else the last before it.
  std::size_t who_cites(const Draft& draft) const {
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(draft.cue_head)];
    std::size_t nearest = listed_;
    for (std::size_t i = first_cue(sentence.begin); i < listed_; ++i) {
      const Draft& matrix = finding_.drafts[i];
      if (matrix.cue.begin >= sentence.end) break;
      if (matrix.cue_head == draft.cue_head || !matrix.listed || matrix.source.empty()) continue;
      if (matrix.use == CueUse::phrase && matrix.source.end + 1 == draft.cue.begin) return i;
      if (matrix.use != CueUse::clause && matrix.use != CueUse::quotation) continue;
      if (matrix.source_head == draft.source_head) return i;
      if (nearest == listed_ || matrix.cue_head < draft.cue_head) nearest = i;
    }
    return tree_.text(draft.cue.begin - 1) == "," ? nearest : listed_;
  }

  TokenRange that_clause(std::uint32_t behind) const {
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(behind - 1)];
    while (behind < sentence.end && is_punctuation(tree_, behind)) ++behind;
    if (behind >= sentence.end || !is(behind, WordRole::complementizer)) return {};
    return trimmed(tree_, {behind, std::min(sentence.end, tree_.size())});
  }

  /// "Yonhap quoted an official as saying": the official says it.
  bool link_as_saying(const Draft& draft, Phrase source) {
    for (std::size_t i = first_cue(draft.cue.begin); i < listed_; ++i) {
      if (finding_.drafts[i].cue.begin > source.range.end + 4) break;
      Draft& saying = finding_.drafts[i];
      if (saying.cue_head <= draft.cue_head || saying.cue_head > source.range.end + 4) continue;
      if (tree_.word(saying.cue_head).xpos != Xpos::VBG || saying.content.empty()) continue;
      if (saying.cue.begin == 0 || !is(saying.cue.begin - 1, WordRole::manner)) continue;
      const Phrase outlet{draft.source, draft.source_head};
      saying.source = source.range;
      saying.source_head = source.head;
      for (TokenRange& piece : saying.content) clip_before(piece, draft);
      const auto content = saying.content;
      add(draft, outlet, content, outer_layer);
      return true;
    }
    return set_off_as_saying(draft, source);
  }

  /// "The troops have left, KSNA quoted the navy as saying": without marks.
  bool set_off_as_saying(const Draft& draft, Phrase source) {
    const std::uint32_t saying = source.range.end + 1;
    const std::uint32_t begin = draft.source.begin;
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(draft.cue_head)];
    if (draft.source.empty() || begin <= sentence.begin || begin > draft.cue.begin) return false;
    if (begin - sentence.begin > longest_clause) return false;
    if (saying >= std::min(sentence.end, tree_.size()) || tree_.text(begin - 1) != ",")
      return false;
    if (!is(saying - 1, WordRole::manner) || tree_.word(saying).xpos != Xpos::VBG) return false;
    const TokenRange told = trimmed(tree_, {sentence.begin, begin});
    if (told.empty() || !has_finite_verb(tree_, told)) return false;
    add(draft, {draft.source, draft.source_head}, {told}, outer_layer);
    add(draft, source, {told}, inner_layer);
    return true;
  }

  /// "X," KSNA quoted the navy as saying: the quoting clause is no part of X.
  void clip_before(TokenRange& piece, const Draft& quoting) const {
    if (piece.begin >= quoting.cue.begin || piece.end < quoting.cue.begin) return;
    piece.end = std::min(quoting.source.begin, quoting.cue.begin);
    piece = trimmed(tree_, piece);
  }

  /// "Both reports cited officials": what the reports before said.
  std::vector<std::vector<TokenRange>> earlier_reports(const Draft& draft) const {
    std::vector<std::vector<TokenRange>> contents;
    const Mention* subject = finding_.mentions.at(draft.source_head);
    if (subject == nullptr || subject->form == MentionForm::name) return contents;
    if (subject->kind != EntityKind::document && !subject->media &&
        subject->form != MentionForm::pronoun) {
      return contents;
    }
    const std::size_t most = !subject->plural ? 1 : 2;
    const std::uint32_t here = tree_.sentence(draft.cue_head);
    std::uint32_t last = Tree::none;
    for (std::size_t i = listed_; i-- > 0 && contents.size() < most;) {
      const Draft& report = finding_.drafts[i];
      const std::uint32_t there = tree_.sentence(report.cue_head);
      if (there >= here || there == last || here - there > 3) continue;
      if (report.use != CueUse::clause || report.source.empty() || report.content.empty()) continue;
      if (report.cue_class != CueClass::say && report.cue_class != CueClass::confirm) continue;
      contents.push_back(report.content);
      last = there;
    }
    return contents;
  }

  static constexpr std::size_t most_reports = 40;       // of a sentence that are looked at
  static constexpr std::uint32_t longest_clause = 120;  // tokens
  static constexpr std::uint8_t outer_layer = 0;
  static constexpr std::uint8_t inner_layer = 2;

  Finding& finding_;
  const Tree& tree_;
  std::size_t listed_;
};

}  // namespace

void link_chains(Finding& finding) {
  std::stable_sort(finding.drafts.begin(), finding.drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.cue.begin < b.cue.begin; });
  ChainLinker(finding).run();
}

}  // namespace claims
DATELINE_END
