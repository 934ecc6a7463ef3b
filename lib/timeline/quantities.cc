#include "timeline/quantities.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "timeline/fold.h"
#include "timeline/syntax.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int64_t thousandths = 1000;
constexpr std::int64_t largest = 1000000000000000;  ///< above it no count of news is meant
constexpr std::int64_t about_share = 8;             ///< "about" allows an eighth more or less

/// "2,500", "6.5" in thousandths.
std::optional<std::int64_t> read_digits(std::string_view text) {
  std::int64_t value = 0;
  std::int64_t fraction = 0;  ///< worth of the next digit behind the point
  bool any = false;
  for (const char c : text) {
    if (c == ',' && fraction == 0) continue;
    if (c == '.' && fraction == 0) {
      fraction = thousandths / 10;
      continue;
    }
    if (c < '0' || c > '9' || value > largest) return std::nullopt;
    any = true;
    if (fraction == 0) {
      value = value * 10 + (c - '0') * thousandths;
    } else {
      value += (c - '0') * fraction;
      fraction /= 10;
      if (fraction == 0) fraction = -1;  // finer digits do not count
    }
  }
  return any ? std::optional(value) : std::nullopt;
}

class QuantityReader {
 public:
  QuantityReader(const Extraction& extraction, const MergeRules& rules)
      : extraction_(extraction), words_(extraction.analysis.words), rules_(rules) {}

  /// What is counted of the things a noun names.
  void read_noun(std::uint32_t noun, std::vector<Quantity>& found) const {
    // "9 of the 50 hostages": there may be more
    const std::uint32_t above = words_[noun].head;
    if (words_[noun].deprel == Deprel::nmod && above != Word::no_head && is_number(above)) {
      add_part(above, unit_of(noun), found);
      return;
    }
    bool others = false;  // "22 other defendants": there are more
    for_each_child(extraction_, noun, [&](std::uint32_t child) {
      others = others || rules_.quantities().tells_of_more(fold_name(words_[child].lemma));
    });
    for_each_child(extraction_, noun, [&](std::uint32_t child) {
      if (words_[child].deprel == Deprel::nummod && others) add_part(child, unit_of(noun), found);
      if (words_[child].deprel == Deprel::nummod && !others) add(child, unit_of(noun), found);
      if (words_[child].deprel == Deprel::amod) read_age(child, found);
    });
  }

  /// A number that stands for people: "killed 12"; or for things told behind it.
  void read_number(std::uint32_t number, std::vector<Quantity>& found) const {
    std::uint32_t whole = Word::no_head;
    for_each_child(extraction_, number, [&](std::uint32_t child) {
      if (words_[child].deprel == Deprel::nmod && words_[child].upos == Upos::NOUN) whole = child;
    });
    if (whole == Word::no_head)
      return add(number, std::string(rules_.quantities().persons()), found);
    add_part(number, unit_of(whole), found);
  }

  /// "82 girls that were kidnapped": these are not all whom the clause is about.
  [[nodiscard]] bool counts_some(std::uint32_t noun, std::uint32_t verb) const {
    const Deprel relation = words_[verb].deprel;
    if (relation != Deprel::acl && relation != Deprel::acl_relcl) return false;
    if (words_[verb].head != noun) return false;
    bool whole = false;
    for_each_child(extraction_, noun, [&](std::uint32_t child) {
      whole = whole || (words_[child].deprel == Deprel::det &&
                        rules_.quantities().is_whole(fold_name(words_[child].lemma)));
    });
    return !whole;
  }

  /// What a toll's noun counts: "die" of "death toll", "the number of dead".
  [[nodiscard]] std::string toll_of(std::uint32_t noun) const {
    const std::string_view own = rules_.quantities().toll(words_[noun].lemma);
    if (own.empty() || own != "?") return std::string(own);
    std::string found;
    for_each_child(extraction_, noun, [&](std::uint32_t child) {
      const std::string_view told = rules_.quantities().toll(words_[child].lemma);
      if (!told.empty() && told != "?") found = told;
    });
    return found;
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t token) const {
    return extraction_.document.word(token);
  }
  [[nodiscard]] bool is_number(std::uint32_t token) const {
    return words_[token].upos == Upos::NUM && !is_in_time(token);
  }
  /// The hyphen of "twenty-one".
  [[nodiscard]] bool is_joint(std::uint32_t token) const {
    return token > 0 && token + 1 < words_.size() && text(token) == "-" && is_number(token - 1) &&
           is_number(token + 1) && !read_digits(text(token - 1)) && !read_digits(text(token + 1));
  }
  /// 1934, 11 May: numbers of a date count nothing.
  [[nodiscard]] bool is_in_time(std::uint32_t token) const {
    const Span span = extraction_.document.tokens[token].span;
    return std::any_of(extraction_.times.begin(), extraction_.times.end(), [&](const auto& time) {
      return time.type == TimexType::date && time.span.contains(span);
    });
  }

  [[nodiscard]] std::string unit_of(std::uint32_t noun) const {
    const std::string lemma = fold_name(words_[noun].lemma);
    return std::string(rules_.quantities().unit(lemma.empty() ? words_[noun].lemma : lemma));
  }

  /// The run of number words around one: "2.1 billion", "twenty five".
  void add(std::uint32_t number, std::string unit, std::vector<Quantity>& found) const {
    if (is_in_time(number)) return;
    std::uint32_t begin = number;
    std::uint32_t end = number + 1;
    while (begin > 0 && (is_number(begin - 1) || is_joint(begin - 1))) --begin;
    while (end < words_.size() && (is_number(end) || is_joint(end))) ++end;
    if (is_vague(begin) || is_whole_of_part(begin)) return;
    std::int64_t total = 0;
    std::int64_t run = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (is_joint(i)) continue;
      if (const auto digits = read_digits(text(i))) {
        run += *digits;
        continue;
      }
      const std::string word = fold_name(text(i));
      if (const auto power = rules_.quantities().magnitude(word)) {
        if (run > largest / *power) return;
        run = std::max(run, thousandths) * *power;
        if (*power < thousandths) continue;
        total += run;
        run = 0;
      } else if (const auto value = rules_.number_word(word)) {
        run += *value * thousandths;
      } else {
        return;
      }
    }
    if (total > largest || run > largest) return;
    found.push_back({total + run, std::move(unit), bound_before(begin)});
  }

  /// "9 of the more than 50 hostages": the 50 are not whom the clause is about.
  [[nodiscard]] bool is_whole_of_part(std::uint32_t first) const {
    constexpr std::uint32_t words_between = 5;
    for (std::uint32_t back = 1; back <= words_between && back < first; ++back) {
      const std::uint32_t at = first - back;
      if (words_[at].upos == Upos::ADP && rules_.is_link(fold_name(text(at))))
        return is_number(at - 1);
      if (words_[at].upos == Upos::NOUN || words_[at].upos == Upos::VERB) return false;
    }
    return false;
  }

  /// A number of some among more.
  void add_part(std::uint32_t number, std::string unit, std::vector<Quantity>& found) const {
    const std::size_t before = found.size();
    add(number, std::move(unit), found);
    if (found.size() > before) found.back().bound = Bound::least;
  }

  /// "several hundred", "hundreds"
  [[nodiscard]] bool is_vague(std::uint32_t first) const {
    if (!rules_.quantities().magnitude(fold_name(text(first)))) return false;
    const std::string before = first == 0 ? "" : fold_name(text(first - 1));
    return !rules_.quantities().is_single(before);
  }

  /// "at least", "some", "nearly" in front of a number.
  [[nodiscard]] Bound bound_before(std::uint32_t begin) const {
    if (begin == 0) return Bound::exact;
    const std::string near = fold_name(text(begin - 1));
    if (begin > 1) {
      const std::string far = fold_name(text(begin - 2));
      if (const auto* bound = rules_.quantities().bound(far + " " + near)) return *bound;
    }
    const auto* bound = rules_.quantities().bound(near);
    return bound == nullptr ? Bound::exact : *bound;
  }

  /// "a 34-year-old man", as one token or as five.
  void read_age(std::uint32_t word, std::vector<Quantity>& found) const {
    constexpr std::uint32_t parts_before = 4;
    const Span span = extraction_.document.tokens[word].span;
    const std::uint32_t first = word < parts_before ? 0 : word - parts_before;
    const std::uint32_t begin = extraction_.document.tokens[first].span.begin;
    const std::string folded = fold_name(extraction_.document.text(Span{begin, span.end}));
    const auto parts = words_of(folded);
    const std::size_t size = parts.size();
    if (size < 3) return;
    const std::string_view last = parts[size - 1];
    const std::string_view year = parts[size - 2];
    const std::string_view unit =
        rules_.quantities().age_unit(std::string(year).append(" ").append(last));
    const auto age = read_digits(parts[size - 3]);
    if (age && !unit.empty()) found.push_back({*age, std::string(unit), Bound::exact});
  }

  const Extraction& extraction_;
  const std::vector<Word>& words_;
  const MergeRules& rules_;
};

bool is_argument(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::obj ||
         relation == Deprel::nmod;
}

/// The toll that the clause's subject or object is, or "".
std::string toll_in(const Extraction& extraction, std::uint32_t head, const MergeRules& rules,
                    const QuantityReader& reader) {
  std::string toll;
  if (!rules.quantities().tells_toll(extraction.analysis.words[head].lemma)) return toll;
  for_each_child(extraction, head, [&](std::uint32_t child) {
    const Word& word = extraction.analysis.words[child];
    if (word.upos == Upos::NOUN && is_argument(word.deprel) && toll.empty()) {
      toll = reader.toll_of(child);
    }
  });
  return toll;
}

}  // namespace

bool contradict(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit || a.value == b.value) return false;
  const Quantity& less = a.value < b.value ? a : b;
  const Quantity& more = a.value < b.value ? b : a;
  if (less.bound == Bound::least || more.bound == Bound::most) return false;
  const bool vague = less.bound == Bound::about || more.bound == Bound::about;
  return !vague || more.value - less.value > more.value / about_share;
}

std::string to_text(const Quantity& quantity) {
  constexpr std::string_view bounds[] = {"", "at least ", "at most ", "about "};
  std::string text(bounds[static_cast<std::size_t>(quantity.bound)]);
  text += std::to_string(quantity.value / thousandths);
  std::int64_t rest = quantity.value % thousandths;
  if (rest != 0) {
    std::string digits = std::to_string(thousandths + rest).substr(1);
    while (digits.back() == '0') digits.pop_back();
    text += "." + digits;
  }
  return text + " " + quantity.unit;
}

Counted read_quantities(const Extraction& extraction, const Claim& claim, std::uint32_t head,
                        const MergeRules& rules) {
  Counted counted;
  auto& found = counted.quantities;
  const auto& words = extraction.analysis.words;
  const QuantityReader reader(extraction, rules);
  counted.toll_of = toll_in(extraction, head, rules, reader);
  const bool toll = !counted.toll_of.empty();
  reader.read_noun(head, found);
  std::vector<std::uint32_t> read;
  for_each_child(extraction, head, [&](std::uint32_t child) {
    const Deprel relation = words[child].deprel;
    if (!is_argument(relation) && !(toll && relation == Deprel::obl)) return;
    read.push_back(child);
    if (words[child].upos == Upos::NUM) {
      reader.read_number(child, found);
    } else {
      reader.read_noun(child, found);
    }
  });
  // "Five people are now known to have died": its subject stands higher up.
  for (const Participant& participant : claim.participants) {
    if (participant.role != Role::agent && participant.role != Role::patient) continue;
    const std::uint32_t noun = head_token(extraction, participant.span);
    if (noun == Word::no_head || std::find(read.begin(), read.end(), noun) != read.end()) continue;
    if (words[noun].upos != Upos::NOUN || reader.counts_some(noun, head)) continue;
    reader.read_noun(noun, found);
  }
  if (toll) {
    for (Quantity& quantity : found) quantity.unit = rules.quantities().persons();
  }
  // A clause that counts one thing twice ("from 70 to 82 dollars") tells no one count.
  std::vector<Quantity> single;
  for (const Quantity& one : found) {
    const bool other = std::any_of(found.begin(), found.end(), [&](const Quantity& two) {
      return two.unit == one.unit && two.value != one.value;
    });
    const bool again = std::find(single.begin(), single.end(), one) != single.end();
    if (!other && !again) single.push_back(one);
  }
  found = std::move(single);
  if (found.empty()) counted.toll_of.clear();
  return counted;
}

}  // namespace merge
DATELINE_END
