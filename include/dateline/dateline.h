// dateline: news articles in, one timeline of claimed events out.
//
//     #include <dateline/dateline.h>
//
//     dateline::Extractor extractor;
//     dateline::Timeline timeline;
//     dateline::read_path("articles/", [&](dateline::ReadArticle read) {
//       if (!read.article) return true;                       // an error, with its place
//       auto found = extractor.extract(*read.article);
//       if (found) timeline.add(*found);
//       return true;
//     });
//     std::cout << dateline::write_events(timeline.events(), dateline::TimelineFormat::text);
//
// Four nouns: Article, Extractor, Extraction, Timeline. All offsets are UTF-8
// bytes into the article's body; all failures are `Result` values with a
// place; nothing depends on the clock, the locale or the order of articles.
#pragma once

#include "dateline/analysis.h"
#include "dateline/article.h"
#include "dateline/claim.h"
#include "dateline/document.h"
#include "dateline/extraction.h"
#include "dateline/extractor.h"
#include "dateline/io.h"
#include "dateline/result.h"
#include "dateline/rule_set.h"
#include "dateline/span.h"
#include "dateline/store.h"
#include "dateline/time_expression.h"
#include "dateline/time_value.h"
#include "dateline/timeline.h"
#include "dateline/version.h"
