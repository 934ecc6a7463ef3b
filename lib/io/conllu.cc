// `dateline parse`: CoNLL-U (universaldependencies.org/format). MISC holds the
// byte span of each word, its name tag (NE=B-PER) and SpaceAfter=No.
#include <algorithm>

#include "dateline/io.h"

DATELINE_BEGIN
namespace {

/// Words on one line: breaks and tabs become blanks.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

void append_feature(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  if (!out.empty()) out += '|';
  out += name;
  out += '=';
  out += value;
}

/// UD's features, in their alphabetical order.
std::string features(const Morphology& m) {
  constexpr std::string_view moods[] = {"", "Ind", "Imp", "Sub"};
  constexpr std::string_view numbers[] = {"", "Sing", "Plur"};
  constexpr std::string_view tenses[] = {"", "Past", "Pres"};
  constexpr std::string_view forms[] = {"", "Fin", "Inf", "Part", "Ger"};
  constexpr std::string_view persons[] = {"", "1", "2", "3"};
  std::string out;
  append_feature(out, "Mood", moods[static_cast<std::size_t>(m.mood)]);
  append_feature(out, "Number", numbers[static_cast<std::size_t>(m.number)]);
  append_feature(out, "Person", persons[std::min<std::size_t>(m.person, 3)]);
  append_feature(out, "Tense", tenses[static_cast<std::size_t>(m.tense)]);
  append_feature(out, "VerbForm", forms[static_cast<std::size_t>(m.verb_form)]);
  append_feature(out, "Voice", m.passive ? "Pass" : "");
  return out.empty() ? "_" : out;
}

class ConlluWriter {
 public:
  explicit ConlluWriter(const Extraction& extraction)
      : document_(extraction.document), analysis_(extraction.analysis) {
    tag_names();
  }

  std::string write(const std::string& id) {
    out_ += "# newdoc id = " + one_line(id) + "\n";
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) write_sentence(i);
    return std::move(out_);
  }

 private:
  void tag_names() {
    names_.resize(document_.tokens.size());
    nationalities_.resize(document_.tokens.size());
    for (const Name& name : analysis_.names) {
      // Not a named entity in the sense of the treebanks that mark them.
      if (name.kind == NameKind::nationality && name.begin < names_.size()) {
        nationalities_[name.begin] = true;
        continue;
      }
      for (std::uint32_t i = name.begin; i < name.end && i < names_.size(); ++i) {
        names_[i] = (i == name.begin ? "B-" : "I-") + std::string(to_string(name.kind));
      }
    }
  }

  void write_sentence(std::size_t index) {
    const Sentence& sentence = document_.sentences[index];
    if (index == 0 || document_.sentences[index - 1].paragraph != sentence.paragraph) {
      out_ += "# newpar\n";
    }
    out_ += "# sent_id = " + std::to_string(index + 1) + "\n";
    out_ += "# text = " + one_line(document_.text(sentence.span)) + "\n";
    std::uint32_t range_end = 0;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (i >= range_end) range_end = write_range(i, sentence);
      write_word(i, sentence, i < range_end);
    }
    out_ += '\n';
  }

  /// The line of a multiword token that begins here; returns its end, 0 for none.
  std::uint32_t write_range(std::uint32_t begin, const Sentence& sentence) {
    std::uint32_t end = begin + 1;
    while (end < sentence.end && document_.tokens[end].joined) ++end;
    if (end == begin + 1) return 0;
    const Span span{document_.tokens[begin].span.begin, document_.tokens[end - 1].span.end};
    out_ += std::to_string(begin - sentence.begin + 1) + "-" +
            std::to_string(end - sentence.begin) + "\t" + one_line(document_.text(span)) +
            "\t_\t_\t_\t_\t_\t_\t_\t" + (touches_next(end - 1) ? "SpaceAfter=No" : "_") + "\n";
    return end;
  }

  [[nodiscard]] bool touches_next(std::uint32_t token) const {
    return token + 1 < document_.tokens.size() &&
           document_.tokens[token].span.end == document_.tokens[token + 1].span.begin;
  }

  void write_word(std::uint32_t index, const Sentence& sentence, bool in_range) {
    static const Word unknown;
    const bool analysed = index < analysis_.words.size();
    const Word& word = analysed ? analysis_.words[index] : unknown;
    const bool root = word.head == Word::no_head;
    out_ += std::to_string(index - sentence.begin + 1) + "\t" + one_line(document_.word(index)) +
            "\t" + (word.lemma.empty() ? "_" : one_line(word.lemma)) + "\t";
    out_ += to_string(word.upos);
    out_ += '\t';
    out_ += to_string(word.xpos);
    out_ += "\t" + features(word.morphology) + "\t";
    out_ += root ? "0" : std::to_string(word.head - sentence.begin + 1);
    out_ += '\t';
    out_ += root && analysed ? "root" : to_string(word.deprel);
    out_ += "\t_\t" + misc(index, in_range) + "\n";
  }

  [[nodiscard]] std::string misc(std::uint32_t index, bool in_range) const {
    std::string out;
    append_feature(out, "NE", names_[index]);
    append_feature(out, "Nationality", nationalities_[index] ? "Yes" : "");
    if (!in_range) append_feature(out, "SpaceAfter", touches_next(index) ? "No" : "");
    const Span span = document_.tokens[index].span;
    append_feature(out, "Bytes", std::to_string(span.begin) + ":" + std::to_string(span.end));
    return out;
  }

  const Document& document_;
  const Analysis& analysis_;
  std::vector<std::string> names_;
  std::vector<bool> nationalities_;
  std::string out_;
};

}  // namespace

std::string to_conllu(const Extraction& extraction) {
  return ConlluWriter(extraction).write(extraction.id);
}

DATELINE_END
