#pragma once

#include <string>
#include <vector>

#include "dateline/analysis.h"
#include "dateline/claim.h"
#include "dateline/document.h"
#include "dateline/export.h"
#include "dateline/time_expression.h"

DATELINE_BEGIN

/// Everything the library found in one article: plain data, what a `Timeline`
/// is built from and a writer prints.
///
/// All spans point into `document.body`. `times` and `claims` are in text
/// order; the n-th has the id "t<n>" or "c<n>", counted from 1. Safe to read
/// from many threads.
struct Extraction {
  std::string id;
  std::string publisher;
  std::string title;
  PublicationTime published;
  Document document;
  Analysis analysis;
  std::vector<TimeExpression> times;
  std::vector<Attribution> attributions;
  std::vector<Claim> claims;
};

DATELINE_END
