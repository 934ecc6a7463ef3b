// Whether two claims of one event tell so plainly of the same thing that what
// they disagree about is a conflict. Stricter than a merge, which may join a
// part with its whole or the steps of one matter.
#pragma once

#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// The same kind of happening, with nobody and nothing different in it.
bool tell_of_one(const Mentions& mentions, const Mention& a, const Mention& b);

/// Their times, where both state one, may be the same.
bool times_agree(const Mention& a, const Mention& b);

}  // namespace merge
DATELINE_END
