#include "io/html_blocks.h"

#include "io/text_space.h"

DATELINE_BEGIN
namespace io {
namespace {

bool is_left_out(const GumboNode* node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
      return true;
    default:
      break;
  }
  return node->type == GUMBO_NODE_ELEMENT &&
         (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr ||
          attribute(node, "aria-hidden") == "true" || attribute(node, "role") == "navigation");
}

/// Elements that stand within a line.
bool is_inline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
      return true;
    default:
      return false;
  }
}

bool is_heading(GumboTag tag) {
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
         tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

class BlockReader {
 public:
  bool enter(const GumboNode* node) {
    if (node->type != GUMBO_NODE_ELEMENT) {
      if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
        add_text(node->v.text.text);
      }
      return false;
    }
    const GumboTag tag = tag_of(node);
    if (is_left_out(node)) {
      left_out_ = node;
      return false;
    }
    if (tag == GUMBO_TAG_BR) return add_break(), false;
    if (tag == GUMBO_TAG_A) ++links_;
    if (is_inline(tag)) return true;
    end_block();
    heading_ = is_heading(tag);
    open_.push_back(found_.elements.size());
    found_.elements.push_back({node, found_.blocks.size(), 0});
    return true;
  }

  void leave(const GumboNode* node) {
    if (node->type != GUMBO_NODE_ELEMENT || node == left_out_) return;
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_A) --links_;
    if (tag == GUMBO_TAG_BR || is_inline(tag)) return;
    end_block();
    heading_ = false;
    found_.elements[open_.back()].end = found_.blocks.size();
    open_.pop_back();
  }

  HtmlBlocks finish() && { return std::move(found_); }

 private:
  void add_text(std::string_view text) {
    for (const char c : text) line_ += c == '\n' || c == '\r' ? ' ' : c;
    if (links_ > 0) link_bytes_ += one_line(text).size();
  }

  /// One line break stays in the block; a second one ends it.
  void add_break() {
    const std::string line = one_line(line_);
    line_.clear();
    if (line.empty()) {
      end_block();
    } else {
      text_ += text_.empty() ? line : "\n" + line;
    }
  }

  void end_block() {
    const std::string line = one_line(line_);
    line_.clear();
    if (!line.empty()) text_ += text_.empty() ? line : "\n" + line;
    if (!text_.empty()) found_.blocks.push_back({std::move(text_), link_bytes_, heading_});
    text_.clear();
    link_bytes_ = 0;
  }

  HtmlBlocks found_;
  std::vector<std::size_t> open_;  ///< indices of the open elements
  const GumboNode* left_out_ = nullptr;
  std::string text_;
  std::string line_;
  std::size_t link_bytes_ = 0;
  int links_ = 0;
  bool heading_ = false;
};

}  // namespace

HtmlBlocks read_html_blocks(const HtmlTree& tree) {
  BlockReader reader;
  walk(
      tree.root(), [&](const GumboNode* node) { return reader.enter(node); },
      [&](const GumboNode* node) { reader.leave(node); });
  return std::move(reader).finish();
}

}  // namespace io
DATELINE_END
