#include "dateline/result.h"

DATELINE_BEGIN

std::string Error::to_string() const {
  std::string text;
  if (!file.empty()) text += file + ":";
  if (line != 0) text += std::to_string(line) + ":";
  if (byte) text += (text.empty() ? "byte " : " byte ") + std::to_string(*byte) + ":";
  if (!text.empty()) text += ' ';
  return text + message;
}

DATELINE_END
