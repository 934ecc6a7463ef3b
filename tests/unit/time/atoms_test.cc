#include "time/atoms.h"

#include <gtest/gtest.h>

#include <string>

DATELINE_BEGIN
namespace timex {
namespace {

SymbolTable named(const std::vector<std::string>& words) {
  SymbolTable table;
  for (const std::string& word : words) table.intern(word);
  table.settle();
  return table;
}

std::vector<Atom> atoms_of(const std::string& text, const SymbolTable& symbols) {
  std::vector<Atom> atoms;
  split_atoms(text, symbols, atoms);
  return atoms;
}

/// "word/symbol" and the flags as letters, one atom after the other.
std::string told(const std::string& text, const SymbolTable& symbols) {
  std::string out;
  const std::vector<Atom> atoms = atoms_of(text, symbols);
  for (std::size_t i = 1; i + 1 < atoms.size(); ++i) {
    const Atom& atom = atoms[i];
    out += atom.has(Atom::break_before) ? "|" : atom.has(Atom::space_before) ? " " : "+";
    out += text.substr(atom.begin, atom.end - atom.begin);
    if (atom.symbol >= first_named_symbol) out += "/" + symbols.name(atom.symbol);
    if (atom.has(Atom::capital)) out += "^";
    if (atom.has(Atom::is_digits)) out += "#" + std::to_string(atom.number);
    if (!atom.has(Atom::is_digits) && !atom.has(Atom::is_word)) out += ".";
  }
  return out;
}

const std::string hard_text =
    "On May 3, 2021 the \xE2\x80\x9Cweek\xE2\x80\x9D of caf\xC3\xA9 \xC3\x89t\xC3\xA9 began "
    "\xE2\x80\x94 "
    "it\xE2\x80\x99s 1234567890 or 007.\n \nNext line\nand so-on;\r\n\r\nan "
    "incomprehensibilitiesandmore\xC2\xA0WORD\tEnd\xE2\x80\x8Bnow 5km 3rd Mid-July,";

TEST(Atoms, WordsNumbersAndMarks) {
  const SymbolTable symbols =
      named({"may", "week", "'", "\"", "-", "incomprehensibilitiesandmore"});
  EXPECT_EQ(
      told(hard_text, symbols),
      "|On^ May/may^ 3#3+,. 2021#2021 the \xE2\x80\x9C/\".+week/week+\xE2\x80\x9D/\". of "
      "caf\xC3\xA9 \xC3\x89t\xC3\xA9^ began \xE2\x80\x94. it+\xE2\x80\x99/'.+s 1234567890#-1 or "
      "007#7+..|Next^ line and so+-/-.+on+;.|an "
      "incomprehensibilitiesandmore/incomprehensibilitiesandmore WORD^ End^ now 5#5+km "
      "3#3+rd Mid^+-/-.+July^+,.");
}

TEST(Atoms, AreTheSameWhereverTheTextIsCut) {
  const SymbolTable symbols = named({"may", "week", "'", "on", "incomprehensibilitiesandmore"});
  const std::string expected = told(hard_text, symbols);
  const std::string end(200, ' ');
  for (std::size_t shift = 0; shift < 150; ++shift) {
    EXPECT_EQ(told(std::string(shift, ' ') + hard_text + end, symbols), expected) << shift;
  }
}

TEST(SymbolTable, FindsAllWhenFull) {
  std::vector<std::string> words;
  for (std::size_t i = 0; words.size() + first_named_symbol < max_symbols; ++i) {
    std::string word;
    for (std::size_t rest = i + 26; rest > 0; rest /= 26)
      word += static_cast<char>('a' + rest % 26);
    words.push_back(word);
  }
  const SymbolTable symbols = named(words);
  for (const std::string& word : words) {
    EXPECT_EQ(symbols.name(symbols.find(atom_hash(word), symbol_word)), word);
    EXPECT_EQ(symbols.find(atom_hash(word + "x-"), symbol_word), symbol_word);
  }
}

}  // namespace
}  // namespace timex
DATELINE_END
