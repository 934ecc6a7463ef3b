// What expressions mean when they are read on a day: the first argument, or
// Monday 11 September 2023; the expressions are the arguments after it.
#include <dateline/dateline.h>

#include <cstdlib>
#include <iostream>
#include <vector>

int main(int count, char** arguments) {
  const auto published = dateline::parse_publication_time(count > 1 ? arguments[1] : "2023-09-11");
  if (!published) {
    std::cerr << published.error().to_string() << "\n";
    return EXIT_FAILURE;
  }
  std::vector<std::string> expressions(arguments + (count > 2 ? 2 : count), arguments + count);
  if (expressions.empty()) {
    expressions = {"the day after tomorrow",  "Tuesday afternoon", "late on Sunday",
                   "the coming days",         "next month",        "75 years ago",
                   "the summer of 2019",      "12 March 2024",     "more than 20 hours",
                   "a colour between the two"};
  }
  const dateline::Extractor extractor;
  for (const std::string& expression : expressions) {
    const auto found = extractor.resolve(expression, *published);
    if (found) {
      std::cout << expression << ": " << to_string(found->type) << " " << found->value;
      if (!found->edtf.empty()) std::cout << " (" << found->edtf << ")";
      std::cout << "\n";
    } else {
      std::cout << expression << ": " << found.error().message << "\n";
    }
  }
}
