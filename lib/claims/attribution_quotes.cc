#include <algorithm>

#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::uint32_t no_draft = 0xffffffffU;

/// Gives each quotation to one draft.
class QuotationJoiner {
 public:
  explicit QuotationJoiner(Finding& finding) : finding_(finding), tree_(finding.tree) {
    by_sentence_.resize(tree_.document().sentences.size());
    for (std::uint32_t i = 0; i < finding_.drafts.size(); ++i) {
      by_sentence_[tree_.sentence(finding_.drafts[i].cue_head)].push_back(i);
    }
  }

  void run() {
    std::uint32_t previous = no_draft;
    TokenRange before;
    for (const Quotation& quotation : tree_.document().quotations) {
      if (quotation.depth > 0) continue;
      const TokenRange words = tree_.tokens_of(quotation.content);
      if (words.empty()) continue;
      std::uint32_t draft = holder(words);
      if (draft == no_draft) draft = speaker_beside(words);
      if (draft == no_draft) draft = announced_before(words);
      if (draft == no_draft && follows(words, before, previous, quotation.continues)) {
        draft = previous;
        if (draft != no_draft) append(draft, words);
      }
      if (draft == no_draft) draft = speaker_before(words, previous, before);
      if (draft == no_draft && is_term(words, previous)) continue;
      previous = draft;
      before = words;
    }
  }

 private:
  /// The draft outside the quotation whose content already reaches into it;
  /// its content then takes the whole of it.
  std::uint32_t holder(TokenRange words) {
    const auto first = tree_.sentence(words.begin);
    const auto last = tree_.sentence(words.end - 1);
    for (auto sentence = first; sentence <= last; ++sentence) {
      for (const std::uint32_t index : by_sentence_[sentence]) {
        if (reaches_into(finding_.drafts[index], words)) return index;
      }
    }
    return no_draft;
  }

  bool reaches_into(Draft& draft, TokenRange words) {
    if (words.contains(draft.cue_head)) return false;
    for (TokenRange& piece : draft.content) {
      if (draft.takes_quotes && leads_into(draft, piece, words)) {
        piece.end = trimmed(tree_, words).end;
        return true;
      }
      if (piece.end <= words.begin || piece.begin >= words.end) continue;
      const bool cue_between = draft.cue_head > words.begin && draft.cue_head < words.end;
      if (!cue_between && draft.takes_quotes) {
        piece.begin = std::min(piece.begin, words.begin);
        piece.end = std::max(piece.end, words.end);
        piece = trimmed(tree_, piece);
      }
      return true;
    }
    return false;
  }

  /// "said the album was | 'in the home stretch'", "said she was ill and that |
  /// 'nobody cares'": a reported clause up to the quotation.
  bool leads_into(const Draft& draft, TokenRange piece, TokenRange words) const {
    if (piece.begin < draft.cue.end || piece.end > words.begin || piece.empty()) return false;
    if (tree_.sentence(piece.end - 1) != tree_.sentence(words.begin)) return false;
    for (std::uint32_t token = piece.end; token < words.begin; ++token) {
      const Word& word = tree_.word(token);
      if (word.upos == Upos::PUNCT && tree_.text(token) != ":") continue;
      if (word.upos != Upos::CCONJ && word.upos != Upos::SCONJ) return false;
    }
    return draft.use == CueUse::clause;
  }

  /// A reporting verb in the quotation's first or last sentence, with nothing
  /// but its source and adverbs between.
  std::uint32_t speaker_beside(TokenRange words) {
    std::uint32_t best = no_draft;
    std::uint32_t best_gap = 16;
    for (const std::uint32_t at : {words.begin, words.end - 1}) {
      for (const std::uint32_t index : by_sentence_[tree_.sentence(at)]) {
        const Draft& draft = finding_.drafts[index];
        if (!draft.takes_quotes || words.contains(draft.cue_head)) continue;
        const std::uint32_t gap = gap_between(draft, words);
        if (gap > 3 && words.begin > draft.cue.end && !is_introduced(words)) continue;
        if (gap < best_gap) {
          best_gap = gap;
          best = index;
        }
      }
    }
    if (best != no_draft) append(best, words);
    return best;
  }

  /// "The judge went on:" as a sentence or paragraph before the quotation.
  std::uint32_t announced_before(TokenRange words) {
    std::uint32_t colon = words.begin;
    do {
      if (colon == 0) return no_draft;
      --colon;
    } while (is_punctuation(tree_, colon) && tree_.text(colon) != ":");
    if (tree_.text(colon) != ":" || tree_.sentence(colon) + 1 < tree_.sentence(words.begin)) {
      return no_draft;
    }
    std::uint32_t last = no_draft;
    for (const std::uint32_t index : by_sentence_[tree_.sentence(colon)]) {
      const Draft& draft = finding_.drafts[index];
      if (draft.takes_quotes && draft.cue_head < colon) last = index;
    }
    if (last == no_draft) return announced_by_subject(colon, words);
    append(last, words);
    return last;
  }

  /// "She listed her reasons:": without a reporting word the colon is the cue.
  std::uint32_t announced_by_subject(std::uint32_t colon, TokenRange words) {
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(colon)];
    for (std::uint32_t token = sentence.begin; token < colon; ++token) {
      const std::uint32_t above = tree_.parent(token);
      if (above != Tree::none && above >= sentence.begin && above < sentence.end) continue;
      const bool verb = tree_.word(token).upos == Upos::VERB;
      const Phrase speaker = verb ? find_agent(tree_, token) : noun_phrase(tree_, token);
      if (!speaker.found() || speaker.range.end > colon || !may_speak(speaker.head)) continue;
      Draft draft;
      draft.cue = {colon, colon + 1};
      draft.cue_head = colon;
      draft.use = CueUse::colon;
      draft.source = speaker.range;
      draft.source_head = speaker.head;
      draft.takes_quotes = true;
      finding_.drafts.push_back(std::move(draft));
      const auto index = static_cast<std::uint32_t>(finding_.drafts.size() - 1);
      append(index, words);
      return index;
    }
    return no_draft;
  }

  bool may_speak(std::uint32_t token) const {
    const Mention* mention = finding_.mentions.at(token);
    if (mention == nullptr) return false;
    return mention->kind == EntityKind::person || mention->kind == EntityKind::group ||
           mention->kind == EntityKind::organisation || mention->kind == EntityKind::document ||
           (mention->kind == EntityKind::unknown && mention->form == MentionForm::pronoun);
  }

  /// A sentence of nothing but quoted words goes on with the speaker of the
  /// sentence before it.
  std::uint32_t speaker_before(TokenRange words, std::uint32_t previous, TokenRange before) {
    const auto& sentences = tree_.document().sentences;
    const Sentence& first = sentences[tree_.sentence(words.begin)];
    const Sentence& last = sentences[tree_.sentence(words.end - 1)];
    const std::uint32_t at = tree_.sentence(words.begin);
    const bool alone = trimmed(tree_, {first.begin, first.end}).begin == words.begin &&
                       trimmed(tree_, {words.end, std::min(last.end, tree_.size())}).empty();
    if (at == 0 || !alone || !is_punctuation(tree_, words.end - 1)) return no_draft;
    std::uint32_t speaker = no_draft;
    if (previous != no_draft && tree_.sentence(before.end - 1) + 1 == at) speaker = previous;
    for (const std::uint32_t index : by_sentence_[at - 1]) {
      const Draft& draft = finding_.drafts[index];
      if (!may_go_on(draft)) continue;
      if (speaker == no_draft || !holds(finding_.drafts[speaker], draft.cue_head)) speaker = index;
    }
    if (speaker != no_draft) append(speaker, words);
    return speaker;
  }

  static bool holds(const Draft& draft, std::uint32_t token) {
    return std::any_of(draft.content.begin(), draft.content.end(),
                       [&](TokenRange piece) { return piece.contains(token); });
  }

  static bool may_go_on(const Draft& draft) {
    return draft.takes_quotes && draft.use != CueUse::lead && !draft.source.empty();
  }

  /// Behind a comma or colon, as speech is and a title is not.
  bool is_introduced(TokenRange words) const {
    for (std::uint32_t token = words.begin; token-- > 0 && words.begin - token < 4;) {
      if (tree_.text(token) == "," || tree_.text(token) == ":") return true;
      if (!is_punctuation(tree_, token)) return false;
    }
    return false;
  }

  std::uint32_t gap_between(const Draft& draft, TokenRange words) const {
    TokenRange cue = draft.cue;
    if (!draft.source.empty()) {
      if (draft.source.end <= cue.begin && draft.source.begin >= words.end) {
        cue.begin = draft.source.begin;
      }
      if (draft.source.begin >= cue.end && draft.source.end <= words.begin) {
        cue.end = draft.source.end;
      }
    }
    return cue.begin >= words.end ? cue.begin - words.end : words.begin - cue.end;
  }

  /// A quotation that fills its sentence right behind one already given.
  bool follows(TokenRange words, TokenRange before, std::uint32_t previous, bool continues) const {
    if (before.empty()) return false;
    if (continues) return true;
    const auto& sentences = tree_.document().sentences;
    const Sentence& here = sentences[tree_.sentence(words.begin)];
    const Sentence& there = sentences[tree_.sentence(before.end - 1)];
    if (here.paragraph != there.paragraph) return false;
    if (trimmed(tree_, {here.begin, here.end}).begin != words.begin) return false;
    std::uint32_t last = tree_.sentence(before.end - 1);
    if (previous != no_draft)
      last = std::max(last, tree_.sentence(finding_.drafts[previous].cue_head));
    return tree_.sentence(words.begin) <= last + 1;
  }

  /// A title or term within the sentence in which someone spoke: "he said on
  /// 'Meet the Press'".
  bool is_term(TokenRange words, std::uint32_t previous) const {
    return previous != no_draft &&
           tree_.sentence(finding_.drafts[previous].cue_head) == tree_.sentence(words.begin);
  }

  void append(std::uint32_t index, TokenRange words) {
    words = trimmed(tree_, words);
    if (!words.empty()) finding_.drafts[index].content.push_back(words);
  }

  Finding& finding_;
  const Tree& tree_;
  std::vector<std::vector<std::uint32_t>> by_sentence_;
};

}  // namespace

void join_quotations(Finding& finding) {
  QuotationJoiner(finding).run();
}

}  // namespace claims
DATELINE_END
