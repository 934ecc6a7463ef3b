// A person's decisions about names: what they change, and that they can be
// taken back.
#include <gtest/gtest.h>

#include <algorithm>

#include "story.h"

DATELINE_BEGIN
namespace {

using namespace testing;

/// One visit, told under two names of the visitor.
Timeline two_reports() {
  Timeline timeline(rules());
  timeline.add(article(
      "a", "Daily", day(2023, 5, 2),
      {dated(claim("visit", {{"the Old Fox", Role::agent, {}}, {"Tavira", Role::patient, {}}}),
             day(2023, 5, 1))}));
  timeline.add(article(
      "b", "Times", day(2023, 5, 2),
      {dated(claim("visit", {{"Luis Amaro", Role::agent, {}}, {"Tavira", Role::patient, {}}}),
             day(2023, 5, 1))}));
  return timeline;
}

std::vector<std::string> names_of(const Timeline& timeline) {
  std::vector<std::string> names;
  for (const Entity& entity : timeline.entities()) names.push_back(entity.name);
  std::sort(names.begin(), names.end());
  return names;
}

const Entity* entity_called(const std::vector<Entity>& entities, const std::string& name) {
  for (const Entity& entity : entities) {
    if (entity.name == name) return &entity;
  }
  return nullptr;
}

std::vector<NameDecision> decisions(std::string_view table) {
  return parse_name_decisions(table, "names.tsv").value();
}

TEST(DecidedNames, JoinTwoNamesAndSayWhy) {
  Timeline timeline = two_reports();
  EXPECT_EQ(names_of(timeline), (std::vector<std::string>{"Luis Amaro", "Tavira", "the Old Fox"}));
  ASSERT_FALSE(timeline.decide_names(decisions("join\tthe Old Fox\tLuis Amaro\n")));
  const auto entities = timeline.entities();
  const Entity* amaro = entity_called(entities, "Luis Amaro");
  ASSERT_NE(amaro, nullptr);
  ASSERT_EQ(amaro->aliases.size(), 2U);
  EXPECT_EQ(amaro->aliases[1].name, "the Old Fox");
  EXPECT_EQ(amaro->aliases[1].reason, "decided");
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  ASSERT_EQ(events[0].participants.size(), 2U);
  EventFilter about;
  about.about = "Luis Amaro";
  EXPECT_EQ(timeline.events(about).size(), 1U);
}

TEST(DecidedNames, AreTakenBack) {
  Timeline timeline = two_reports();
  const auto before = names_of(timeline);
  ASSERT_FALSE(timeline.decide_names(decisions("join\tthe Old Fox\tLuis Amaro\n")));
  EXPECT_NE(names_of(timeline), before);
  ASSERT_FALSE(timeline.decide_names({}));
  EXPECT_EQ(names_of(timeline), before);
}

TEST(DecidedNames, KeepNamesApartThatSpellingJoins) {
  Timeline timeline(rules());
  timeline.add(article("a", "Daily", day(2023, 5, 2),
                       {claim("visit", {{"Amaro", Role::agent, {}}}),
                        claim("speak", {{"Luis Amaro", Role::agent, {}}})}));
  EXPECT_EQ(names_of(timeline), std::vector<std::string>{"Luis Amaro"});
  ASSERT_FALSE(timeline.decide_names(decisions("apart\tMr Amaro\tLuis Amaro\n")));
  EXPECT_EQ(names_of(timeline), (std::vector<std::string>{"Amaro", "Luis Amaro"}));
}

TEST(DecidedNames, KeepListedAliasesApart) {
  Timeline timeline(rules());
  timeline.add(article("a", "Daily", day(2023, 5, 2),
                       {claim("visit", {{"Burma", Role::agent, {}}}),
                        claim("speak", {{"Myanmar", Role::agent, {}}})}));
  EXPECT_EQ(timeline.entities().size(), 1U);
  ASSERT_FALSE(timeline.decide_names(decisions("apart\tBurma\tMyanmar\n")));
  EXPECT_EQ(timeline.entities().size(), 2U);
}

TEST(DecidedNames, FollowEachOther) {
  Timeline timeline = two_reports();
  ASSERT_FALSE(timeline.decide_names(
      decisions("join\tthe Old Fox\tthe Fox of Oru\njoin\tthe Fox of Oru\tLuis Amaro\n")));
  EXPECT_EQ(names_of(timeline), (std::vector<std::string>{"Luis Amaro", "Tavira"}));
  ASSERT_FALSE(timeline.decide_names(
      decisions("join\tthe Old Fox\tLuis Amaro\njoin\tLuis Amaro\tthe Old Fox\n")));
  EXPECT_EQ(names_of(timeline).size(), 2U);
}

TEST(DecidedNames, ATableMayHaveNotes) {
  const auto read = decisions("# why\n\njoin\tA B\tC D\tpart\t12\r\napart\tE\tF");
  ASSERT_EQ(read.size(), 2U);
  EXPECT_FALSE(read[0].apart);
  EXPECT_EQ(read[0].other, "C D");
  EXPECT_TRUE(read[1].apart);
  EXPECT_EQ(read[1].line, 4U);
}

TEST(DecidedNames, MistakesAreErrorsWithALine) {
  for (const char* wrong : {"glue\tA\tB", "join\tA", "join\t\tB", "join A B"}) {
    const auto read = parse_name_decisions(std::string("# x\n") + wrong, "names.tsv");
    ASSERT_FALSE(read) << wrong;
    EXPECT_EQ(read.error().file, "names.tsv");
    EXPECT_EQ(read.error().line, 2U);
  }
  Timeline timeline = two_reports();
  const auto before = names_of(timeline);
  for (const char* wrong :
       {"join\tA\tB\napart\tB\tA", "join\tX\tY\njoin\tMr Kim\tKim", "join\tX\tY\njoin\tA\t--"}) {
    const auto error = timeline.decide_names(decisions(wrong));
    ASSERT_TRUE(error) << wrong;
    EXPECT_EQ(error->line, 2U);
    EXPECT_EQ(names_of(timeline), before);
  }
}

}  // namespace
DATELINE_END
