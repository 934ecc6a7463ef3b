// libFuzzer's entry: any bytes, as a file and as a body.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "checks.h"

#ifndef DATELINE_FUZZ_WHOLE
#define DATELINE_FUZZ_WHOLE 0
#endif

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string rule = dateline_fuzz::try_bytes({reinterpret_cast<const char*>(data), size},
                                                    DATELINE_FUZZ_WHOLE != 0);
  if (!rule.empty()) {
    std::fprintf(stderr, "broken: %s\n", rule.c_str());
    std::abort();
  }
  return 0;
}
