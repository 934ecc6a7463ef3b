#include "time/pattern_parser.h"

#include <charconv>

DATELINE_BEGIN
namespace timex {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

std::optional<std::int32_t> parse_number(std::string_view text) {
  std::int32_t number = 0;
  const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || stop != text.data() + text.size()) return {};
  return number;
}

/// Splits off what precedes `mark`; all of it when there is no such mark.
std::string_view take_until(std::string_view& text, char mark) {
  const auto at = text.find(mark);
  const std::string_view head = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return head;
}

class Parser {
 public:
  Parser(std::string_view text, Grammar& grammar) : text_(text), grammar_(grammar) {}

  Result<NodeId> run() {
    auto root = choice();
    if (root && at_ < text_.size()) return fail("unexpected ')'");
    return root;
  }

 private:
  Error fail(const std::string& message) const {
    return Error{message + " at \"" + std::string(text_.substr(at_, 20)) + "\"", "", 0, {}};
  }
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  bool take(std::string_view wanted) {
    if (!text_.substr(at_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  }

  Result<NodeId> choice() {
    Node node;
    node.kind = Node::Kind::choice;
    do {
      auto branch = sequence();
      if (!branch) return branch;
      node.children.push_back(*branch);
    } while (take("|"));
    if (node.children.size() == 1) return node.children.front();
    return add_node(std::move(node), grammar_);
  }

  Result<NodeId> sequence() {
    Node node;
    for (;;) {
      skip_space();
      if (at_ >= text_.size() || text_[at_] == '|' || text_[at_] == ')') break;
      auto next = element();
      if (!next) return next;
      if (take("?")) {
        Node optional;
        optional.kind = Node::Kind::optional;
        optional.children = {*next};
        next = add_node(std::move(optional), grammar_);
      }
      node.children.push_back(*next);
    }
    if (node.children.size() == 1) return node.children.front();
    return add_node(std::move(node), grammar_);
  }

  Result<NodeId> element() {
    const bool capital = take("^");
    const char c = text_[at_];
    if (c == '(') return group();
    if (c == '<') return call(capital);
    if (c == '[') return digits();
    if (c == '{') return assignments();
    if (take("~")) return simple(Node::Kind::adjacent);
    if (take("_")) return simple(Node::Kind::spaced);
    if (take("%start")) return simple(Node::Kind::start);
    if (take("%word")) return simple(Node::Kind::word, capital);
    if (take("%lower")) return simple(Node::Kind::word, false, true);
    return literal(capital);
  }

  Result<NodeId> simple(Node::Kind kind, bool capital = false, bool lower = false) {
    Node node;
    node.kind = kind;
    node.capital = capital;
    node.lower = lower;
    return add_node(std::move(node), grammar_);
  }

  Result<NodeId> group() {
    ++at_;
    Node look;
    look.kind = Node::Kind::look;
    bool is_look = true;
    if (take("?<=") || take("?<!")) {
      look.behind = true;
      look.negative = text_[at_ - 1] == '!';
    } else if (take("?=") || take("?!")) {
      look.negative = text_[at_ - 1] == '!';
    } else {
      is_look = false;
    }
    auto inside = choice();
    if (!inside) return inside;
    if (!take(")")) return fail("a ')' is missing");
    if (!is_look) return inside;
    look.children = {*inside};
    return add_node(std::move(look), grammar_);
  }

  /// ":field" or ":+field" at the end of <...> or [...].
  bool read_field(std::string_view name, Node& node) {
    if (name.starts_with('+')) {
      node.store = Store::add;
      name.remove_prefix(1);
    } else if (name.starts_with('*')) {
      node.store = Store::multiply;
      name.remove_prefix(1);
    }
    const auto field = parse_field(name);
    if (!field) return false;
    node.field = *field;
    node.has_field = true;
    return true;
  }

  Result<NodeId> call(bool capital) {
    const auto end = text_.find('>', at_);
    if (end == std::string_view::npos) return fail("a '>' is missing");
    std::string_view field = text_.substr(at_ + 1, end - at_ - 1);
    const std::string_view name = take_until(field, ':');
    Node node;
    node.kind = Node::Kind::call;
    node.capital = capital;
    if (name.empty()) return fail("a pattern's name is missing");
    if (!field.empty() && !read_field(field, node)) return fail("there is no such field");
    at_ = end + 1;
    node.pattern = pattern_named(name, grammar_);
    return add_node(std::move(node), grammar_);
  }

  Result<NodeId> digits() {
    const auto end = text_.find(']', at_);
    if (end == std::string_view::npos) return fail("a ']' is missing");
    std::string_view field = text_.substr(at_ + 1, end - at_ - 1);
    std::string_view high = take_until(field, ':');
    const std::string_view low = take_until(high, '-');
    const auto from = parse_number(low), to = parse_number(high);
    if (!from || !to || *from > *to || high.size() > 9) return fail("expected a range [1-31]");
    Node node;
    node.kind = Node::Kind::digits;
    node.low = *from;
    node.high = *to;
    const bool fixed = low.size() > 1 && (low[0] == '0' || low.size() == high.size());
    node.least_digits = static_cast<std::uint8_t>(fixed ? low.size() : 1);
    node.most_digits = static_cast<std::uint8_t>(high.size());
    if (!field.empty() && !read_field(field, node)) return fail("there is no such field");
    at_ = end + 1;
    return add_node(std::move(node), grammar_);
  }

  Result<NodeId> assignments() {
    const auto end = text_.find('}', at_);
    if (end == std::string_view::npos) return fail("a '}' is missing");
    const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    Node sequence;
    std::string_view rest = inside;
    while (!rest.empty()) {
      const std::string_view one = take_until(rest, ' ');
      if (one.empty()) continue;
      Node node;
      node.kind = Node::Kind::assign;
      std::string_view value = one;
      std::string_view name = take_until(value, '=');
      if (name.ends_with('*') || name.ends_with('+') || name.ends_with('/')) {
        node.store = name.back() == '*'   ? Store::multiply
                     : name.back() == '+' ? Store::add
                                          : Store::divide;
        name.remove_suffix(1);
      }
      const auto field = parse_field(name);
      if (!field) return fail("there is no field '" + std::string(name) + "'");
      auto number = parse_field_value(*field, value);
      if (!number) number = parse_number(value);
      if (!number) return fail("'" + std::string(value) + "' is no value of " + std::string(name));
      node.field = *field;
      node.low = *number;
      sequence.children.push_back(add_node(std::move(node), grammar_));
    }
    at_ = end + 1;
    return add_node(std::move(sequence), grammar_);
  }

  Result<NodeId> literal(bool capital) {
    std::string word;
    for (; at_ < text_.size(); ++at_) {
      char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size()) {
        c = text_[++at_];
      } else if (is_space(c) || c == '(' || c == ')' || c == '|' || c == '?' || c == '{' ||
                 c == '<' || c == '[' || c == '~') {
        break;
      }
      word += c;
    }
    if (word.empty()) return fail("expected a word");
    const NodeId node = add_literal(word, grammar_);
    if (capital) {
      Node& made = grammar_.nodes[node];
      (made.children.empty() ? made : grammar_.nodes[made.children.front()]).capital = true;
    }
    return node;
  }

  std::string_view text_;
  Grammar& grammar_;
  std::size_t at_ = 0;
};

}  // namespace

NodeId add_node(Node node, Grammar& grammar) {
  grammar.nodes.push_back(std::move(node));
  return static_cast<NodeId>(grammar.nodes.size() - 1);
}

PatternId pattern_named(std::string_view name, Grammar& grammar) {
  const auto found = grammar.names.find(name);
  if (found != grammar.names.end()) return found->second;
  const auto id = static_cast<PatternId>(grammar.patterns.size());
  grammar.names.emplace(name, id);
  grammar.patterns.emplace_back();
  grammar.patterns.back().name = name;
  return id;
}

NodeId add_literal(std::string_view text, Grammar& grammar) {
  std::vector<Atom> atoms;
  static const SymbolTable none;
  split_atoms(text, none, atoms);
  Node sequence;
  for (std::size_t i = 1; i + 1 < atoms.size(); ++i) {
    const Atom& atom = atoms[i];
    if (i > 1 && !atom.has(Atom::space_before)) {
      Node adjacent;
      adjacent.kind = Node::Kind::adjacent;
      sequence.children.push_back(add_node(std::move(adjacent), grammar));
    }
    Node node;
    if (atom.has(Atom::is_digits)) {
      node.kind = Node::Kind::digits;
      node.low = node.high = atom.number;
      node.least_digits = node.most_digits = atom.digits;
    } else {
      node.kind = Node::Kind::symbol;
      std::string_view word = text.substr(atom.begin, atom.end - atom.begin);
      if (word == "–" || word == "—" || word == "’") word = word == "’" ? "'" : "-";
      node.symbol = grammar.symbols.intern(word);
      node.capital = atom.has(Atom::capital);
    }
    sequence.children.push_back(add_node(std::move(node), grammar));
  }
  if (sequence.children.size() == 1) return sequence.children.front();
  return add_node(std::move(sequence), grammar);
}

Result<Fields> parse_assignments(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    std::string_view value = take_until(text, ' ');
    if (value.empty()) continue;
    const std::string_view name = take_until(value, '=');
    const auto field = parse_field(name);
    if (!field) return Error{"there is no field '" + std::string(name) + "'", "", 0, {}};
    auto number = parse_field_value(*field, value);
    if (!number) number = parse_number(value);
    if (!number) {
      return Error{"'" + std::string(value) + "' is no value of " + std::string(name), "", 0, {}};
    }
    fields.set(*field, *number);
  }
  return fields;
}

NodeId add_assignments(const Fields& fields, NodeId after, Grammar& grammar) {
  Node sequence;
  sequence.children.push_back(after);
  for (std::size_t i = 0; i < static_cast<std::size_t>(Field::count); ++i) {
    const auto field = static_cast<Field>(i);
    if (!fields.has(field)) continue;
    Node node;
    node.kind = Node::Kind::assign;
    node.field = field;
    node.low = fields.get(field);
    sequence.children.push_back(add_node(std::move(node), grammar));
  }
  return add_node(std::move(sequence), grammar);
}

Result<NodeId> parse_pattern(std::string_view text, Grammar& grammar) {
  return Parser(text, grammar).run();
}

}  // namespace timex
DATELINE_END
