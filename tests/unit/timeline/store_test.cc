#include "dateline/store.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "dateline/extractor.h"
#include "story.h"
#include "timeline/store_schema.h"

DATELINE_BEGIN
namespace testing {
namespace {

namespace fs = std::filesystem;

class StoreTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() /
              ("dateline-store-" + std::to_string(getpid()) + "-" +
               ::testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder_);
    file_ = (folder_ / "news.db").string();
  }
  void TearDown() override { fs::remove_all(folder_); }

  static Extraction sample(const std::string& id, const std::string& agent, int day_of_month) {
    Claim depart = dated(claim("depart", {{agent, Role::agent, {}}}), day(2024, 3, day_of_month));
    depart.place = Place{"Port Lund", {}};
    Extraction result = article(id, "Harbour Post", day(2024, 3, 5), {said_by(depart, {"KCNA"})});
    result.document.body = agent + " left Port Lund on a grey ferry.";
    result.document.sentences.push_back(
        {0, 0, {0, static_cast<std::uint32_t>(result.document.body.size())}, 0, false});
    return result;
  }

  fs::path folder_;
  std::string file_;
};

TEST_F(StoreTest, GivesBackTheTimelineThatWasPutIn) {
  Timeline direct(rules());
  auto store = Store::open(file_, rules()).value();
  for (const auto& extraction : {sample("a", "Ada Brandt", 4), sample("b", "Lars Borg", 4)}) {
    direct.add(extraction);
    EXPECT_EQ(store.add({extraction}).value().added, 1U);
  }
  const auto stored = Store::open_for_reading(file_).value().timeline().value().events();
  const auto events = direct.events();
  ASSERT_EQ(stored.size(), events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    EXPECT_EQ(stored[i].id, events[i].id);
    EXPECT_EQ(stored[i].summary, events[i].summary);
    EXPECT_EQ(stored[i].edtf, events[i].edtf);
    EXPECT_EQ(stored[i].claims[0].quote, events[i].claims[0].quote);
    EXPECT_EQ(stored[i].claims[0].sources[0].name, events[i].claims[0].sources[0].name);
  }
}

TEST_F(StoreTest, TheSameContentIsWrittenOnceAndACorrectionReplaces) {
  auto store = Store::open(file_, rules()).value();
  EXPECT_EQ(store.add({sample("a", "Ada Brandt", 4)}).value().added, 1U);
  EXPECT_EQ(store.add({sample("a", "Ada Brandt", 4)}).value().unchanged, 1U);
  EXPECT_EQ(store.add({sample("a", "Lars Borg", 4)}).value().replaced, 1U);
  EXPECT_EQ(store.article_count().value(), 1U);
  EXPECT_TRUE(store.query({.entity = "Ada Brandt"}).value().empty());
  EXPECT_EQ(store.query({.entity = "Borg"}).value().size(), 1U);
}

TEST_F(StoreTest, HasToldByTheArticleBeforeExtraction) {
  Article read{"a", "Harbour Post", "", {day(2024, 3, 5), false, {}}, "Ada left.", "en", ""};
  auto store = Store::open(file_, rules()).value();
  EXPECT_FALSE(store.has(read).value());
  Extraction extraction = article("a", "Harbour Post", day(2024, 3, 5), {});
  extraction.document.body = read.body;
  ASSERT_TRUE(store.add({extraction}).ok());
  EXPECT_TRUE(store.has(read).value());
  read.body += " Twice.";
  EXPECT_FALSE(store.has(read).value());
}

TEST_F(StoreTest, RemovesAnArticleAndAllThatPointsToIt) {
  auto store = Store::open(file_, rules()).value();
  ASSERT_TRUE(store.add({sample("a", "Ada Brandt", 4), sample("b", "Lars Borg", 4)}).ok());
  EXPECT_TRUE(store.remove("a").value());
  EXPECT_FALSE(store.remove("a").value());
  EXPECT_EQ(store.query({.text = "ferry"}).value().size(), 1U);
  EXPECT_EQ(store.timeline().value().article_count(), 1U);
}

TEST_F(StoreTest, QueriesByNamePlaceSourceTimeAndWords) {
  auto store = Store::open(file_, rules()).value();
  ASSERT_TRUE(store.add({sample("a", "Ada Brandt", 4), sample("b", "Lars Borg", 9)}).ok());
  EXPECT_EQ(store.query({.entity = "Mrs Brandt"}).value().size(), 1U);
  EXPECT_EQ(store.query({.place = "Port Lund"}).value().size(), 2U);
  EXPECT_EQ(store.query({.source = "Korean Central News Agency"}).value().size(), 2U);
  EXPECT_EQ(store.query({.source = "Harbour Post"}).value().size(), 2U);
  EXPECT_EQ(store.query({.text = "grey ferry"}).value().size(), 2U);
  EXPECT_EQ(store.query({.text = "grey", .from = day(2024, 3, 8)}).value().size(), 1U);
  EXPECT_EQ(store.query({.to = day(2024, 3, 8)}).value().size(), 1U);
  EXPECT_EQ(store.query({.limit = 1}).value().size(), 1U);
  EXPECT_FALSE(store.query({.text = "\"unclosed"}).ok());
}

TEST_F(StoreTest, AnOlderSchemaIsBroughtUpToDate) {
  {
    auto store = Store::open(file_, rules()).value();
    ASSERT_TRUE(store.add({sample("a", "Ada Brandt", 4)}).ok());
    auto database = merge::Database::open(file_, merge::Database::Mode::write).value();
    ASSERT_FALSE(
        database.run("DROP TRIGGER claims_insert; DROP TRIGGER claims_delete;"
                     "DROP TABLE sentences; PRAGMA user_version=1"));
  }
  EXPECT_FALSE(Store::open_for_reading(file_).ok());
  auto store = Store::open(file_, rules()).value();
  EXPECT_EQ(store.query({.text = "ferry"}).value().size(), 1U);
}

TEST_F(StoreTest, AnArticleKeptInAnOlderFormatIsReadAgain) {
  auto store = Store::open(file_, rules()).value();
  ASSERT_TRUE(store.add({sample("a", "Ada Brandt", 4)}).ok());
  {
    auto database = merge::Database::open(file_, merge::Database::Mode::write).value();
    ASSERT_FALSE(
        database.run("UPDATE articles SET digest=x'01000000', content=replace(content, ' ', '-')"));
  }
  EXPECT_FALSE(store.timeline().ok());
  ASSERT_TRUE(store.add({sample("a", "Ada Brandt", 4)}).ok());
  EXPECT_FALSE(store.timeline().value().events().empty());
}

TEST_F(StoreTest, OtherFilesAreErrorsNotStores) {
  std::ofstream(file_) << "not a database, but long enough to be looked at as one, a page or so";
  EXPECT_FALSE(Store::open(file_).ok());
  const std::string other = (folder_ / "other.db").string();
  auto database = merge::Database::open(other, merge::Database::Mode::write).value();
  ASSERT_FALSE(database.run("CREATE TABLE birds(name)"));
  EXPECT_FALSE(Store::open(other).ok());
  auto newer =
      merge::Database::open((folder_ / "newer.db").string(), merge::Database::Mode::write).value();
  ASSERT_FALSE(merge::migrate(newer));
  ASSERT_FALSE(newer.run("PRAGMA user_version=99"));
  EXPECT_FALSE(Store::open((folder_ / "newer.db").string()).ok());
  EXPECT_FALSE(Store::open_for_reading((folder_ / "none.db").string()).ok());
}

/// A child writes article after article, two claims each, in transactions of
/// three, and tells each finished one through a pipe, until it is killed.
void write_until_killed(const std::string& file, int pipe_end, int first) {
  auto store = Store::open(file);
  if (!store) _exit(3);
  for (int i = first;; i += 3) {
    std::vector<Extraction> batch;
    for (int j = i; j < i + 3; ++j) {
      batch.push_back(article("n" + std::to_string(j), "Harbour Post", day(2024, 3, 5),
                              {claim("depart"), claim("arrive")}));
    }
    if (!store->add(batch)) _exit(4);
    const char told = 1;
    if (write(pipe_end, &told, 1) != 1) _exit(5);
  }
}

TEST_F(StoreTest, SurvivesAHundredKills) {
  ASSERT_TRUE(Store::open(file_).ok());
  std::size_t promised = 0;
  for (int round = 0; round < 100; ++round) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      close(ends[0]);
      write_until_killed(file_, ends[1], (round + 1) * 100000);
    }
    close(ends[1]);
    char told = 0;  // lives at least until its first transaction or an early kill
    if (round % 3 != 0 && read(ends[0], &told, 1) == 1) promised += 3;
    std::this_thread::sleep_for(std::chrono::microseconds(100 + 977 * (round % 17)));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (read(ends[0], &told, 1) == 1) promised += 3;
    close(ends[0]);
  }
  auto store = Store::open(file_, rules()).value();
  const std::size_t articles = store.article_count().value();
  EXPECT_GT(promised, 100U);
  EXPECT_GE(articles, promised);
  EXPECT_EQ(articles % 3, 0U);
  EXPECT_EQ(store.query({.limit = 1000000}).value().size(), 2 * articles);
  auto database = merge::Database::open(file_, merge::Database::Mode::write).value();
  auto check = database.prepare("PRAGMA integrity_check");
  ASSERT_TRUE(check.step());
  EXPECT_EQ(check.text(0), "ok");
}

}  // namespace
}  // namespace testing
DATELINE_END
