#include "dateline/timeline.h"

#include <algorithm>

#include "base/compiled.h"
#include "timeline/cluster.h"
#include "timeline/diff.h"
#include "timeline/disputes.h"
#include "timeline/entities.h"
#include "timeline/event_builder.h"
#include "timeline/fates.h"
#include "timeline/filter.h"
#include "timeline/lineage.h"
#include "timeline/match.h"
#include "timeline/mentions.h"
#include "timeline/relations.h"
#include "timeline/timeline_state.h"

DATELINE_BEGIN
namespace {

bool comes_first(const Event& a, const Event& b) {
  const auto begin_of = [](const Event& event) {
    return event.time.earliest ? event.time.earliest : event.time.latest;
  };
  const auto left = begin_of(a);
  const auto right = begin_of(b);
  if (left.has_value() != right.has_value()) return left.has_value();  // undated last
  if (left != right) return *left < *right;
  if (a.salience != b.salience) return a.salience > b.salience;
  return a.id < b.id;
}

/// Each event is moved once: they are large.
std::vector<Event> in_order_of_time(std::vector<Event> events) {
  std::vector<Event*> order;
  order.reserve(events.size());
  for (Event& event : events) order.push_back(&event);
  std::sort(order.begin(), order.end(),
            [](const Event* a, const Event* b) { return comes_first(*a, *b); });
  std::vector<Event> sorted;
  sorted.reserve(events.size());
  for (Event* const event : order) sorted.push_back(std::move(*event));
  return sorted;
}

}  // namespace

Timeline::Timeline() : Timeline(RuleSet::embedded().value()) {}
Timeline::Timeline(const RuleSet& rules) : state_(std::make_unique<State>()) {
  state_->lists = rules.compiled().timeline;
  state_->rules = state_->lists;
}
Timeline::~Timeline() = default;
Timeline::Timeline(const Timeline& other) : state_(std::make_unique<State>(*other.state_)) {}
Timeline::Timeline(Timeline&&) noexcept = default;
Timeline& Timeline::operator=(const Timeline& other) {
  if (this != &other) state_ = std::make_unique<State>(*other.state_);
  return *this;
}
Timeline& Timeline::operator=(Timeline&&) noexcept = default;

void Timeline::add(const Extraction& extraction) {
  state_->articles[extraction.id] =
      std::make_shared<const merge::ArticleDigest>(merge::digest(extraction, *state_->rules));
}
bool Timeline::remove(const std::string& article_id) {
  return state_->articles.erase(article_id) != 0;
}
void Timeline::merge(const Timeline& other) {
  for (const auto& [id, article] : other.state_->articles) state_->articles[id] = article;
}

Timeline Timeline::as_of(const PublicationTime& moment) const {
  Timeline result(*this);
  std::erase_if(result.state_->articles,
                [&](const auto& entry) { return entry.second->published.at > moment.at; });
  return result;
}

std::vector<Event> Timeline::events() const {
  const merge::Mentions mentions = merge::prepare(state_->articles, *state_->rules);
  const auto copies = merge::copy_groups(mentions.articles);
  std::vector<Event> events;
  auto clusters = merge::cluster(mentions);
  merge::join_denials(mentions, *state_->rules, clusters);
  events.reserve(clusters.size());
  for (const auto& members : clusters) {
    events.push_back(merge::build_event(mentions, members, copies, *state_->rules));
  }
  merge::relate_events(mentions, clusters, *state_->rules, events);
  return in_order_of_time(std::move(events));
}

std::vector<Event> Timeline::events(const EventFilter& filter) const {
  return merge::filter_events(events(), filter, *state_->rules);
}

std::vector<Change> Timeline::diff(const PublicationTime& before,
                                   const PublicationTime& after) const {
  return merge::diff_events(as_of(before).events(), as_of(after).events());
}

std::vector<Fate> Timeline::fates() const {
  return merge::find_fates(merge::prepare(state_->articles, *state_->rules, true), *state_->rules);
}

std::vector<Entity> Timeline::entities() const {
  return merge::join_entities(merge::prepare(state_->articles, *state_->rules), *state_->rules);
}

std::optional<Error> Timeline::decide_names(const std::vector<NameDecision>& decisions) {
  auto decided = merge::DecidedNames::compile(decisions, *state_->lists);
  if (!decided) return decided.error();
  state_->rules = decisions.empty() ? state_->lists : state_->lists->with(std::move(*decided));
  return std::nullopt;
}

std::vector<std::string> Timeline::explain(const std::string& article_a, const std::string& claim_a,
                                           const std::string& article_b,
                                           const std::string& claim_b) const {
  const merge::Mentions mentions = merge::prepare(state_->articles, *state_->rules);
  const merge::Mention* a = mentions.find(article_a, claim_a);
  const merge::Mention* b = mentions.find(article_b, claim_b);
  if (a == nullptr || b == nullptr) return {};
  return merge::reasons(merge::compare(mentions, *a, *b));
}

std::size_t Timeline::article_count() const {
  return state_->articles.size();
}

DATELINE_END
