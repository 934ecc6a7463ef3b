// Reads tests/cases/**/*.case: sentences with what must come out of them.
//
//   # Negation: the event did not happen.
//   text: Kim has never visited Ukraine.
//   date: 2023-09-11
//   claim: visited; polarity=negative; agent=Kim; patient=Ukraine
//   no claim: has
//   attribution: source=Kim; cue=said; content=it was over
//   not yet: why it does not come out so; the line goes once it does
//
// A blank line ends a case. `date` may be left out (2023-09-11, a Monday). The
// first item of `claim` is the trigger as it stands in the text ("visit#2" for
// its second occurrence); the others are named checks.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace dateline_cases {

struct Expectation {
  std::string kind;     ///< "claim", "no claim" or "attribution"
  std::string trigger;  ///< empty for an attribution
  std::vector<std::pair<std::string, std::string>> fields;
};

struct Case {
  std::string file;
  int line = 0;
  std::string text;
  std::string date = "2023-09-11";
  std::vector<Expectation> expectations;
  std::string not_yet;  ///< why it is known not to hold; empty for most
};

/// All cases of a folder, by file name; `problem` is set when a line is not understood.
std::vector<Case> read_cases(const std::string& folder, std::string& problem);

}  // namespace dateline_cases
