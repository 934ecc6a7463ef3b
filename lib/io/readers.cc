#include "dateline/io.h"

DATELINE_BEGIN
void read_articles(std::string_view, const std::string&, const ArticleSink&, bool) {}
void read_path(const std::string&, const ArticleSink&, bool) {}
DATELINE_END
