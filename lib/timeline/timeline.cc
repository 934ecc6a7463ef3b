#include "dateline/timeline.h"

#include <map>

#include "base/compiled.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN

struct Timeline::State {
  std::shared_ptr<const merge::MergeRules> rules;
  std::map<std::string, Extraction> articles;
};

Timeline::Timeline() : Timeline(RuleSet::embedded().value()) {}
Timeline::Timeline(const RuleSet& rules) : state_(std::make_unique<State>()) {
  state_->rules = rules.compiled().timeline;
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
  state_->articles[extraction.id] = extraction;
}
bool Timeline::remove(const std::string& article_id) {
  return state_->articles.erase(article_id) != 0;
}
void Timeline::merge(const Timeline& other) {
  for (const auto& [id, extraction] : other.state_->articles) state_->articles[id] = extraction;
}

Timeline Timeline::as_of(const PublicationTime& moment) const {
  Timeline result(*this);
  std::erase_if(result.state_->articles,
                [&](const auto& entry) { return entry.second.published.at > moment.at; });
  return result;
}

std::vector<Event> Timeline::events() const {
  return {};
}

std::size_t Timeline::article_count() const {
  return state_->articles.size();
}

DATELINE_END
