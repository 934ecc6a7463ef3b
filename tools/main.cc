#include <iostream>

#include "dateline/dateline.h"

int main() {
  const dateline::Extractor extractor;
  std::cout << "dateline " << DATELINE_VERSION << "\n";
}
