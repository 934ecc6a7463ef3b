#include "claims/attribution.h"

#include <algorithm>

#include "claims/attribution_complements.h"
#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// Turns drafts into attributions.
class Assembler {
 public:
  explicit Assembler(const Finding& finding)
      : finding_(finding), tree_(finding.tree), quoted_(tree_.size(), false) {
    for (const Quotation& quotation : tree_.document().quotations) {
      if (quotation.depth > 0) continue;
      const TokenRange words = tree_.tokens_of(quotation.content);
      std::fill(quoted_.begin() + words.begin, quoted_.begin() + words.end, true);
    }
  }

  FoundAttribution assemble(const Draft& draft) const {
    FoundAttribution found;
    found.cue_class = draft.cue_class;
    found.use = draft.use;
    found.effect = finding_.rules.effect(draft.cue_class);
    found.negated = draft.negated;
    found.cue_head = draft.cue_head;
    found.source_head = draft.source_head;
    if (!draft.source.empty()) found.detail.source = source_of(draft);
    found.detail.cue = Cue{tree_.span_of(draft.cue), cue_lemma(draft)};
    for (const TokenRange piece : joined(draft.content)) {
      found.detail.content.push_back(tree_.span_of(piece));
    }
    found.detail.kind = quote_kind(draft.content);
    found.layer = draft.layer;
    found.listed = draft.listed && !quoted_[draft.cue_head];
    const Mention* source = finding_.mentions.at(draft.source_head);
    found.by_speaker = quoted_[draft.cue_head] && source != nullptr &&
                       source->form == MentionForm::pronoun && source->kind == EntityKind::unknown;
    return found;
  }

 private:
  std::string cue_lemma(const Draft& draft) const {
    return draft.cue_head == Tree::none ? std::string() : tree_.word(draft.cue_head).lemma;
  }

  Source source_of(const Draft& draft) const {
    const std::uint32_t head = named_head(draft);
    Source source;
    source.span = tree_.span_of(draft.source);
    source.name = finding_.mentions.name(head);
    if (source.name.empty()) source.name = tree_.document().text(source.span);
    const Mention* mention = finding_.mentions.at(head);
    const Entity* entity = finding_.mentions.entity_at(head);
    source.kind = mention == nullptr ? SourceKind::unnamed_individual : kind_of(*mention, *entity);
    return source;
  }

  bool is_named(std::uint32_t token) const {
    const Entity* entity = finding_.mentions.entity_at(token);
    return entity != nullptr && entity->named;
  }

  /// "its owner, Ann Lee": the name beside the words that describe its bearer.
  std::uint32_t named_head(const Draft& draft) const {
    if (is_named(draft.source_head)) return draft.source_head;
    for (const std::uint32_t child : tree_.children(draft.source_head)) {
      const bool apposed =
          tree_.word(child).deprel == Deprel::appos && draft.source.contains(child);
      if (apposed && tree_.word(child).upos == Upos::PROPN && is_named(child)) return child;
    }
    return draft.source_head;
  }

  static SourceKind kind_of(const Mention& mention, const Entity& entity) {
    if (entity.named) return SourceKind::named;
    switch (entity.kind) {
      case EntityKind::document:
        return SourceKind::document;
      case EntityKind::organisation:
      case EntityKind::location:
        return SourceKind::institution;
      case EntityKind::group:
        return SourceKind::unnamed_group;
      default:
        return mention.plural ? SourceKind::unnamed_group : SourceKind::unnamed_individual;
    }
  }

  /// In text order; pieces with only punctuation between them are one.
  std::vector<TokenRange> joined(std::vector<TokenRange> pieces) const {
    std::sort(pieces.begin(), pieces.end(),
              [](TokenRange a, TokenRange b) { return a.begin < b.begin; });
    std::vector<TokenRange> out;
    for (const TokenRange piece : pieces) {
      if (!out.empty() && only_punctuation(out.back().end, piece.begin)) {
        out.back().end = std::max(out.back().end, piece.end);
      } else {
        out.push_back(piece);
      }
    }
    return out;
  }

  bool only_punctuation(std::uint32_t begin, std::uint32_t end) const {
    for (; begin < end; ++begin) {
      if (!is_punctuation(tree_, begin)) return false;
    }
    return true;
  }

  QuoteKind quote_kind(const std::vector<TokenRange>& content) const {
    std::size_t inside = 0;
    std::size_t all = 0;
    for (const TokenRange piece : content) {
      for (std::uint32_t token = piece.begin; token < piece.end; ++token) {
        if (is_punctuation(tree_, token)) continue;
        ++all;
        if (quoted_[token]) ++inside;
      }
    }
    if (inside == 0) return QuoteKind::indirect;
    return inside == all ? QuoteKind::direct : QuoteKind::mixed;
  }

  const Finding& finding_;
  const Tree& tree_;
  std::vector<bool> quoted_;
};

bool covers(const FoundAttribution& found, Span span) {
  return std::any_of(found.detail.content.begin(), found.detail.content.end(),
                     [&](Span content) { return content.contains(span); });
}

std::uint32_t content_size(const FoundAttribution& found) {
  std::uint32_t size = 0;
  for (const Span content : found.detail.content) size += content.size();
  return size;
}

/// Whether the source stands for what its content tells: who announces a visit
/// does, who supports a war or seeks a deal does not.
bool answers_for_events(const Tree& tree, const std::vector<FoundAttribution>& all,
                        const FoundAttribution& found) {
  const bool refused = found.outer && all[*found.outer].effect.polarity == Polarity::negative;
  if (found.use == CueUse::lead && refused) return false;  // "declined to comment on earlier talks"
  switch (found.use) {
    case CueUse::object:
    case CueUse::lead:  // "will travel to discuss the sale"
      if (found.cue_head != no_entity && is_infinitive(tree, found.cue_head)) return false;
      [[fallthrough]];
    case CueUse::around:
    case CueUse::predicate:
    case CueUse::infinitive:
      return found.cue_class != CueClass::judge && found.cue_class != CueClass::know &&
             found.cue_class != CueClass::ask && found.cue_class != CueClass::direct;
    default:
      return true;
  }
}

/// "did not report whether": a source that says nothing.
bool keeps_silent(const FoundAttribution& found) {
  return found.negated &&
         (found.cue_class == CueClass::say || found.cue_class == CueClass::confirm ||
          found.cue_class == CueClass::claim || found.cue_class == CueClass::show);
}

/// Ties each attribution to the smallest one whose content holds its cue.
void nest(std::vector<FoundAttribution>& found) {
  constexpr std::size_t window = 24;  // attributions on either side that can hold another
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t first = i > window ? i - window : 0;
    for (std::size_t j = first; j < std::min(found.size(), i + window); ++j) {
      if (j == i || !covers(found[j], found[i].detail.cue->span)) continue;
      if (!found[i].outer || content_size(found[j]) < content_size(found[*found[i].outer])) {
        found[i].outer = static_cast<std::uint32_t>(j);
      }
    }
  }
}

/// Whether the public list leaves an attribution to the one that holds it:
/// who is said to say something is known to chains alone.
bool is_reported(const FoundAttribution& inner, const FoundAttribution& outer) {
  const bool mutual = covers(inner, outer.detail.cue->span);
  const bool by_clause = inner.use != CueUse::quotation && inner.use != CueUse::phrase &&
                         inner.use != CueUse::colon && outer.use != CueUse::quotation;
  return outer.listed && outer.detail.source && by_clause && !mutual;
}

void unlist_reported(std::vector<FoundAttribution>& found) {
  std::vector<std::uint32_t> reported;
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    if (found[i].outer && is_reported(found[i], found[*found[i].outer])) reported.push_back(i);
  }
  for (const std::uint32_t i : reported) found[i].listed = false;
}

}  // namespace

Attributions find_attributions(const AttributionQuery& query, const AttributionRules& rules) {
  Finding finding{query.tree, query.mentions, rules, query.times, {}};
  find_verb_cues(finding);
  find_noun_cues(finding);
  find_phrase_cues(finding);
  widen_cues(finding);
  mend_sources(finding);
  mend_extents(finding);
  share_speakers(finding);
  join_quotations(finding);
  link_chains(finding);
  auto& drafts = finding.drafts;
  std::erase_if(drafts, [](const Draft& draft) { return draft.content.empty(); });
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.cue.begin < b.cue.begin; });
  const Assembler assembler(finding);
  Attributions attributions;
  for (const Draft& draft : drafts) attributions.found_.push_back(assembler.assemble(draft));
  nest(attributions.found_);
  unlist_reported(attributions.found_);
  for (std::uint32_t i = 0; i < attributions.found_.size(); ++i) {
    if (!answers_for_events(query.tree, attributions.found_, attributions.found_[i])) continue;
    for (const Span content : attributions.found_[i].detail.content) {
      attributions.contents_.add(content, i);
    }
  }
  attributions.contents_.build();
  return attributions;
}

std::vector<std::uint32_t> Attributions::chain(Span trigger) const {
  std::vector<std::uint32_t> chain = contents_.holding(trigger);
  std::stable_sort(chain.begin(), chain.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t size_a = content_size(found_[a]);
    const std::uint32_t size_b = content_size(found_[b]);
    return size_a != size_b ? size_a > size_b : found_[a].layer < found_[b].layer;
  });
  return chain;
}

std::vector<Source> Attributions::sources(const std::vector<std::uint32_t>& chain) const {
  std::vector<Source> sources;
  for (const std::uint32_t index : chain) {
    const auto& source = found_[index].detail.source;
    if (found_[index].by_speaker || keeps_silent(found_[index])) continue;
    if (source && (sources.empty() || sources.back().name != source->name)) {
      sources.push_back(*source);
    }
  }
  return sources;
}

std::vector<Attribution> Attributions::listed() const {
  std::vector<Attribution> listed;
  for (const FoundAttribution& found : found_) {
    if (found.listed) listed.push_back(found.detail);
  }
  return listed;
}

}  // namespace claims
DATELINE_END
