#include "case_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace dateline_cases {
namespace {

std::string trim(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// "¶" in a text is the end of a paragraph.
std::string with_paragraphs(std::string text) {
  const std::string mark = "¶";
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
    text.replace(at, mark.size(), "\n\n");
  }
  return text;
}

bool read_expectation(const std::string& kind, const std::string& rest, Expectation& expectation) {
  expectation.kind = kind;
  for (std::size_t at = 0; at <= rest.size();) {
    const std::size_t end = std::min(rest.find(';', at), rest.size());
    const std::string item = trim(rest.substr(at, end - at));
    const std::size_t equals = item.find('=');
    if (at == 0 && kind.find("attribution") == std::string::npos) {
      expectation.trigger = item;
    } else if (equals != std::string::npos) {
      expectation.fields.emplace_back(trim(item.substr(0, equals)), trim(item.substr(equals + 1)));
    } else {
      return false;
    }
    at = end + 1;
  }
  return true;
}

bool read_line(const std::string& line, Case& one) {
  const std::size_t colon = line.find(':');
  if (colon == std::string::npos) return false;
  const std::string key = trim(line.substr(0, colon));
  const std::string value = trim(line.substr(colon + 1));
  if (key == "text") {
    one.text = with_paragraphs(value);
  } else if (key == "date") {
    one.date = value;
  } else if (key == "not yet") {
    one.not_yet = value;
    return !value.empty();
  } else if (key == "claim" || key == "no claim" || key == "attribution" ||
             key == "no attribution") {
    one.expectations.emplace_back();
    return read_expectation(key, value, one.expectations.back());
  } else {
    return false;
  }
  return true;
}

void read_file(const std::filesystem::path& path, std::vector<Case>& cases, std::string& problem) {
  std::ifstream in(path);
  std::string line;
  Case one;
  const auto finish = [&] {
    if (!one.text.empty()) cases.push_back(one);
    one = {};
  };
  for (int number = 1; std::getline(in, line); ++number) {
    if (trim(line).empty()) {
      finish();
    } else if (line.front() != '#') {
      if (one.text.empty()) one.line = number;
      one.file = path.filename().string();
      if (!read_line(line, one))
        problem = path.string() + ":" + std::to_string(number) + ": " + line;
    }
  }
  finish();
}

}  // namespace

std::vector<Case> read_cases(const std::string& folder, std::string& problem) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Case> cases;
  for (const auto& path : paths) read_file(path, cases, problem);
  return cases;
}

}  // namespace dateline_cases
