#include "time/grammar.h"

#include "time/first_sets.h"
#include "time/pattern_parser.h"

DATELINE_BEGIN
namespace timex {
namespace {

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string_view take_word(std::string_view& text) {
  const auto end = text.find_first_of(" \t");
  const std::string_view word = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view{} : trim(text.substr(end));
  return word;
}

/// Reads one rule file; the blocks are told apart by their first word, and what
/// belongs to a block is indented.
class FileReader {
 public:
  FileReader(const RuleSource& source, Grammar& grammar, std::vector<Error>& errors)
      : source_(source), grammar_(grammar), errors_(errors) {}

  void run() {
    std::string_view rest = source_.text;
    while (!rest.empty()) {
      const auto end = rest.find('\n');
      std::string_view line = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      ++line_;
      const bool indented = !line.empty() && (line[0] == ' ' || line[0] == '\t');
      line = trim(line);
      if (line.starts_with('#')) {
        has_source_ = has_source_ || line.find("source:") != std::string_view::npos;
      } else if (!line.empty()) {
        indented ? inside(line) : head(line);
      }
    }
    finish();
    if (!has_source_) error("the file has no '# source:' line");
  }

 private:
  enum class Block { none, words, pattern, rule };

  void error(std::string message) {
    errors_.push_back({std::move(message), source_.path, line_, {}});
  }

  Pattern& current() { return grammar_.patterns[current_]; }

  void open(Block block, std::string_view name) {
    block_ = block;
    alternatives_.clear();
    current_ = pattern_named(name, grammar_);
    if (current().defined) error("'" + std::string(name) + "' is defined twice");
    current().defined = true;
    current().line = line_;
    current().path = source_.path;
    current().is_rule = block == Block::rule;
  }

  void head(std::string_view line) {
    finish();
    const std::string_view kind = take_word(line);
    if (kind == "on") {
      date_ = line;
      return;
    }
    const std::string_view name = take_word(line);
    if (name.empty()) return error("expected a name after '" + std::string(kind) + "'");
    if (kind == "words") {
      const auto colon = name.find(':');
      open(Block::words, name.substr(0, colon));
      words_field_ = Field::value;
      if (colon == std::string_view::npos) return;
      const auto field = parse_field(name.substr(colon + 1));
      if (!field) return error("there is no field '" + std::string(name.substr(colon + 1)) + "'");
      words_field_ = *field;
    } else if (kind == "pattern") {
      open(Block::pattern, name);
    } else if (kind == "rule" || kind == "part") {
      open(Block::rule, name);
      current().top = kind == "rule";
    } else {
      error("expected 'words', 'pattern', 'rule', 'part' or 'on', not '" + std::string(kind) + "'");
    }
  }

  void inside(std::string_view line) {
    switch (block_) {
      case Block::none:
        return error("this line belongs to no block");
      case Block::words:
        return word_line(line);
      case Block::pattern:
        return alternative(line);
      case Block::rule:
        return rule_line(line);
    }
  }

  void word_line(std::string_view line) {
    const auto equals = line.rfind(" = ");
    std::string_view forms = equals == std::string_view::npos ? line : trim(line.substr(0, equals));
    Fields fields;
    if (equals != std::string_view::npos) {
      const std::string value(trim(line.substr(equals + 3)));
      auto read = value.find('=') == std::string::npos
                      ? parse_assignments(std::string(to_string(words_field_)) + "=" + value)
                      : parse_assignments(value);
      if (!read) return error(read.error().message);
      fields = *read;
    }
    while (!forms.empty()) {
      const auto bar = forms.find('|');
      const std::string_view form = trim(forms.substr(0, bar));
      forms = bar == std::string_view::npos ? std::string_view{} : forms.substr(bar + 1);
      if (form.empty()) return error("a word is missing");
      alternatives_.push_back(add_assignments(fields, add_literal(form, grammar_), grammar_));
    }
  }

  void alternative(std::string_view line) {
    auto node = parse_pattern(line, grammar_);
    if (!node) return error(node.error().message);
    alternatives_.push_back(*node);
  }

  void rule_line(std::string_view line) {
    const std::string_view key = take_word(line);
    if (key == "find") {
      alternative(line);
    } else if (key == "give") {
      std::string text(line);
      if (text.find('=') == std::string::npos || text.find(' ') < text.find('=')) {
        text = "op=" + text;
      }
      auto fields = parse_assignments(text);
      if (!fields) return error(fields.error().message);
      current().defaults.merge(*fields);
    } else if (key == "in") {
      while (!line.empty()) current().groups.emplace_back(take_word(line));
    } else if (key == "yes" || key == "no") {
      example(line, key == "yes");
    } else {
      error("expected 'find', 'give', 'in', 'yes' or 'no', not '" + std::string(key) + "'");
    }
  }

  void example(std::string_view line, bool positive) {
    Example example;
    example.positive = positive;
    example.line = line_;
    example.date = date_;
    const bool own_date = line.size() > 10 && line[4] == '-' && line[7] == '-';
    if (own_date) {
      const auto colon = line.find(": ");
      if (colon == std::string_view::npos) return error("expected 'DATE: text'");
      example.date = line.substr(0, colon);
      line = trim(line.substr(colon + 2));
    }
    if (example.date.empty()) return error("the example is read on no date; put 'on DATE' before");
    if (positive) {
      const auto equals = line.rfind(" = ");
      if (equals == std::string_view::npos) return error("expected 'text with [words] = value'");
      read_outcome(trim(line.substr(equals + 3)), example);
      line = trim(line.substr(0, equals));
    }
    const auto open = line.find('['), close = line.find(']');
    if (open != std::string_view::npos && close != std::string_view::npos && open < close) {
      example.begin = static_cast<std::uint32_t>(open);
      example.end = static_cast<std::uint32_t>(close - 1);
      example.text = std::string(line.substr(0, open)) +
                     std::string(line.substr(open + 1, close - open - 1)) +
                     std::string(line.substr(close + 1));
    } else {
      if (positive) return error("a positive example brackets the words: [next Tuesday]");
      example.text = line;
    }
    current().examples.push_back(std::move(example));
  }

  static void read_outcome(std::string_view text, Example& example) {
    bool has_value = false;
    while (!text.empty()) {
      const std::string_view word = take_word(text);
      if (!has_value && (word == "DATE" || word == "TIME" || word == "DURATION" || word == "SET")) {
        example.type = word;
      } else if (!has_value) {
        example.value = word;
        has_value = true;
      } else if (word.find("..") != std::string_view::npos) {
        example.bounds = word;
      } else {
        example.mod = word;
      }
    }
  }

  void finish() {
    if (block_ == Block::none) return;
    block_ = Block::none;
    Node choice;
    choice.kind = Node::Kind::choice;
    choice.children = alternatives_;
    current().root = add_node(std::move(choice), grammar_);
    Error place{"", source_.path, current().line, {}};
    const auto missing = [&](const char* what) {
      place.message = "'" + current().name + "' has no " + what;
      errors_.push_back(place);
    };
    if (alternatives_.empty()) missing("pattern");
    if (!current().is_rule) return;
    bool positive = false, negative = false;
    for (const Example& example : current().examples) {
      (example.positive ? positive : negative) = true;
    }
    if (!positive && current().defaults.as<Op>(Field::op) != Op::nothing) missing("'yes' example");
    if (!negative) missing("'no' example");
    if (positive && !current().defaults.has(Field::op) && current().top && false) missing("'give'");
  }

  const RuleSource& source_;
  Grammar& grammar_;
  std::vector<Error>& errors_;
  Block block_ = Block::none;
  PatternId current_ = 0;
  Field words_field_ = Field::value;
  std::vector<NodeId> alternatives_;
  std::string date_;
  std::size_t line_ = 0;
  bool has_source_ = false;
};

/// Makes each group a pattern: the choice of the rules that are in it.
void link_groups(Grammar& grammar) {
  const std::size_t rules = grammar.patterns.size();
  for (std::size_t i = 0; i < rules; ++i) {
    const std::vector<std::string> groups = grammar.patterns[i].groups;
    for (const std::string& group : groups) {
      const PatternId id = pattern_named(group, grammar);
      Pattern& pattern = grammar.patterns[id];
      if (!pattern.defined) {
        pattern.defined = true;
        Node choice;
        choice.kind = Node::Kind::choice;
        pattern.root = add_node(std::move(choice), grammar);
      }
      Node call;
      call.kind = Node::Kind::call;
      call.pattern = static_cast<PatternId>(i);
      const NodeId node = add_node(std::move(call), grammar);
      grammar.nodes[grammar.patterns[id].root].children.push_back(node);
    }
  }
}

}  // namespace

std::vector<Error> compile_rules(const std::vector<RuleSource>& sources, Grammar& grammar) {
  std::vector<Error> errors;
  for (const RuleSource& source : sources) FileReader(source, grammar, errors).run();
  link_groups(grammar);
  for (const Pattern& pattern : grammar.patterns) {
    if (!pattern.defined)
      errors.push_back({"there is no pattern '" + pattern.name + "'", "", 0, {}});
  }
  if (grammar.symbols.count() >= max_symbols) errors.push_back({"too many words", "", 0, {}});
  if (!errors.empty()) return errors;
  grammar.symbols.settle();
  link_first_sets(grammar, errors);
  return errors;
}

}  // namespace timex
DATELINE_END
