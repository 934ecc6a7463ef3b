#include "timeline/names.h"

#include <algorithm>
#include <array>

#include "timeline/decided_names.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

std::string join(const std::vector<std::string_view>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) text.push_back(' ');
    text.append(words[i]);
  }
  return text;
}

/// Length of the longest listed run of at most three words at `begin`.
template <class Listed>
std::size_t listed_run(const std::vector<std::string_view>& words, std::size_t begin,
                       Listed listed) {
  for (std::size_t size = std::min<std::size_t>(3, words.size() - begin); size > 0; --size) {
    if (listed(join(words, begin, begin + size))) return size;
  }
  return 0;
}

struct Titled {
  std::size_t begin = 0;  ///< first word of the name itself
  bool title = false;
  std::string nation;  ///< the country of a demonym before the title
};

/// Skips "Russian President", "the North Korean leader", "Mr" before a name.
Titled skip_titles(const std::vector<std::string_view>& words, const MergeRules& rules) {
  Titled result;
  std::size_t at = 0;
  while (at < words.size()) {
    if (const auto title =
            listed_run(words, at, [&](const auto& w) { return rules.is_title(w); })) {
      at += title;
      const std::string_view last = words[at - 1];
      result.title = result.title || (last != "the" && last != "a" && last != "an");
      result.begin = at;
      continue;
    }
    const auto nation = listed_run(words, at, [&](const auto& w) { return rules.is_demonym(w); });
    if (nation == 0) break;
    if (const auto* name = rules.country(join(words, at, at + nation))) result.nation = *name;
    at += nation;
  }
  if (!result.title) {
    // "Lumen [CEO] Ada Brandt": a title between a firm or a country and two names.
    for (std::size_t i = 1; i + 2 < words.size(); ++i) {
      const bool before_name = !rules.is_particle(words[i + 1]) && !rules.is_title(words[i + 1]);
      if (!before_name || rules.is_article(words[i]) || !rules.is_title(words[i])) continue;
      result.begin = i + 1;
      result.title = true;
      return result;
    }
    const bool article =
        !words.empty() && (words[0] == "the" || words[0] == "a" || words[0] == "an");
    result.begin = article && words.size() > 1 ? 1 : 0;
  } else if (at > result.begin) {
    at = result.begin;  // a demonym after the title belongs to what follows
  }
  return result;
}

std::uint32_t initials_of(const std::vector<std::string_view>& words) {
  std::string initials;
  for (const auto word : words) {
    if (word == "of" || word == "the" || word == "and" || word == "for") continue;
    initials.push_back(word.front());
  }
  return initials.size() >= 3 ? hash32(initials) : 0;
}

/// "His journey" and "Two men" begin with a capital at a sentence's begin only.
bool looks_proper(std::string_view name, const MergeRules& rules) {
  const auto blank = name.find(' ');
  if (blank != std::string_view::npos && rules.is_opener(fold_name(name.substr(0, blank)))) {
    name.remove_prefix(blank);
  }
  return std::any_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) >= 0x80);
  });
}

bool is_acronym(std::string_view name) {
  std::size_t capitals = 0;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      ++capitals;
    else if (c != '.')
      return false;
  }
  return capitals >= 2 && capitals <= 6;
}

/// What spelling variants and transliterations of a word share: its consonants,
/// with those that change places between systems made one.
std::string skeleton(std::string_view word) {
  std::string bones;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    switch (c) {
      case 'q':
      case 'c':
      case 'g':
        c = 'k';
        break;
      case 'w':
        c = 'v';
        break;
      case 'z':
        c = 's';
        break;
      case 'h':
        if (i > 0) continue;
        break;
      case 'p':
        if (i + 1 < word.size() && word[i + 1] == 'h') c = 'f';
        break;
      case 'a':
      case 'e':
      case 'i':
      case 'o':
      case 'u':
      case 'y':
      case 'j':
        continue;
      default:
        break;
    }
    if (bones.empty() || bones.back() != c) bones.push_back(c);
  }
  return bones;
}

/// Levenshtein's distance of two short words, given up above `most`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  constexpr std::size_t longest = 32;
  if (a.size() >= longest || b.size() >= longest) return most + 1;
  std::array<std::size_t, longest> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t kept = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({kept, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

bool same_spelling(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t longer = std::max(a.size(), b.size());
  if (std::min(a.size(), b.size()) < 5) return false;
  const std::size_t most = longer < 7 ? 1 : 2;
  return skeleton(a) == skeleton(b) && edit_distance(a, b, most) <= most;
}

/// All words of the smaller in the larger, as a first or last name is: 0 when not.
std::int32_t part_score(const NameKey& small, const NameKey& large) {
  if (small.words.empty() || small.words.size() >= large.words.size()) return 0;
  for (const auto word : small.words) {
    if (std::find(large.words.begin(), large.words.end(), word) == large.words.end()) return 0;
  }
  if (small.words.size() > 1) return 85;
  const bool edge = small.words[0] == large.words.front() || small.words[0] == large.words.back();
  return edge && large.words.size() <= 4 ? 75 : 0;
}

bool spelled_alike(const NameKey& a, const NameKey& b) {
  if (a.tight == b.tight) return true;
  if (a.bones != b.bones || a.words.size() != b.words.size()) return false;
  const auto left = words_of(a.folded);
  const auto right = words_of(b.folded);
  return std::equal(left.begin(), left.end(), right.begin(), same_spelling);
}

void set_spelling(const std::vector<std::string_view>& words, NameKey& key) {
  std::string tight;
  std::string bones;
  for (const auto word : words) {
    tight += word;
    bones += word.size() < 5 ? std::string(word) : skeleton(word);
    bones += ' ';
    key.words.push_back(hash32(word));
  }
  key.tight = hash32(tight);
  key.bones = hash32(bones);
}

/// What a description is of stands before what is said of it: "the leaders of
/// both countries", "a man with a knife".
std::size_t head_of(const std::vector<std::string_view>& words, const MergeRules& rules) {
  std::size_t at = 1;
  while (at < words.size() && !rules.is_link(words[at])) ++at;
  if (at + 1 >= words.size() || !rules.is_part(words[at - 1])) return at - 1;
  std::size_t whole = at + 2;  // "a third of its ships" are ships
  while (whole < words.size() && !rules.is_link(words[whole])) ++whole;
  return whole - 1;
}

std::string_view singular(std::string_view word) {
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
  return plural ? word.substr(0, word.size() - 1) : word;
}

/// Reads "36 year old" and "Australian" out of a description.
void read_description(const std::vector<std::string_view>& words, const MergeRules& rules,
                      NameKey& key) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size() && rules.counts_age(words[i + 1])) {
      std::uint32_t age = 0;
      for (const char c : words[i]) {
        age =
            c >= '0' && c <= '9' && age < 1000 ? 10 * age + static_cast<std::uint32_t>(c - '0') : 0;
      }
      key.age = age;
    }
    if (const auto number = rules.ordinal(words[i])) key.ordinal = *number;
    if (key.described && rules.is_demonym(words[i])) {
      if (const auto* country = rules.country(words[i])) key.nation = hash32(fold_name(*country));
    }
  }
}

std::uint32_t mix32(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::uint32_t>(mix(a, b));
}

/// Whether the word that a name is about is a common noun, and which.
void set_description(std::string_view name, const MergeRules& rules, NameKey& key) {
  name = name.substr(0, name.find(','));
  const std::string folded = fold_name(name);
  const std::vector<std::string_view> words = words_of(folded);
  if (words.empty()) return;
  const std::size_t head = head_of(words, rules);
  std::size_t at = 0;  // the same word as the text writes it
  std::size_t begin = 0;
  for (std::size_t word = 0; word < head && at < name.size(); ++word) {
    at = std::min(name.find_first_of(" -", at), name.size());
    const std::size_t next = std::min(name.find_first_not_of(" -", at), name.size());
    if (name.substr(at, next - at) != "-") begin = next;  // "Jong-un" is one word
    at = next;
  }
  const bool small = at < name.size() && name[at] >= 'a' && name[at] <= 'z' &&
                     (begin == at || name[begin] < 'A' || name[begin] > 'Z');
  key.described = !key.proper || small;
  if (key.described) {
    const std::string_view noun = singular(words[head]);
    key.head = hash32(noun);
    key.several = rules.is_plural(name);
    for (const Family& family : rules.families(noun)) key.kinds.push_back(mix32(1, family.number));
    const LemmaSenses* senses = rules.senses(noun, 'n');
    if (senses != nullptr && !senses->concepts.empty()) {
      key.kinds.push_back(mix32(2, senses->concepts.front()));
    }
  }
  read_description(words, rules, key);
}

}  // namespace

/// "[the extremist group] Ansar Dor", "[chipmaker] Lumen": a name behind what its bearer is.
/// "The mayor of Kelby" and "northern Kova" are no such names.
std::string_view without_description(std::string_view name, const MergeRules& rules) {
  const auto has_capital = [](std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) {
      return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
  };
  std::size_t kept = 0;
  bool describes = false;  // the word before
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view word = name.substr(at, end - at);
    const bool small = !word.empty() && word[0] >= 'a' && word[0] <= 'z' && !has_capital(word) &&
                       word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == word.npos;
    if (describes && has_capital(word)) kept = at;
    describes = small && !rules.is_particle(word) && !rules.is_region(word) &&
                !rules.is_opener(word) && !rules.is_article(word);
    at = end + 1;
    if (at >= name.size() && !has_capital(word)) return name;
  }
  return name.substr(kept);
}

NameKey listed_name_key(std::string_view name, const MergeRules& rules) {
  NameKey key;
  name = without_description(name, rules);
  const std::string whole = fold_name(name);
  std::vector<std::string_view> words = words_of(whole);
  key.proper = looks_proper(name, rules);
  key.acronym = is_acronym(name);
  set_description(name, rules, key);
  std::string nation;
  if (rules.country(whole) == nullptr && rules.agency(whole) == nullptr) {
    Titled titled = skip_titles(words, rules);
    nation = std::move(titled.nation);
    if (titled.begin >= words.size()) {
      key.role = titled.title;
    } else {
      words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(titled.begin));
    }
    while (words.size() > 1 && rules.is_name_suffix(words.back())) words.pop_back();
  }
  key.folded = join(words, 0, words.size());
  key.canonical = key.folded;
  if (const auto* country = rules.country(key.folded)) {
    key.country = hash32(fold_name(*country));
    key.capital = rules.is_capital(key.folded);
    if (!key.capital) key.canonical = fold_name(*country);
  } else if (const auto* agency = rules.agency(key.folded)) {
    key.canonical = fold_name(*agency);
  } else if (key.role && !nation.empty()) {
    key.country = hash32(fold_name(nation));
  }
  key.id = hash32(key.canonical);
  set_spelling(words, key);
  key.initials = key.acronym ? key.id : initials_of(words);
  return key;
}

NameKey make_name_key(std::string_view name, const MergeRules& rules) {
  NameKey key = listed_name_key(name, rules);
  const DecidedNames* decided = rules.decided();
  if (decided == nullptr) return key;
  if (const std::string* other = decided->read_as(key.folded)) {
    key = listed_name_key(*other, rules);
    key.decided = true;
  }
  decided->mark(key);
  return key;
}

std::string bare_name(const std::string& name, const NameKey& key, const MergeRules& rules) {
  const std::size_t letter = std::min(name.find_first_not_of("\"#*- "), name.size());
  for (std::size_t at = letter; at < name.size();) {
    if (fold_name(std::string_view(name).substr(at)) == key.folded) {
      const bool article = at > 0 && rules.is_article(std::string_view(name).substr(0, at - 1));
      return article ? name : name.substr(at);  // "the Hague"
    }
    const std::size_t blank = name.find(' ', at);
    if (blank == std::string::npos) break;
    at = blank + 1;
  }
  return name;
}

bool kept_apart(const NameKey& a, const NameKey& b) {
  return std::find(a.apart.begin(), a.apart.end(), b.id) != a.apart.end();
}

NameMatch match_names(const NameKey& a, const NameKey& b) {
  if (a.words.empty() || b.words.empty() || kept_apart(a, b)) return {};
  if (a.id == b.id) {
    if (a.decided || b.decided) return {100, NameLink::decided};
    return {100, a.folded == b.folded ? NameLink::same : NameLink::alias};
  }
  if (a.country != 0 && a.country == b.country && a.role == b.role) return {85, NameLink::seat};
  if (a.country != 0 && b.country != 0 && !a.role && !b.role) return {};
  if (a.acronym != b.acronym && a.initials != 0 && a.initials == b.initials) {
    return {90, NameLink::acronym};
  }
  if (a.proper != b.proper || a.role || b.role) return {};
  const std::int32_t part = std::max(part_score(a, b), part_score(b, a));
  if (part > 0 && a.country == 0 && b.country == 0) return {part, NameLink::part};
  if (a.proper && spelled_alike(a, b)) return {80, NameLink::spelling};
  return {};
}

bool of_one_kind(const NameKey& a, const NameKey& b) {
  if (a.head == 0 || b.head == 0) return false;
  return a.head == b.head || std::any_of(a.kinds.begin(), a.kinds.end(), [&](std::uint32_t kind) {
           return std::find(b.kinds.begin(), b.kinds.end(), kind) != b.kinds.end();
         });
}

bool differ_in_age_or_nation(const NameKey& a, const NameKey& b) {
  return (a.age != 0 && b.age != 0 && a.age != b.age) ||
         (a.nation != 0 && b.nation != 0 && a.nation != b.nation);
}

}  // namespace merge
DATELINE_END
