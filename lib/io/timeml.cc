// `dateline tag`: TimeML 1.2.1 (Saurí et al. 2006). The text comes out
// character for character, with TIMEX3 and EVENT elements around its words.
#include <algorithm>

#include "dateline/io.h"
#include "io/ids.h"
#include "io/timeml_links.h"
#include "io/xml_text.h"

DATELINE_BEGIN
namespace {

using io::append_xml;
using io::id_of;
using io::xml;

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_xml(out, value);
  out += '"';
}

/// An element around words of the text.
struct Element {
  Span span;
  bool event = false;
  std::size_t index = 0;  ///< of the claim, or of the time
};

/// Leaves out what would cross an element that is open, which XML cannot
/// hold, and an event inside another event.
std::vector<Element> legal_elements(const std::vector<Element>& sorted, std::size_t size) {
  std::vector<Element> legal;
  std::vector<Element> open;
  for (const Element& element : sorted) {
    while (!open.empty() && open.back().span.end <= element.span.begin) open.pop_back();
    const bool crosses = !open.empty() && element.span.end > open.back().span.end;
    const bool doubled = !open.empty() && element.event && open.back().event;
    if (crosses || doubled || element.span.empty() || element.span.end > size) continue;
    legal.push_back(element);
    open.push_back(element);
  }
  return legal;
}

/// A reference to another time that has an element too.
void append_reference(std::string& out, std::string_view name, const Extraction& extraction,
                      const std::optional<std::uint32_t>& time) {
  if (!time || *time >= extraction.times.size() || !io::is_timex(extraction.times[*time])) return;
  append_attribute(out, name, id_of("t", *time));
}

std::string timex_tag(const Extraction& extraction, std::size_t index) {
  const TimeExpression& time = extraction.times[index];
  std::string tag = "<TIMEX3";
  append_attribute(tag, "tid", id_of("t", index));
  append_attribute(tag, "type", to_string(time.type));
  append_attribute(tag, "value", time.value);
  if (!time.mod.empty()) append_attribute(tag, "mod", time.mod);
  if (!time.quant.empty()) append_attribute(tag, "quant", time.quant);
  if (!time.freq.empty()) append_attribute(tag, "freq", time.freq);
  append_reference(tag, "beginPoint", extraction, time.begin_point);
  append_reference(tag, "endPoint", extraction, time.end_point);
  append_attribute(tag, "temporalFunction", time.temporal_function ? "true" : "false");
  append_attribute(tag, "functionInDocument", "NONE");
  if (time.anchor == AnchorKind::publication) {
    append_attribute(tag, "anchorTimeID", "t0");
  } else {
    append_reference(tag, "anchorTimeID", extraction, time.anchor_expression);
  }
  return tag + ">";
}

std::string event_tag(const Claim& claim, std::size_t index) {
  std::string tag = "<EVENT";
  append_attribute(tag, "eid", id_of("e", index));
  append_attribute(tag, "class", to_string(claim.event_class));
  return tag + ">";
}

/// Every element that may stand, an outer one before those inside it.
std::vector<Element> elements_of(const Extraction& extraction) {
  std::vector<Element> elements;
  for (std::size_t i = 0; i < extraction.times.size(); ++i) {
    if (io::is_timex(extraction.times[i])) {
      elements.push_back({extraction.times[i].span, false, i});
    }
  }
  for (std::size_t i = 0; i < extraction.claims.size(); ++i) {
    elements.push_back({extraction.claims[i].trigger, true, i});
  }
  std::stable_sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return legal_elements(elements, extraction.document.body.size());
}

std::string opening_tag(const Extraction& extraction, const Element& element) {
  return element.event ? event_tag(extraction.claims[element.index], element.index)
                       : timex_tag(extraction, element.index);
}

/// The body with its elements.
std::string tagged_text(const Extraction& extraction, const std::vector<Element>& elements) {
  const std::string_view body = extraction.document.body;
  std::string out;
  std::size_t at = 0;
  std::vector<const Element*> open;
  const auto advance = [&](std::size_t to) {
    append_xml(out, body.substr(at, to - at));
    at = to;
  };
  const auto close_until = [&](std::size_t limit) {
    for (; !open.empty() && open.back()->span.end <= limit; open.pop_back()) {
      advance(open.back()->span.end);
      out += open.back()->event ? "</EVENT>" : "</TIMEX3>";
    }
  };
  for (const Element& element : elements) {
    close_until(element.span.begin);
    advance(element.span.begin);
    out += opening_tag(extraction, element);
    open.push_back(&element);
  }
  close_until(body.size());
  advance(body.size());
  return out;
}

void append_instance(std::string& out, const Claim& claim, std::size_t index) {
  out += "<MAKEINSTANCE";
  append_attribute(out, "eventID", id_of("e", index));
  append_attribute(out, "eiid", id_of("ei", index));
  append_attribute(out, "tense", claim.grammar.tense);
  append_attribute(out, "aspect", claim.grammar.aspect);
  append_attribute(out, "polarity", claim.polarity == Polarity::negative ? "NEG" : "POS");
  append_attribute(out, "pos", claim.grammar.pos);
  if (!claim.grammar.modality.empty()) append_attribute(out, "modality", claim.grammar.modality);
  out += "/>\n";
}

void append_link(std::string& out, const io::TimeLink& link, std::size_t index) {
  out += "<TLINK";
  append_attribute(out, "lid", id_of("l", index));
  append_attribute(out, "relType", link.relation);
  append_attribute(out, link.claim ? "eventInstanceID" : "timeID", link.from);
  append_attribute(out, "relatedToTime", link.to);
  out += "/>\n";
}

void append_creation_time(std::string& out, const PublicationTime& published) {
  const std::string text = published.to_string();
  out += "<DCT><TIMEX3";
  append_attribute(out, "tid", "t0");
  append_attribute(out, "type", published.has_clock ? "TIME" : "DATE");
  append_attribute(out, "value", text);
  append_attribute(out, "temporalFunction", "false");
  append_attribute(out, "functionInDocument", "CREATION_TIME");
  out += '>';
  out += text;
  out += "</TIMEX3></DCT>\n\n";
}

}  // namespace

std::string to_timeml(const Extraction& extraction) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n\n";
  out += "<DOCID>" + xml(extraction.id) + "</DOCID>\n\n";
  append_creation_time(out, extraction.published);
  if (!extraction.title.empty()) out += "<TITLE>" + xml(extraction.title) + "</TITLE>\n\n";
  const std::vector<Element> elements = elements_of(extraction);
  out += "<TEXT>" + tagged_text(extraction, elements) + "</TEXT>\n\n";
  std::vector<bool> stands(extraction.claims.size());
  for (const Element& element : elements) {
    if (!element.event) continue;
    stands[element.index] = true;
    append_instance(out, extraction.claims[element.index], element.index);
  }
  std::size_t number = 0;
  for (const io::TimeLink& link : io::time_links(extraction)) {
    if (!link.claim || stands[*link.claim]) append_link(out, link, number++);
  }
  return out + "\n</TimeML>\n";
}

DATELINE_END
