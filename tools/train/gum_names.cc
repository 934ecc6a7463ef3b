#include "gum_names.h"

#include <algorithm>
#include <optional>

namespace train {
namespace {

using dateline::Name;
using dateline::NameKind;
using dateline::Upos;
using dateline::Xpos;
using dateline::language::Gazetteer;

struct Mention {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string id;
  std::string type;
};

/// "(7-time-new-...(8-person-...)7)" -> what opens and what closes.
void read_brackets(const std::string& field, std::uint32_t at, std::vector<Mention>& open,
                   std::vector<Mention>& done) {
  const auto close = [&](std::size_t which) {
    open[which].end = at + 1;
    done.push_back(open[which]);
    open.erase(open.begin() + static_cast<std::ptrdiff_t>(which));
  };
  for (std::size_t i = 0; i < field.size();) {
    const std::size_t stop = field.find_first_of("()", i + (field[i] == '(' ? 1 : 0));
    const std::size_t end = stop == std::string::npos ? field.size() : stop;
    if (field[i] == '(') {
      const std::string inside = field.substr(i + 1, end - i - 1);
      const std::size_t dash = inside.find('-');
      if (dash == std::string::npos) return;
      open.push_back({at, 0, inside.substr(0, dash),
                      inside.substr(dash + 1, inside.find('-', dash + 1) - dash - 1)});
      if (stop != std::string::npos && field[stop] == ')') close(open.size() - 1);
    } else {
      const std::string id = field.substr(i, end - i);
      for (std::size_t k = open.size(); k-- > 0;) {
        if (open[k].id == id) {
          close(k);
          break;
        }
      }
    }
    i = stop == std::string::npos ? field.size() : (field[stop] == ')' ? stop + 1 : stop);
  }
}

std::optional<NameKind> kind_of(const std::string& type) {
  if (type == "person") return NameKind::person;
  if (type == "organization") return NameKind::organisation;
  if (type == "place") return NameKind::location;
  return std::nullopt;
}

bool is_name_word(const TreeWord& word) {
  return word.tag.xpos == Xpos::NNP || word.tag.xpos == Xpos::NNPS;
}

/// The name within a mention, or nothing.
std::optional<Name> name_within(const std::vector<TreeWord>& words, const Mention& mention,
                                NameKind kind, const Gazetteer& gazetteer) {
  std::uint32_t head = mention.end;
  for (std::uint32_t i = mention.begin; i < mention.end && head == mention.end; ++i) {
    const std::uint32_t above = words[i].head;
    if (above == 0 || above - 1 < mention.begin || above - 1 >= mention.end) head = i;
  }
  if (head == mention.end || !is_name_word(words[head])) return std::nullopt;
  std::uint32_t begin = head;
  std::uint32_t end = head + 1;
  const auto inner = [&](std::uint32_t i) {
    const TreeWord& word = words[i];
    return is_name_word(word) || word.form == "-" || word.form == "&" ||
           (word.tag.xpos == Xpos::CD && kind != NameKind::location);
  };
  while (begin > mention.begin && inner(begin - 1)) --begin;
  while (end < mention.end && inner(end)) ++end;
  // "University of California", "Daughters of the American Revolution".
  if (kind != NameKind::person) {
    while (end + 1 < mention.end && words[end].form == "of") {
      std::uint32_t next = end + 1;
      if (words[next].tag.xpos == Xpos::DT && next + 1 < mention.end) ++next;
      if (!is_name_word(words[next])) break;
      end = next + 1;
      while (end < mention.end && inner(end)) ++end;
    }
  } else {
    while (begin < end && has_class(words[begin], Gazetteer::title, gazetteer)) ++begin;
  }
  while (begin < end && !is_name_word(words[begin])) ++begin;
  while (begin < end && !is_name_word(words[end - 1]) && words[end - 1].tag.xpos != Xpos::CD) --end;
  if (begin == end) return std::nullopt;
  return Name{begin, end, kind};
}

}  // namespace

bool has_class(const TreeWord& word, std::uint8_t classes, const Gazetteer& gazetteer) {
  const auto lower = dateline::language::word_features(word.form).lower;
  return (gazetteer.classes(lower) & classes) != 0;
}

std::vector<Name> gum_names(const std::vector<TreeWord>& words, const Gazetteer& gazetteer) {
  std::vector<Mention> open;
  std::vector<Mention> done;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const std::string& misc = words[i].misc;
    std::size_t at = misc.starts_with("Entity=") ? 0 : misc.find("|Entity=");
    if (at == std::string::npos) continue;
    at = misc.find('=', at) + 1;
    read_brackets(misc.substr(at, misc.find('|', at) - at), i, open, done);
  }
  std::stable_sort(done.begin(), done.end(), [](const Mention& a, const Mention& b) {
    return a.end - a.begin > b.end - b.begin;
  });
  std::vector<Name> names;
  for (const Mention& mention : done) {
    const auto kind = kind_of(mention.type);
    if (!kind) continue;
    const auto name = name_within(words, mention, *kind, gazetteer);
    if (!name) continue;
    const bool taken = std::any_of(names.begin(), names.end(), [&](const Name& other) {
      return other.begin < name->end && name->begin < other.end;
    });
    if (!taken) names.push_back(*name);
  }
  std::sort(names.begin(), names.end(),
            [](const Name& a, const Name& b) { return a.begin < b.begin; });
  return names;
}

}  // namespace train
