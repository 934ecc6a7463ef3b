// Two papers on one departure: reads both, joins what they claim, and prints
// who says what, and where they disagree.
#include <dateline/dateline.h>

#include <cstdlib>
#include <iostream>

namespace {

dateline::Article article(const char* id, const char* publisher, const char* date,
                          const char* body) {
  dateline::Article made;
  made.id = id;
  made.publisher = publisher;
  made.published = dateline::parse_publication_time(date).value();
  made.body = body;
  return made;
}

void print(const dateline::Event& event) {
  std::cout << event.claims.front().detail.lemma << ": " << event.independent_sources
            << " independent sources\n";
  for (const dateline::EventClaim& claim : event.claims) {
    std::cout << "  " << claim.edtf << "  " << claim.publisher;
    for (const dateline::Source& source : claim.sources) std::cout << " <- " << source.name;
    std::cout << "\n";
  }
  for (const dateline::Conflict& conflict : event.conflicts) {
    std::cout << "  they disagree about the " << conflict.about << ":";
    for (const dateline::ConflictValue& value : conflict.values) std::cout << " " << value.value;
    std::cout << "\n";
  }
}

}  // namespace

int main() {
  const dateline::Extractor extractor;
  dateline::Timeline timeline;
  for (const dateline::Article& read :
       {article("mail", "Kelby Mail", "2024-05-08",
                "The Aurora left Kelby on Monday, police said."),
        article("bladet", "Sandness Bladet", "2024-05-08",
                "The Aurora left Kelby on Tuesday, its captain told reporters.")}) {
    const auto found = extractor.extract(read);
    if (!found) {
      std::cerr << found.error().to_string() << "\n";
      return EXIT_FAILURE;
    }
    timeline.add(*found);
  }
  for (const dateline::Event& event : timeline.events()) {
    if (event.claims.size() > 1 && event.claims.front().detail.lemma == "leave") print(event);
  }
}
