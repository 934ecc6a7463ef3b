#include "timeline/conflicts.h"

#include <algorithm>
#include <map>

#include "timeline/disputes.h"
#include "timeline/event_time.h"
#include "timeline/fold.h"
#include "timeline/stands.h"
#include "timeline/support.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t most_finds = 4;  ///< of one place in a sentence
constexpr std::size_t near_bytes = 6;  ///< between a place and the one it lies in: " in ", "'s "

/// "The southern city" is a place, but no name of one.
bool is_place_name(const std::string& name) {
  const auto blank = name.rfind(' ');
  const char first = name[blank == std::string::npos ? 0 : blank + 1];
  return !(first >= 'a' && first <= 'z');
}

/// "From Holm [to] Tavel", "Holm [and] Tavel": two places.
bool parts_places(std::string_view between, const MergeRules& rules) {
  if (between.size() < 3 || between.front() != ' ' || between.back() != ' ') return false;
  const std::string_view word = between.substr(1, between.size() - 2);
  return rules.opens_clause(word) || rules.relations().leads(hash32(word));
}

/// Which of the places stand side by side in a claim's sentence: "Nice's
/// Promenade des Anglais", "Holm in Karvelia", where the one lies in the other.
class PlacesTogether {
 public:
  PlacesTogether(const std::vector<Stand>& stands, const std::vector<EventClaim>& claims,
                 const MergeRules& rules)
      : count_(stands.size()), together_(count_ * count_) {
    struct Found {
      std::size_t stand, begin, end;
    };
    std::vector<Found> found;
    for (const EventClaim& claim : claims) {
      found.clear();
      for (std::size_t i = 0; i < count_; ++i) {
        const std::string& name = stands[i].value.value;
        auto begin = claim.quote.find(name);
        for (std::size_t n = 0; n < most_finds && begin != std::string::npos; ++n) {
          found.push_back({i, begin, begin + name.size()});
          begin = claim.quote.find(name, begin + name.size());
        }
      }
      for (const Found& a : found) {
        for (const Found& b : found) {
          if (a.begin > b.begin || b.begin > a.end + near_bytes) continue;
          std::string_view between;
          if (b.begin > a.end) {
            between = std::string_view(claim.quote).substr(a.end, b.begin - a.end);
          }
          if (!parts_places(between, rules)) mark(a.stand, b.stand);
        }
      }
    }
  }

  [[nodiscard]] bool holds(std::size_t a, std::size_t b) const { return together_[a * count_ + b]; }

 private:
  void mark(std::size_t a, std::size_t b) {
    together_[a * count_ + b] = together_[b * count_ + a] = true;
  }

  std::size_t count_;
  std::vector<bool> together_;
};

/// "For" of "left for Norland", "from" of "came from Norland", as a hash; 0 where it is the place
/// itself. A place somebody left is none that another claim has him leave for.
std::uint32_t way_of(const ClaimDigest& digest, const MergeRules& rules) {
  const Claim& claim = digest.claim;
  if (!claim.place || claim.place->span.begin < digest.quote_begin) return 0;
  const std::size_t end = claim.place->span.begin - digest.quote_begin;
  if (end > digest.quote.size()) return 0;
  const std::string before = fold_name(std::string_view(digest.quote).substr(0, end));
  const auto words = words_of(before);
  if (words.empty()) return 0;
  const std::uint32_t word = hash32(words.back());
  return rules.relations().leads(word) ? word : 0;
}

bool places_differ(const NameKey& a, const NameKey& b) {
  if (match_names(a, b).score > 0) return false;
  const bool countries = a.country != 0 && b.country != 0;
  const bool neither = a.country == 0 && b.country == 0;  // a town and a country may well agree
  return countries ? a.country != b.country : neither;
}

void settle_place(const Mentions& mentions, const Indices& ordered,
                  const std::vector<std::string>& support, const MergeRules& rules, Event& event) {
  std::vector<Stand> stands;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    const std::uint32_t place = mentions.all[ordered[i]].place;
    if (place == no_name || !mentions.names[place].proper) continue;
    Stand& stand = stand_for(stands, display_name(event.claims[i].detail.place->name, rules));
    stand.value.claims.push_back(i);
    stand.support.insert(support[i]);
    stand.place = place;
  }
  if (stands.empty()) return;
  sort_by_support(stands);
  event.place = stands.front().value.value;
  std::erase_if(stands, [](const Stand& stand) { return !is_place_name(stand.value.value); });
  const PlacesTogether together(stands, event.claims, rules);
  const auto differ = [&](const Stand& a, const Stand& b, const Mention& x, const Mention& y) {
    const auto place = [&](const Stand& stand) {
      return static_cast<std::size_t>(&stand - stands.data());
    };
    return !together.holds(place(a), place(b)) &&
           way_of(mentions.digest(x), rules) == way_of(mentions.digest(y), rules) &&
           places_differ(mentions.names[a.place], mentions.names[b.place]) && times_agree(x, y);
  };
  const auto apart = in_conflict(mentions, ordered, stands, differ);
  if (!apart.empty()) add_conflict("place", apart, event);
}

void find_number_conflicts(const Mentions& mentions, const Indices& ordered,
                           const std::vector<std::string>& support, Event& event) {
  std::map<std::string, std::vector<Stand>> by_unit;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    for (const Quantity& quantity : mentions.digest(mentions.all[ordered[i]]).quantities) {
      Stand& stand = stand_for(by_unit[quantity.unit], to_text(quantity));
      stand.value.claims.push_back(i);
      stand.support.insert(support[i]);
      stand.quantity = quantity;
    }
  }
  const auto differ = [&](const Stand& a, const Stand& b, const Mention& x, const Mention& y) {
    return contradict(a.quantity, b.quantity) && times_agree(x, y) &&
           (x.article != y.article ||
            mentions.digest(x).quote_begin != mentions.digest(y).quote_begin);
  };
  for (auto& [unit, stands] : by_unit) {
    if (stands.size() < 2) continue;
    sort_by_support(stands);
    const auto apart = in_conflict(mentions, ordered, stands, differ);
    if (!apart.empty()) add_conflict("number", apart, event);
  }
}

void find_polarity_conflict(const Mentions& mentions, const Indices& ordered,
                            const std::vector<std::string>& support, const MergeRules& rules,
                            Event& event) {
  std::vector<Stand> stands;
  std::map<const Mention*, const std::string*> speaks;
  for (std::uint32_t i = 0; i < event.claims.size(); ++i) {
    const Mention& mention = mentions.all[ordered[i]];
    const Polarity polarity = event.claims[i].detail.polarity;
    const bool negative = polarity == Polarity::negative;
    if (negative ? !denies(mentions, mention, rules) : !asserts(mentions.digest(mention))) continue;
    Stand& stand = stand_for(stands, std::string(to_string(polarity)));
    stand.value.claims.push_back(i);
    stand.support.insert(support[i]);
    speaks[&mention] = &support[i];
  }
  sort_by_support(stands);
  const auto differ = [&](const Stand&, const Stand&, const Mention& x, const Mention& y) {
    return *speaks.at(&x) != *speaks.at(&y) && times_agree(x, y);
  };
  const auto of_one = [&](const Mention& x, const Mention& y) {
    const bool same =
        mentions.predicates[x.predicate].base == mentions.predicates[y.predicate].base;
    const bool negative = x.polarity == Polarity::negative;
    return (same && tell_of_one(mentions, x, y)) ||
           disputes(mentions, negative ? x : y, negative ? y : x, rules);
  };
  const auto apart = in_conflict(mentions, ordered, stands, differ, of_one);
  if (!apart.empty()) add_conflict("polarity", apart, event);
}

}  // namespace

void find_conflicts(const Mentions& mentions, const Indices& ordered,
                    const std::vector<std::string>& support, const MergeRules& rules,
                    Event& event) {
  settle_time(mentions, ordered, support, event);
  settle_place(mentions, ordered, support, rules, event);
  find_number_conflicts(mentions, ordered, support, event);
  find_polarity_conflict(mentions, ordered, support, rules, event);
}

}  // namespace merge
DATELINE_END
