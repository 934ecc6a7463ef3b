// Runs every sentence under tests/cases: the specification of claims. The trees
// below are a trained model's, so a few sentences may come out wrong; how many
// is bounded, and each is printed.
#include <gtest/gtest.h>

#include <algorithm>

#include "case_file.h"
#include "dateline/dateline.h"

namespace {

using dateline::Claim;
using dateline::Extraction;
using dateline::Role;
using dateline_cases::Case;
using dateline_cases::Expectation;
using Field = std::pair<std::string, std::string>;

std::string day(const std::optional<dateline::TimePoint>& point) {
  return point ? point->date_string() : "..";
}

/// "2023-09-10" for a day, "2023-09-12/.." for an open interval, "" for nothing.
std::string time_of(const Claim& claim) {
  const auto& value = claim.time.value;
  if (!value.earliest && !value.latest) return "";
  if (day(value.earliest) == day(value.latest)) return day(value.earliest);
  return day(value.earliest) + "/" + day(value.latest);
}

std::string names_of(const Claim& claim, std::optional<Role> role) {
  std::string names;
  for (const auto& participant : claim.participants) {
    if (role && participant.role != *role) continue;
    names += (names.empty() ? "" : ", ") + participant.name;
  }
  return names;
}

std::string sources_of(const Claim& claim) {
  std::string names;
  for (const auto& source : claim.sources) names += (names.empty() ? "" : " > ") + source.name;
  return names.empty() ? "none" : names;
}

/// What the claim has for a field; nullopt for a field that does not exist.
std::optional<std::string> value_of(const Claim& claim, const std::string& field) {
  if (field == "class") return std::string(to_string(claim.event_class));
  if (field == "polarity") return std::string(to_string(claim.polarity));
  if (field == "certainty") return std::string(to_string(claim.certainty));
  if (field == "tense") return std::string(to_string(claim.tense));
  if (field == "time") return time_of(claim);
  if (field == "basis") return std::string(to_string(claim.time.basis));
  if (field == "place") return claim.place ? claim.place->name : "none";
  if (field == "sources") return sources_of(claim);
  if (field == "quote") return std::string(to_string(claim.quote));
  if (field == "participants") return names_of(claim, {});
  for (const Role role : {Role::agent, Role::patient, Role::recipient, Role::instrument,
                          Role::companion, Role::other}) {
    if (field == to_string(role)) return names_of(claim, role);
  }
  return {};
}

/// All names wanted are among those found.
bool holds(const std::string& field, const std::string& wanted, const std::string& found) {
  if (field != "participants") return wanted == found;
  for (std::size_t at = 0; at < wanted.size();) {
    const std::size_t end = std::min(wanted.find(", ", at), wanted.size());
    if ((", " + found + ", ").find(", " + wanted.substr(at, end - at) + ", ") ==
        std::string::npos) {
      return false;
    }
    at = end + 2;
  }
  return true;
}

/// The byte at which the trigger stands: "visit#2" is the second "visit".
std::size_t find_trigger(const std::string& text, std::string trigger) {
  int nth = 1;
  if (const auto hash = trigger.find('#'); hash != std::string::npos) {
    nth = std::stoi(trigger.substr(hash + 1));
    trigger.resize(hash);
  }
  std::size_t at = text.find(trigger);
  for (int i = 1; i < nth && at != std::string::npos; ++i) at = text.find(trigger, at + 1);
  return at;
}

std::string check_claim(const Extraction& found, const Expectation& expected) {
  const std::size_t at = find_trigger(found.document.body, expected.trigger);
  if (at == std::string::npos) return "the text has no '" + expected.trigger + "'";
  const auto claim = std::find_if(found.claims.begin(), found.claims.end(), [&](const Claim& c) {
    return c.trigger.begin <= at && at < c.trigger.end;
  });
  if (expected.kind == "no claim") {
    return claim == found.claims.end() ? "" : "'" + expected.trigger + "' is a claim";
  }
  if (claim == found.claims.end()) return "no claim at '" + expected.trigger + "'";
  for (const auto& [field, wanted] : expected.fields) {
    const auto value = value_of(*claim, field);
    if (!value) return "no field '" + field + "'";
    if (!holds(field, wanted, *value)) {
      return "'" + expected.trigger + "' has " + field + "=" + *value + ", not " + wanted;
    }
  }
  return "";
}

std::string text_of(const Extraction& found, const std::vector<dateline::Span>& spans) {
  std::string text;
  for (const auto span : spans) {
    text += (text.empty() ? "" : " ... ") + std::string(found.document.text(span));
  }
  return text;
}

bool matches(const Extraction& found, const dateline::Attribution& attribution,
             const std::vector<Field>& fields) {
  return std::all_of(fields.begin(), fields.end(), [&](const Field& field) {
    std::string value;
    if (field.first == "source" && attribution.source) {
      value = found.document.text(attribution.source->span);
    } else if (field.first == "name" && attribution.source) {
      value = attribution.source->name;
    } else if (field.first == "source kind" && attribution.source) {
      value = to_string(attribution.source->kind);
    } else if (field.first == "cue" && attribution.cue) {
      value = found.document.text(attribution.cue->span);
    } else if (field.first == "content") {
      value = text_of(found, attribution.content);
    } else if (field.first == "kind") {
      value = to_string(attribution.kind);
    }
    return value == (field.second == "none" ? "" : field.second);
  });
}

std::string check(const Extraction& found, const Expectation& expected) {
  if (expected.kind != "attribution" && expected.kind != "no attribution") {
    return check_claim(found, expected);
  }
  const bool there = std::any_of(found.attributions.begin(), found.attributions.end(),
                                 [&](const auto& a) { return matches(found, a, expected.fields); });
  if (there == (expected.kind == "attribution")) return "";
  std::string got;
  for (const auto& a : found.attributions) {
    got += " [" + (a.source ? std::string(found.document.text(a.source->span)) : "") + " | " +
           (a.cue ? std::string(found.document.text(a.cue->span)) : "") + " | " +
           text_of(found, a.content) + "]";
  }
  return expected.kind + " is not so; found" + got;
}

TEST(Cases, ComeOutAsWritten) {
  std::string problem;
  const auto cases =
      dateline_cases::read_cases(std::string(DATELINE_SOURCE_DIR) + "/tests/cases", problem);
  ASSERT_EQ(problem, "");
  const dateline::Extractor extractor;
  for (const Case& one : cases) {
    dateline::Article article;
    article.body = one.text;
    article.published = dateline::parse_publication_time(one.date).value();
    const auto found = extractor.extract(article);
    ASSERT_TRUE(found.ok());
    std::string wrong;
    for (const Expectation& expected : one.expectations) {
      const std::string message = check(*found, expected);
      if (!message.empty()) wrong += "\n    " + message;
    }
    EXPECT_EQ(wrong.empty(), one.not_yet.empty())
        << one.file << ":" << one.line << ": " << one.text
        << (wrong.empty() ? "\n    holds now: take 'not yet' out" : wrong);
  }
  EXPECT_GE(cases.size(), 400U);
}

}  // namespace
