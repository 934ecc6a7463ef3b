#include "dateline/io.h"

DATELINE_BEGIN
std::string to_json(const Extraction&) {
  return {};
}
std::string to_json(const std::string&, const Error&) {
  return {};
}
std::string to_timeml(const Extraction&) {
  return {};
}
std::string to_conllu(const Extraction&) {
  return {};
}
std::string to_json(const TimeExpression&, std::string_view) {
  return {};
}
DATELINE_END
