// An HTML document as Gumbo parses it (the HTML5 algorithm), made safe for any
// bytes: memory is bounded, and nothing recurses on the depth of the document.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string_view>

#include "dateline/result.h"

DATELINE_BEGIN
namespace io {

class HtmlTree {
 public:
  /// `html` must outlive the tree. An error when it is nested or crowded
  /// beyond any real page; such input would take Gumbo quadratic time.
  static Result<HtmlTree> parse(std::string_view html);

  [[nodiscard]] const GumboNode* root() const { return root_; }

 private:
  class Memory;
  HtmlTree() = default;
  std::shared_ptr<Memory> memory_;
  const GumboNode* root_ = nullptr;
};

/// An attribute's value; empty when it is absent.
std::string_view attribute(const GumboNode* node, const char* name);
/// The tag of an element, GUMBO_TAG_UNKNOWN for anything else.
GumboTag tag_of(const GumboNode* node);

/// Calls `visit` for every node below and including `top`, in document order;
/// it returns false to leave a node's children out.
template <class Visit>
void walk(const GumboNode* top, Visit visit);

/// The same, and `leave` after everything below a node.
template <class Enter, class Leave>
void walk(const GumboNode* top, Enter enter, Leave leave);

/// All text below a node.
std::string text_below(const GumboNode* node);

/// A node's first child, or null.
const GumboNode* first_child(const GumboNode* node);
/// The next child of the same element, or null.
const GumboNode* next_sibling(const GumboNode* node);

template <class Visit>
void walk(const GumboNode* top, Visit visit) {
  walk(top, visit, [](const GumboNode*) {});
}

template <class Enter, class Leave>
void walk(const GumboNode* top, Enter enter, Leave leave) {
  const GumboNode* node = top;
  for (;;) {
    if (const GumboNode* below = enter(node) ? first_child(node) : nullptr) {
      node = below;
      continue;
    }
    for (leave(node); node != top && next_sibling(node) == nullptr; leave(node)) {
      node = node->parent;
    }
    if (node == top) return;
    node = next_sibling(node);
  }
}

}  // namespace io
DATELINE_END
