// The inside of a Timeline, which a store fills without extracting again.
#pragma once

#include <memory>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN

struct Timeline::State {
  std::shared_ptr<const merge::MergeRules> lists;  ///< as loaded
  std::shared_ptr<const merge::MergeRules> rules;  ///< with a person's decisions about names
  merge::Articles articles;  ///< by id; digests are shared between copies of a timeline
};

DATELINE_END
