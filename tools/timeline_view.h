// What of a timeline is shown, and how: the options that `timeline` and
// `store timeline` share.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "dateline/dateline.h"

namespace command {

/// As the command line gives them.
struct ViewOptions {
  std::string format = "text";
  std::string colour = "auto";
  std::string as_of;
  std::string since;
  std::string from;
  std::string to;
  std::optional<std::size_t> top;
  std::string names;
  dateline::EventFilter filter;
  bool fates = false;
  bool entities = false;
};

void add_view_options(CLI::App& sub, ViewOptions& options);

/// The options, read.
struct View {
  dateline::TimelineFormat format = dateline::TimelineFormat::text;
  std::string colour;
  std::optional<dateline::PublicationTime> as_of;
  std::optional<dateline::PublicationTime> since;
  dateline::EventFilter filter;
  std::vector<dateline::NameDecision> names;
  bool top_given = false;
  bool fates = false;
  bool entities = false;
};

/// Nothing, and a message on standard error, when an option makes no sense.
std::optional<View> read_view(const ViewOptions& options);

/// Takes over the decisions of `--names`; false, and a message, when they make no sense.
bool decide_names(dateline::Timeline& timeline, const View& view);

/// The timeline as asked for; a file has no colours.
std::string render(const dateline::Timeline& timeline, const View& view, bool to_file);

/// A date of the command line; false, and a message that names the option,
/// when it is none. An empty text leaves `date` empty.
bool read_date(const char* option, const std::string& text,
               std::optional<dateline::PublicationTime>& date);
/// The end of a day that was given without a clock.
dateline::TimePoint last_moment(const dateline::PublicationTime& date);

}  // namespace command
