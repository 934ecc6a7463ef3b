#include "time/story.h"

#include "time/direction.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::int32_t old_story = 5;  // years

}  // namespace

std::optional<Moment> Story::told_before(const Match& match, int paragraph) const {
  const Fields& fields = match.fields;
  const bool bare = fields.as<Op>(Field::op) == Op::calendar && fields.has(Field::month) &&
                    !fields.has(Field::year) && !fields.has(Field::year2) &&
                    !fields.has(Field::rel);
  if (!bare) return {};
  const bool named = named_ && match.begin - named_end_ <= longest_gap;
  if (named && in_one_sentence(named_end_, match.begin)) return named_;
  if (!told_ || paragraph_ != paragraph || match.begin - end_ > longest_gap) return {};
  const bool old = query_.published.at.year - told_->at.year >= old_story;
  return old || in_one_sentence(end_, match.begin) ? told_ : std::nullopt;
}

void Story::note(const Match& match, const Resolution& resolution, int paragraph) {
  const Fields& fields = match.fields;
  const bool near = resolution.anchor == AnchorKind::publication && !fields.has(Field::hour);
  if (near) told_.reset();
  if (near || !resolution.moment) return;
  const Moment& moment = *resolution.moment;
  if (names_story(match)) {
    named_ = resolution.moment;
    named_end_ = match.end;
  }
  const bool begins = fields.as<Op>(Field::op) == Op::calendar && fields.has(Field::month) &&
                      rules_.told_on.test(atoms_[match.begin - 1].symbol);
  const bool carried = told_ && moment.at.year == told_->at.year;
  if (!carried) told_.reset();
  if (moment.grain > Grain::month || !(begins || carried)) return;
  if (moment.at.year >= query_.published.at.year) return;
  told_ = moment;
  end_ = match.end;
  paragraph_ = paragraph;
}

/// "In 2011 it was declared in July", "the 2016 vote, held on 23 June".
bool Story::names_story(const Match& match) const {
  const Fields& fields = match.fields;
  const bool year = fields.as<Op>(Field::op) == Op::calendar && fields.has(Field::year) &&
                    !fields.has(Field::month) && fields.get(Field::year) < query_.published.at.year;
  if (!year) return false;
  const Atom& before = atoms_[match.begin - 1];
  const bool opens = match.begin >= 2 && rules_.in_words.test(before.symbol) &&
                     sentence_ends_before(atoms_, query_.document.body, match.begin - 1);
  const Atom& after = atoms_[match.end];
  const bool names = rules_.event_openers.test(before.symbol) && after.has(Atom::is_word) &&
                     !after.has(Atom::capital);
  return opens || names;
}

bool Story::in_one_sentence(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i <= last; ++i) {
    if (sentence_ends_before(atoms_, query_.document.body, i)) return false;
  }
  return true;
}

}  // namespace timex
DATELINE_END
