#include "time/automaton.h"

#include "time/match.h"
#include "time_fixture.h"

namespace dateline::timex {
namespace {

std::shared_ptr<const TimeRules> fresh_rules() {
  return TimeRules::compile(base::DataPack::embedded("en").value()).value();
}

std::vector<Atom> atoms_of(std::string_view text) {
  std::vector<Atom> atoms;
  split_atoms(text, english().grammar.symbols, atoms);
  return atoms;
}

/// "begin-end rule; ..." of all matches, in atoms.
std::string matches(const Grammar& grammar, std::string_view text) {
  std::string out;
  for (const Match& match : find_matches(grammar, text, atoms_of(text))) {
    out += std::to_string(match.begin) + "-" + std::to_string(match.end) + " " +
           grammar.patterns[match.rule].name + "; ";
  }
  return out;
}

/// Atoms in the furthest match that begins with the first; 0 for none.
std::uint32_t reach(std::string_view text) {
  Automaton automaton(english().grammar);
  const std::vector<Atom> atoms = atoms_of(text);
  EXPECT_TRUE(automaton.run(atoms, 1, true));
  return automaton.reached().empty() ? 0 : automaton.reached().back().atoms;
}

TEST(Automaton, ReachesAsFarAsARuleMatches) {
  EXPECT_EQ(reach("12 September 2023 was dry"), 3U);
  EXPECT_EQ(reach("three dogs barked"), 0U);
  EXPECT_EQ(reach("three days later\n\ndogs barked"), 3U);
}

TEST(Automaton, AMatchEndsWithItsParagraph) {
  EXPECT_EQ(reach("12 September\n\n2023"), 2U);
}

TEST(Automaton, WhatWasReadBeforeChangesNothing) {
  const std::vector<std::string> texts = {
      "On 3 May, two days after the vote, at least 40 people met for three hours.",
      "\"Since 1999,\" he said, \"every other Tuesday until early June 2001 or so.\"",
      "May 3 to 5; from 3 to 5 May; the second quarter of last year; 10:30 p.m. GMT"};
  const auto kept = fresh_rules();
  for (int round = 0; round < 2; ++round) {
    for (const std::string& text : texts) {
      const auto fresh = fresh_rules();
      EXPECT_EQ(matches(kept->grammar, text), matches(fresh->grammar, text)) << text;
    }
  }
}

TEST(AtomClasses, TellApartWhatPatternsTellApart) {
  const AtomClasses& classes = english().grammar.classes;
  const auto atoms = atoms_of("lorry dromedary May 41 42 31 32 Monday");
  const auto same = [&](std::size_t one, std::size_t other) {
    return classes.of(atoms[one]) == classes.of(atoms[other]);
  };
  EXPECT_TRUE(same(1, 2));
  EXPECT_FALSE(same(1, 3));
  EXPECT_TRUE(same(4, 5));
  EXPECT_FALSE(same(6, 7));
  EXPECT_FALSE(same(1, 8));
}

}  // namespace
}  // namespace dateline::timex
