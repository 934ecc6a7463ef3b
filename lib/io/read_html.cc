#include "io/input.h"

DATELINE_BEGIN
namespace io {

bool read_html_text(const Input& input) {
  return input.sink({input.id, input.error("HTML is not read yet")});
}

}  // namespace io
DATELINE_END
