#include "claims/role_words.h"

#include <algorithm>

#include "claims/clause.h"

DATELINE_BEGIN
namespace claims {

bool is_speaker(const Context& context, std::uint32_t token, std::uint32_t speaker) {
  return context.tree.subtree(token).contains(speaker) ||
         context.tree.subtree(speaker).contains(token) ||
         context.mentions.at(token) == context.mentions.at(speaker);
}

bool may_speak(const Context& context, std::uint32_t token) {
  const Mention* mention = context.mentions.at(token);
  if (mention == nullptr) return false;
  switch (mention->kind) {
    case EntityKind::person:
    case EntityKind::group:
    case EntityKind::organisation:
    case EntityKind::document:
    case EntityKind::location:
      return true;
    default:
      return mention->form == MentionForm::name;
  }
}

std::uint32_t shared_agent(const Context& context, std::uint32_t predicate) {
  constexpr std::uint32_t next = 2;
  for (const std::uint32_t child : context.tree.children(predicate)) {
    const Word& word = context.word(child);
    if (word.deprel == Deprel::obl_agent) return Tree::none;
    if (word.deprel == Deprel::conj && child == predicate + next &&
        word.xpos == context.word(predicate).xpos) {
      return context.tree.child(child, Deprel::obl_agent);
    }
  }
  return Tree::none;
}

std::string party_name(const Context& context, std::string name, Role role) {
  const Country* country = context.countries.find(name);
  if (country == nullptr) return name;
  if (country->word == CountryWord::capital) {
    const bool acts = role == Role::agent || role == Role::recipient;
    const auto& named = context.named_countries;
    if (!acts || !std::binary_search(named.begin(), named.end(), country->name)) return name;
  }
  return country->name;
}

std::uint32_t opening_adposition(const Context& context, std::uint32_t noun) {
  const std::uint32_t own = adposition_of(context, noun);
  if (own != Tree::none) return own;
  const std::uint32_t first = context.tree.subtree(noun).begin;
  const bool title = first < noun && context.word(first).upos == Upos::ADP &&
                     context.word(first).deprel == Deprel::case_ &&
                     context.word(context.tree.parent(first)).deprel == Deprel::nmod_desc;
  return title ? first : Tree::none;
}

bool supplies_with(const Context& context, std::uint32_t predicate) {
  if (!context.is(predicate, Trait::verb_transfer)) return false;
  for (const std::uint32_t child : context.tree.children(predicate)) {
    const std::uint32_t adposition = adposition_of(context, child);
    if (context.word(child).deprel == Deprel::obl && adposition != Tree::none &&
        context.says(adposition, Trait::adposition_supplied)) {
      return true;
    }
  }
  return false;
}

bool is_impersonal(const Context& context, std::uint32_t predicate) {
  if (!context.is(predicate, Trait::verb_impersonal)) return false;
  bool it = false;
  bool clause = false;
  for (const std::uint32_t child : context.tree.children(predicate)) {
    const Word& word = context.word(child);
    it = it || (word.upos == Upos::PRON && word.lemma == "it" && child < predicate &&
                (word.deprel == Deprel::nsubj || word.deprel == Deprel::expl));
    clause = clause || word.deprel == Deprel::ccomp || word.deprel == Deprel::csubj;
  }
  return it && clause;
}

void leave_out(const Context& context, std::uint32_t word, std::string& name) {
  const std::string part = std::string(context.tree.text(word)) + " ";
  std::size_t at = name.find(part);
  while (at != std::string::npos && at > 0 && name[at - 1] != ' ') at = name.find(part, at + 1);
  if (at == std::string::npos) return;
  name.erase(at, part.size());
  // "a stolen election"
  const bool vowel =
      at < name.size() && std::string_view("aeio").find(name[at]) != std::string::npos;
  if (at == 2 && vowel && name.starts_with("a ")) name.insert(1, "n");
}

Place place_named(const Context& context, std::uint32_t token) {
  return {context.mentions.name(token), context.mentions.span(*context.mentions.at(token))};
}

bool tells_where(const Context& context, std::uint32_t predicate) {
  const std::uint32_t adposition = adposition_of(context, predicate);
  return adposition != Tree::none && context.is(adposition, Trait::adposition_place);
}

}  // namespace claims
DATELINE_END
