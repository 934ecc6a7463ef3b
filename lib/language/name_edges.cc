#include "language/name_edges.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

DATELINE_BEGIN
namespace language {
namespace {

/// Names are not joined beyond so many words, so that no text takes square time.
constexpr std::uint32_t longest = 24;

bool is_proper(Xpos tag) {
  return tag == Xpos::NNP || tag == Xpos::NNPS;
}
bool is_part_of_name(Deprel relation) {
  return relation == Deprel::compound || relation == Deprel::flat;
}

class NameEdges {
 public:
  NameEdges(const Document& document, const Gazetteer& gazetteer, std::span<const WordKey> keys,
            Analysis& analysis)
      : document_(document), gazetteer_(gazetteer), keys_(keys), analysis_(analysis) {}

  void mend() {
    part_at_slashes();
    part_at_titles();
    for (Name& name : analysis_.names) {
      trim(name);
      mend_kind(name);
    }
    std::erase_if(analysis_.names, [](const Name& name) { return name.begin == name.end; });
    std::vector<Name> mended;
    for (std::size_t i = 0; i < analysis_.names.size(); ++i) {
      Name name = analysis_.names[i];
      const std::uint32_t before = mended.empty() ? 0 : mended.back().end;
      while (i + 1 < analysis_.names.size() && join(name, analysis_.names[i + 1])) ++i;
      const std::uint32_t after = i + 1 < analysis_.names.size()
                                      ? analysis_.names[i + 1].begin
                                      : static_cast<std::uint32_t>(analysis_.words.size());
      extend(name, before, after);
      mended.push_back(name);
    }
    analysis_.names = std::move(mended);
  }

 private:
  [[nodiscard]] const Word& word(std::uint32_t token) const { return analysis_.words[token]; }
  [[nodiscard]] std::string_view form(std::uint32_t token) const { return document_.word(token); }
  [[nodiscard]] std::uint32_t lower(std::uint32_t token) const { return keys_[token].lower; }
  [[nodiscard]] bool has(std::uint32_t token, std::uint8_t classes) const {
    return (keys_[token].classes & classes) != 0;
  }
  [[nodiscard]] static bool holds(const Name& name, std::uint32_t token) {
    return token >= name.begin && token < name.end;
  }
  /// What the lists have these words as, when it is a place or an organisation.
  [[nodiscard]] std::optional<NameKind> listed(std::uint32_t begin, std::uint32_t end) const {
    std::array<std::uint32_t, 6> words{};
    if (end - begin > words.size()) return std::nullopt;
    for (std::uint32_t i = begin; i < end; ++i) words[i - begin] = lower(i);
    const std::span<const std::uint32_t> all(words.data(), end - begin);
    if (gazetteer_.is_organisation(all)) return NameKind::organisation;
    if (gazetteer_.is_place(all)) return NameKind::location;
    return std::nullopt;
  }
  [[nodiscard]] bool is_place(std::uint32_t begin, std::uint32_t end) const {
    return listed(begin, end) == NameKind::location;
  }

  [[nodiscard]] static bool is_loose(Xpos tag) {
    switch (tag) {
      case Xpos::HYPH:
      case Xpos::COMMA:
      case Xpos::COLON:
      case Xpos::OPEN_QUOTE:
      case Xpos::CLOSE_QUOTE:
      case Xpos::DT:
      case Xpos::PRP_POSS:
      case Xpos::CC:
      case Xpos::IN:
        return true;
      default:
        return false;
    }
  }

  void trim(Name& name) const {
    while (name.begin < name.end && is_loose(word(name.begin).xpos)) ++name.begin;
    while (name.begin < name.end && is_loose(word(name.end - 1).xpos)) --name.end;
    if (name.kind != NameKind::person) return;
    while (name.begin < name.end && word(name.end - 1).xpos == Xpos::CD) --name.end;
    while (name.begin + 1 < name.end && has(name.begin, Gazetteer::title)) ++name.begin;
  }

  /// "Acme | / | Velmora".
  void part_at_slashes() {
    std::vector<Name> parts;
    for (Name name : analysis_.names) {
      for (std::uint32_t i = name.begin; i < name.end; ++i) {
        if (form(i) != "/") continue;
        parts.push_back({name.begin, i, name.kind});
        name.begin = i + 1;
      }
      parts.push_back(name);
    }
    analysis_.names = std::move(parts);
  }

  /// "Acme | CEO | Anna Lindqvist"; but in "Anna Sheikh Khalil" it is a name's part.
  void part_at_titles() {
    std::vector<Name> parts;
    for (Name name : analysis_.names) {
      for (std::uint32_t i = name.begin + 1; i + 2 < name.end; ++i) {
        if (name.kind != NameKind::person || !is_only_title(i)) continue;
        parts.push_back({name.begin, i, NameKind::organisation});
        name.begin = i + 1;
      }
      parts.push_back(name);
    }
    analysis_.names = std::move(parts);
  }
  [[nodiscard]] bool is_only_title(std::uint32_t token) const {
    return has(token, Gazetteer::title) && !has(token, Gazetteer::given | Gazetteer::surname);
  }

  /// What the lists know better than the context.
  void mend_kind(Name& name) const {
    if (name.begin == name.end) return;
    const auto kind = listed(name.begin, name.end);
    if (kind && (name.end - name.begin > 1 || *kind == NameKind::organisation)) name.kind = *kind;
    if (name.kind != NameKind::person) return;
    bool organisation = true;
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      organisation = organisation && has(i, Gazetteer::organisation) &&
                     !has(i, Gazetteer::given | Gazetteer::surname);
    }
    const std::uint32_t head = head_of(name.begin, name.end);
    const bool company = name.begin > 0 && word(name.begin - 1).head == head &&
                         word(name.begin - 1).xpos == Xpos::NN &&
                         has(name.begin - 1, Gazetteer::organisation);
    if (organisation || company) name.kind = NameKind::organisation;
  }

  /// The word of the name that the others hang on.
  [[nodiscard]] std::uint32_t head_of(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::uint32_t head = word(i).head;
      if (head < begin || head >= end) return i;
    }
    return begin;
  }

  bool join(Name& name, const Name& next) const {
    if (next.end - name.begin > longest) return false;
    const std::uint32_t gap = next.begin - name.end;
    if (gap < 2) {
      if (const auto kind = makes(name, next.end)) {
        name = {name.begin, next.end, *kind};
        return true;
      }
    }
    const bool joined = (gap == 0 && are_parts(name, next)) || (gap == 1 && are_tied(name, next)) ||
                        (gap > 0 && gap < 3 && is_of_name(name, next.begin, next.end));
    if (joined) name.end = next.end;
    return joined;
  }

  /// "Greater | Noida", "Exxon | Mobil", "J. | Smith".
  [[nodiscard]] bool are_parts(const Name& name, const Name& next) const {
    // "St. | Thomas": half a name of a place.
    if (name.kind == NameKind::location && name.end - name.begin == 1 &&
        next.kind != NameKind::organisation && has(name.begin, Gazetteer::place_part) &&
        !has(name.begin, Gazetteer::place))
      return true;
    if (name.kind != next.kind) return false;
    // "Anders | Holt": a given name alone, and what the parser makes its family name.
    if (name.kind == NameKind::person && name.end - name.begin == 1 &&
        word(next.begin).deprel == Deprel::flat && word(next.begin).head == name.begin)
      return true;
    const Word& last = word(name.end - 1);
    const Word& first = word(next.begin);
    const bool linked = (is_part_of_name(last.deprel) && holds(next, last.head)) ||
                        (is_part_of_name(first.deprel) && holds(name, first.head));
    if (!linked) return false;
    if (name.kind == NameKind::person)
      return name.end - name.begin == 1 && form(name.begin).size() <= 2;
    return !is_place(name.begin, name.end) || !is_place(next.begin, next.end);
  }

  /// "Coca | - | Cola", "Johnson | & | Johnson", "Acme | , | Inc."
  [[nodiscard]] bool are_tied(const Name& name, const Name& next) const {
    if (name.kind != next.kind || name.kind == NameKind::person) return false;
    const std::uint32_t mark = name.end;
    const bool close = document_.tokens[mark].span.begin == document_.tokens[mark - 1].span.end &&
                       document_.tokens[mark].span.end == document_.tokens[next.begin].span.begin;
    if (form(mark) == "-") return close && !is_place(name.begin, name.end);
    if (name.kind != NameKind::organisation) return false;
    const Word& head = word(head_of(next.begin, next.end));
    if (form(mark) == "&") return true;
    return form(mark) == "," && next.end - next.begin == 1 && head.deprel != Deprel::conj &&
           holds(name, head.head) && has(next.begin, Gazetteer::organisation);
  }

  /// "Gulf | of | Mexico", "Bank | of the | West": what follows hangs on a word
  /// that is no name by itself.
  [[nodiscard]] bool is_of_name(const Name& name, std::uint32_t begin, std::uint32_t end) const {
    if (name.kind != NameKind::organisation && name.kind != NameKind::location) return false;
    if (form(name.end) != "of") return false;
    if (begin - name.end == 2 && word(begin - 1).xpos != Xpos::DT) return false;
    const std::uint32_t head = head_of(name.begin, name.end);
    const Word& tail = word(head_of(begin, end));
    const std::uint8_t common = Gazetteer::organisation | Gazetteer::place_part;
    return tail.deprel == Deprel::nmod && tail.head == head && has(head, common) &&
           !is_place(name.begin, name.end);
  }

  /// Takes in words on both sides, up to the names around.
  void extend(Name& name, std::uint32_t before, std::uint32_t after) const {
    while (name.end < after && takes_right(name)) ++name.end;
    while (name.begin > before && takes_left(name)) --name.begin;
    extend_by_of(name, after);
  }

  /// What the name becomes with the words up to `end`: "Costa | Rica".
  [[nodiscard]] std::optional<NameKind> makes(const Name& name, std::uint32_t end) const {
    const auto kind = listed(name.begin, end);
    return kind == listed(name.begin, name.end) ? std::nullopt : kind;
  }

  [[nodiscard]] bool takes_right(Name& name) const {
    const std::uint32_t next = name.end;
    if (!is_proper(word(next).xpos)) return false;
    const Word& last = word(name.end - 1);
    if (const auto kind = makes(name, next + 1)) {
      name.kind = *kind;
      return true;
    }
    if (name.kind == NameKind::person)
      return word(next).deprel == Deprel::flat && holds(name, word(next).head);
    if (last.head != next || !is_part_of_name(last.deprel)) return false;
    if (has(next, Gazetteer::organisation)) {
      name.kind = NameKind::organisation;
      return true;
    }
    return has(next, Gazetteer::place_part) && !has(next, Gazetteer::place);
  }

  [[nodiscard]] bool takes_left(const Name& name) const {
    const std::uint32_t previous = name.begin - 1;
    if (!is_proper(word(previous).xpos) || has(previous, Gazetteer::title)) return false;
    const Word& first = word(name.begin);
    if (name.kind == NameKind::person)
      return first.deprel == Deprel::flat && first.head == previous;
    return is_place(previous, name.end) && !is_place(name.begin, name.end);
  }

  /// "Department | of Defense" where the rest has no label.
  void extend_by_of(Name& name, std::uint32_t after) const {
    if (name.end >= after || form(name.end) != "of") return;
    std::uint32_t begin = name.end + 1;
    if (begin < after && word(begin).xpos == Xpos::DT) ++begin;
    std::uint32_t end = begin;
    while (end < after && is_proper(word(end).xpos)) ++end;
    if (end + 1 < after && word(end).xpos == Xpos::CC && is_proper(word(end + 1).xpos)) {
      while (++end < after && is_proper(word(end).xpos)) {
      }
    }
    if (end > begin && is_of_name(name, begin, end)) name.end = end;
  }

  const Document& document_;
  const Gazetteer& gazetteer_;
  std::span<const WordKey> keys_;
  Analysis& analysis_;
};

}  // namespace

void mend_name_edges(const Document& document, const Gazetteer& gazetteer,
                     std::span<const WordKey> keys, Analysis& analysis) {
  NameEdges(document, gazetteer, keys, analysis).mend();
}

}  // namespace language
DATELINE_END
