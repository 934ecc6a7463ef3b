// Fields as a match fills them in: each step knows the one before, so that a way
// that leads nowhere leaves nothing to undo, and no record is copied on the way.
#pragma once

#include "time/fields.h"

DATELINE_BEGIN
namespace timex {

/// Lives on the stack of the match that takes the step; what it refers to must
/// outlive it.
class Trail {
 public:
  Trail() = default;
  explicit Trail(const Fields& start) : more_(&start) {}
  /// Sets one field.
  Trail(const Trail& before, Field field, std::int32_t value)
      : before_(&before), kind_(Kind::field), field_(field), value_(value) {}
  /// Takes what `more` has, but for `value` where that went elsewhere.
  Trail(const Trail& before, const Fields& more, bool with_value)
      : before_(&before), kind_(with_value ? Kind::all : Kind::but_value), more_(&more) {}
  /// Notes a rule that took part.
  Trail(const Trail& before, std::uint16_t rule)
      : before_(&before), kind_(Kind::rule), rule_(rule) {}

  [[nodiscard]] bool has(Field field) const { return find(field) != nullptr; }
  [[nodiscard]] std::int32_t get(Field field, std::int32_t otherwise = 0) const {
    const Trail* step = find(field);
    if (step == nullptr) return otherwise;
    return step->kind_ == Kind::field ? step->value_ : step->more_->get(field);
  }
  /// Makes `all` what the steps have set.
  void fill(Fields& all) const {
    all.reset();
    add_to(all);
  }

 private:
  enum class Kind : std::uint8_t { field, all, but_value, rule };

  /// The last step that set the field.
  [[nodiscard]] const Trail* find(Field field) const {
    for (const Trail* step = this; step != nullptr; step = step->before_) {
      if (step->sets(field)) return step;
    }
    return nullptr;
  }
  [[nodiscard]] bool sets(Field field) const {
    switch (kind_) {
      case Kind::field:
        return field_ == field;
      case Kind::all:
        return more_ != nullptr && more_->has(field);
      case Kind::but_value:
        return field != Field::value && more_->has(field);
      case Kind::rule:
        break;
    }
    return false;
  }
  void add_to(Fields& all) const {
    if (before_ != nullptr) before_->add_to(all);
    switch (kind_) {
      case Kind::field:
        return all.set(field_, value_);
      case Kind::all:
        if (more_ != nullptr) all.merge(*more_);
        return;
      case Kind::but_value:
        return all.merge_but_value(*more_);
      case Kind::rule:
        return all.add_rule(rule_);
    }
  }

  const Trail* before_ = nullptr;
  Kind kind_ = Kind::all;
  Field field_ = Field::value;
  std::uint16_t rule_ = 0;
  std::int32_t value_ = 0;
  const Fields* more_ = nullptr;
};

}  // namespace timex
DATELINE_END
