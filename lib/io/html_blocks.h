// A page's visible text in blocks (paragraphs, headings, list items), and
// which blocks each element holds.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "io/html_tree.h"

DATELINE_BEGIN
namespace io {

struct HtmlBlock {
  std::string text;
  std::size_t link_bytes = 0;  ///< how much of it is the text of links
  bool heading = false;
};

struct HtmlElement {
  const GumboNode* node = nullptr;
  std::size_t begin = 0;  ///< its blocks, [begin, end)
  std::size_t end = 0;
};

struct HtmlBlocks {
  std::vector<HtmlBlock> blocks;
  std::vector<HtmlElement> elements;  ///< those that make blocks, in document order
};

/// Without scripts, menus, figures, controls and what is hidden.
HtmlBlocks read_html_blocks(const HtmlTree& tree);

}  // namespace io
DATELINE_END
