#include <algorithm>

#include "claims/attribution_complements.h"
#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// Tries the uses of one verb until one finds its content.
class VerbMatcher {
 public:
  VerbMatcher(Finding& finding, std::uint32_t verb)
      : finding_(finding),
        tree_(finding.tree),
        verb_(verb),
        passive_(is_passive(tree_, verb)),
        complements_(complements_of(tree_, verb, passive_)) {
    draft_.cue = verb_group(tree_, verb);
    draft_.cue_head = verb;
    draft_.negated = is_negated(tree_, finding.rules, verb);
  }

  void run() {
    const auto& entries = finding_.rules.verb(tree_.word(verb_).lemma);
    if (entries.empty()) return;
    const std::string_view particle = find_particle(entries);
    const CueEntry* quoting = nullptr;
    for (const CueEntry& entry : entries) {
      if (entry.particle != particle) continue;
      if (entry.has(Frame::quote) && beside_quotation()) return emit(entry);
      if (may_be_set_off(entry) && set_off(entry)) return emit(entry);
      if (moved(entry) || match(entry)) return emit(entry);
      if (entry.has(Frame::quote) && quoting == nullptr) quoting = &entry;
    }
    if (quoting != nullptr) {
      draft_.use = CueUse::quotation;
      if (quoting->has(Frame::that) && !speaks_ahead(quoting->cue_class)) as_clause();
      emit(*quoting);
    }
  }

 private:
  bool is(std::uint32_t token, WordRole role) const {
    return finding_.rules.is(tree_.word(token).lemma, role);
  }

  /// The particle of "point out", also where the tree calls it an adverb.
  std::string_view find_particle(const std::vector<CueEntry>& entries) {
    const std::uint32_t particle = tree_.child(verb_, Deprel::compound_prt);
    if (particle != Tree::none) return tree_.text(particle);
    if (verb_ + 1 >= tree_.size() || tree_.parent(verb_ + 1) != verb_) return {};
    for (const CueEntry& entry : entries) {
      if (entry.particle.empty() || entry.particle != tree_.text(verb_ + 1)) continue;
      if (tree_.word(verb_ + 1).deprel != Deprel::advmod) continue;
      draft_.cue.end = std::max(draft_.cue.end, verb_ + 2);
      return entry.particle;
    }
    return {};
  }

  /// "X," he said: the quoted words are the content, whatever the tree says.
  bool beside_quotation() {
    const QuotedSpeech speech = speech_before(tree_, verb_, draft_.cue);
    if (speech.content.empty()) return false;
    draft_.use = CueUse::quotation;
    draft_.content.push_back(speech.content);
    draft_.source = speech.source.range;
    draft_.source_head = speech.source.head;
    return true;
  }

  /// Whether a verb can follow what it reports; one that takes no quoted words
  /// does so only where it vouches: "X, records show".
  bool may_be_set_off(const CueEntry& entry) const {
    if (entry.has(Frame::quote)) return true;
    if (!entry.has(Frame::that) || draft_.negated) return false;
    switch (entry.cue_class) {
      case CueClass::say:
      case CueClass::confirm:
      case CueClass::show:
      case CueClass::believe:
      case CueClass::know:
        return true;
      default:
        return false;
    }
  }

  /// "X, the agency reported, Y": set off by commas.
  bool set_off(const CueEntry& entry) {
    const bool has_that =
        complements_.ccomp != Tree::none && complements_.ccomp > verb_ &&
        finding_.rules.is(introduced_by(tree_, complements_.ccomp), WordRole::complementizer);
    if (has_that || passive_) return false;
    SetOffSpeech speech = speech_around(tree_, finding_.rules, verb_, draft_.cue,
                                        {entry.has(Frame::addr), !entry.has(Frame::quote)});
    if (speech.content.empty() || is_foretold(tree_, finding_.rules, entry, speech.source)) {
      return false;
    }
    draft_.use = CueUse::clause;
    draft_.content = std::move(speech.content);
    draft_.source = speech.source.range;
    draft_.source_head = speech.source.head;
    return true;
  }

  /// "which officials say will end", "Asked whether he would run, he": contents
  /// that stand where no tree says so.
  bool moved(const CueEntry& entry) {
    if (!entry.has(Frame::that)) return false;
    draft_.use = CueUse::clause;
    SetOffSpeech speech = speech_extracted(tree_, finding_.rules, verb_, draft_.cue);
    if (!speech.content.empty()) {
      draft_.content = std::move(speech.content);
      draft_.source = speech.source.range;
      draft_.source_head = speech.source.head;
      return true;
    }
    if (!entry.has(Frame::addr)) return false;
    add_content(question_asked(tree_, draft_.cue));
    return !draft_.content.empty();
  }

  /// "As the mayor told reporters, the bridge ...": the rest of the sentence.
  void as_clause() {
    const std::uint32_t mark = tree_.child(verb_, Deprel::mark);
    // "as first reported by the Star".
    const bool by = passive_ && tree_.has_child(verb_, Deprel::obl_agent);
    if ((passive_ && !by) || mark == Tree::none || !is(mark, WordRole::manner)) return;
    if (tree_.word(verb_).deprel != Deprel::advcl) return;
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(verb_)];
    const TokenRange whole = trimmed(tree_, {sentence.begin, std::min(sentence.end, tree_.size())});
    const TokenRange clause = trimmed(tree_, tree_.subtree(verb_));
    if (clause.begin != whole.begin &&
        (clause.end != whole.end || tree_.text(clause.begin - 1) != ",")) {
      return;
    }
    draft_.use = CueUse::phrase;
    for (const TokenRange piece : without(tree_, whole, clause)) add_content(piece);
  }

  /// "confirmed early on Tuesday that ...": where the tree ties the clause to
  /// another word.
  bool that_behind(const CueEntry& entry) {
    constexpr std::uint32_t reach = 10;
    if (!entry.has(Frame::that)) return false;
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(verb_)];
    const auto end = std::min(sentence.end, tree_.size());
    const std::uint32_t first = behind_aside(tree_, verb_ + 1, std::min(end, verb_ + reach));
    for (std::uint32_t token = first; token < std::min(end, first + reach); ++token) {
      const Word& word = tree_.word(token);
      if (word.upos == Upos::VERB || word.upos == Upos::AUX || word.upos == Upos::PUNCT) break;
      if (!is(token, WordRole::complementizer) || word.upos == Upos::DET || is_subject(word.deprel))
        continue;
      draft_.use = CueUse::clause;
      add_content({token, end});
      return true;
    }
    return false;
  }

  /// "a hearing that had been adjourned": a relative pronoun.
  static bool is_subject(Deprel relation) {
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
  }

  bool match(const CueEntry& entry) {
    return clause(entry) || infinitive(entry) || predicate(entry) || lead(entry) || object(entry) ||
           around(entry) || that_behind(entry);
  }

  void emit(const CueEntry& entry) {
    draft_.cue_class = entry.cue_class;
    draft_.takes_quotes = entry.has(Frame::quote);
    if (!entry.has(Frame::raise) && !raised_ && draft_.source.empty()) {
      const Phrase agent = spoken_by(tree_, finding_.rules, verb_);
      draft_.source = agent.range;
      draft_.source_head = agent.head;
    }
    finding_.drafts.push_back(std::move(draft_));
  }

  void add_content(TokenRange range) {
    range = trimmed(tree_, range);
    if (!range.empty()) draft_.content.push_back(range);
  }

  /// The subtree of a complement, with what lies between it and the cue left
  /// out.
  void add_subtree(std::uint32_t head) {
    const TokenRange part = tree_.subtree(head);
    if (part.contains(verb_)) {
      for (const TokenRange piece : without(tree_, part, draft_.cue)) add_content(piece);
    } else {
      add_content(part);
    }
  }

  bool clause(const CueEntry& entry) {
    draft_.use = CueUse::clause;
    if (!entry.has(Frame::that) && !entry.has(Frame::quote)) return false;
    if (complements_.ccomp == Tree::none) return false;
    if (!entry.has(Frame::that) && !opens_quotation(complements_.ccomp)) return false;
    const std::uint32_t that = opening_that();
    if (that != Tree::none) {
      add_content({that, std::max(that + 1, tree_.subtree(complements_.ccomp).end)});
    } else {
      add_subtree(complements_.ccomp);
    }
    return true;
  }

  bool opens_quotation(std::uint32_t head) const {
    const std::uint32_t first = tree_.subtree(head).begin;
    return tree_.word(first).xpos == Xpos::OPEN_QUOTE ||
           (first > 0 && tree_.word(first - 1).xpos == Xpos::OPEN_QUOTE);
  }

  /// The "that" behind the verb: what stands before the verb is not content
  /// then, though a tree may put it there ("the survey found that ...").
  std::uint32_t opening_that() const {
    for (const std::uint32_t child : tree_.children(complements_.ccomp)) {
      if (child >= complements_.ccomp) break;
      if (child > verb_ && tree_.word(child).deprel == Deprel::mark &&
          is(child, WordRole::complementizer)) {
        return child;
      }
    }
    return Tree::none;
  }

  bool infinitive(const CueEntry& entry) {
    draft_.use = CueUse::infinitive;
    const std::uint32_t xcomp = complements_.xcomp;
    if (xcomp == Tree::none) return false;
    const bool to = is_infinitive(tree_, xcomp);
    if (is_gerund(tree_, xcomp) && entry.has(Frame::ing)) return add_subtree(xcomp), true;
    if (entry.has(Frame::raise) || (passive_ && to && entry.has(Frame::that)) ||
        (passive_ && to && entry.has(Frame::objinf))) {
      return raised(xcomp);
    }
    if (!to) return false;
    std::uint32_t object = complements_.object;
    if (object == Tree::none) object = complements_.indirect;  // "urged the judge to"
    if (object == Tree::none || object > xcomp) {
      if (!entry.has(Frame::inf)) return false;
      add_subtree(xcomp);
      return true;
    }
    if (entry.has(Frame::objinf)) {
      const TokenRange whole = tree_.subtree(object);
      add_content({whole.begin, std::max(whole.end, tree_.subtree(xcomp).end)});
      return true;
    }
    if (entry.has(Frame::addr) && entry.has(Frame::inf)) return add_subtree(xcomp), true;
    return false;
  }

  /// "The train appears to have left": the subject is part of the content.
  bool raised(std::uint32_t xcomp) {
    draft_.use = CueUse::raised;
    std::uint32_t subject = tree_.child(verb_, passive_ ? Deprel::nsubj_pass : Deprel::nsubj);
    if (subject == Tree::none) subject = tree_.child(verb_, Deprel::nsubj);
    if (subject != Tree::none && tree_.word(subject).deprel != Deprel::expl) {
      add_content(noun_phrase(tree_, subject, verb_).range);
    } else if (tree_.word(verb_).deprel == Deprel::acl) {
      add_content(noun_phrase(tree_, tree_.parent(verb_), verb_).range);
    }
    add_subtree(xcomp);
    raised_ = !passive_ || tree_.child(verb_, Deprel::obl_agent) == Tree::none;
    return true;
  }

  /// "called it a lie", "saw him as weak".
  bool predicate(const CueEntry& entry) {
    draft_.use = CueUse::predicate;
    if (!entry.has(Frame::as)) return false;
    std::uint32_t part = complements_.xcomp;
    for (const std::uint32_t oblique : complements_.obliques) {
      if (part == Tree::none && finding_.rules.is(introduced_by(tree_, oblique), WordRole::manner))
        part = oblique;
    }
    if (complements_.object == Tree::none) return false;
    if (part == Tree::none) part = figure_at(tree_, entry, verb_, complements_.object);
    if (part == Tree::none) return false;
    if (passive_) {
      add_content(noun_phrase(tree_, complements_.object, verb_).range);
      add_subtree(part);
      return true;
    }
    const TokenRange object = tree_.subtree(complements_.object);
    if (object.end <= verb_) {
      add_content(object);
      add_subtree(part);
    } else {
      add_content({object.begin, std::max(object.end, tree_.subtree(part).end)});
    }
    return true;
  }

  /// "called for a ban": the preposition joins the cue.
  bool lead(const CueEntry& entry) {
    draft_.use = CueUse::lead;
    if (entry.has(Frame::as)) return false;  // its preposition leads to a number
    for (const std::string_view lead : entry.leads) {
      for (const std::uint32_t oblique : complements_.obliques) {
        if (oblique < verb_ || introduced_by(tree_, oblique) != lead) continue;
        TokenRange part = tree_.subtree(oblique);
        part.begin = tree_.children(oblique).front() + 1;
        if (joins_cue(part.begin)) draft_.cue.end = part.begin;
        add_content(part);
        return true;
      }
    }
    return false;
  }

  /// "spoke | at length about": nothing but adverbials up to the preposition.
  bool joins_cue(std::uint32_t behind) const {
    constexpr std::uint32_t reach = 5;
    if (behind > draft_.cue.end + reach) return false;
    for (std::uint32_t token = draft_.cue.end; token + 1 < behind; ++token) {
      const Word& word = tree_.word(token);
      const bool adverbial = word.upos == Upos::ADV || word.upos == Upos::ADP ||
                             (word.upos == Upos::NOUN && word.deprel == Deprel::obl);
      if (!adverbial) return false;
    }
    return true;
  }

  bool object(const CueEntry& entry) {
    draft_.use = CueUse::object;
    if (!entry.has(Frame::obj) || complements_.object == Tree::none) return false;
    if (is_turned_away(finding_.mentions, entry, complements_.object)) return false;
    if (entry.has(Frame::that) && !passive_ && opens_clause(complements_.object)) return true;
    TokenRange range = noun_phrase(tree_, complements_.object, verb_).range;
    if (range.begin > verb_)
      range.end = std::max(range.end, end_of_object(tree_, finding_.rules, verb_, range));
    add_content(range);
    return true;
  }

  /// "said prices | fell": the object is the subject of the clause that
  /// follows.
  bool opens_clause(std::uint32_t object) {
    const TokenRange range = noun_phrase(tree_, object, verb_).range;
    if (range.begin < draft_.cue.end || range.end >= tree_.size()) return false;
    const Xpos next = tree_.word(range.end).xpos;
    if (next != Xpos::MD && next != Xpos::VBD && next != Xpos::VBZ && next != Xpos::VBP) {
      return false;
    }
    const Sentence& sentence = tree_.document().sentences[tree_.sentence(verb_)];
    draft_.use = CueUse::clause;
    add_content({range.begin, std::min(sentence.end, tree_.size())});
    return true;
  }

  /// "criticized her for lying": the object and what for.
  bool around(const CueEntry& entry) {
    draft_.use = CueUse::around;
    if (!entry.has(Frame::for_)) return false;
    std::uint32_t object = complements_.object;
    if (object == Tree::none) object = complements_.ccomp;
    if (object == Tree::none) return false;
    TokenRange whole = passive_ ? noun_phrase(tree_, object, verb_).range : tree_.subtree(object);
    TokenRange far;
    for (const std::uint32_t oblique : complements_.obliques) {
      if (oblique > verb_ && finding_.rules.is(introduced_by(tree_, oblique), WordRole::reason))
        far = tree_.subtree(oblique);
    }
    if (!far.empty() && !passive_ && whole.begin > verb_) {
      add_content({whole.begin, std::max(whole.end, far.end)});
    } else {
      add_content(whole);
      if (!far.empty()) add_content(far);
    }
    return true;
  }

  Finding& finding_;
  const Tree& tree_;
  std::uint32_t verb_;
  bool passive_;
  bool raised_ = false;
  Complements complements_;
  Draft draft_;
};

}  // namespace

void find_verb_cues(Finding& finding) {
  for (std::uint32_t token = 0; token < finding.tree.size(); ++token) {
    const Word& word = finding.tree.word(token);
    if (word.upos == Upos::VERB) VerbMatcher(finding, token).run();
  }
}

}  // namespace claims
DATELINE_END
