#include "io/html_tree.h"

#include <csetjmp>
#include <cstdlib>
#include <string>

#include "io/html_limits.h"

DATELINE_BEGIN
namespace io {

/// Gumbo's memory: a list of blocks, so that the tree is freed without walking
/// it (gumbo_destroy_output recurses), and with a limit. Gumbo checks no
/// allocation, so the way out of one that fails is a jump back to the caller;
/// it is C all the way, and its memory is all here.
class HtmlTree::Memory {
 public:
  explicit Memory(std::size_t limit) : left_(limit) { first_.next = first_.previous = &first_; }
  ~Memory() {
    for (Block* block = first_.next; block != &first_;) {
      Block* next = block->next;
      std::free(block);
      block = next;
    }
  }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  static void* allocate(void* self, std::size_t size) {
    auto* memory = static_cast<Memory*>(self);
    void* raw = size <= memory->left_ ? std::malloc(sizeof(Block) + size) : nullptr;
    if (raw == nullptr) std::longjmp(memory->exhausted, 1);
    memory->left_ -= size;
    auto* block = static_cast<Block*>(raw);
    block->size = size;
    block->previous = &memory->first_;
    block->next = memory->first_.next;
    block->next->previous = memory->first_.next = block;
    return block + 1;
  }

  static void release(void* self, void* pointer) {
    if (pointer == nullptr) return;
    Block* block = static_cast<Block*>(pointer) - 1;
    static_cast<Memory*>(self)->left_ += block->size;
    block->previous->next = block->next;
    block->next->previous = block->previous;
    std::free(block);
  }

  std::jmp_buf exhausted;

 private:
  struct alignas(std::max_align_t) Block {
    Block* next;
    Block* previous;
    std::size_t size;
  };
  Block first_{};
  std::size_t left_;
};

Result<HtmlTree> HtmlTree::parse(std::string_view html) {
  if (auto error = beyond_limits(html)) return std::move(*error);
  HtmlTree tree;
  tree.memory_ = std::make_shared<Memory>((64U << 20U) + 100 * html.size());
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &Memory::allocate;
  options.deallocator = &Memory::release;
  options.userdata = tree.memory_.get();
  options.max_errors = 0;
  if (setjmp(tree.memory_->exhausted) != 0) {
    return Error{"HTML that takes too much memory to parse", "", 0, {}};
  }
  tree.root_ = gumbo_parse_with_options(&options, html.data(), html.size())->root;
  return tree;
}

std::string_view attribute(const GumboNode* node, const char* name) {
  if (node->type != GUMBO_NODE_ELEMENT) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

GumboTag tag_of(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

const GumboNode* first_child(const GumboNode* node) {
  if (node->type != GUMBO_NODE_ELEMENT || node->v.element.children.length == 0) return nullptr;
  return static_cast<const GumboNode*>(node->v.element.children.data[0]);
}

const GumboNode* next_sibling(const GumboNode* node) {
  if (node->parent == nullptr || node->parent->type != GUMBO_NODE_ELEMENT) return nullptr;
  const GumboVector& children = node->parent->v.element.children;
  const std::size_t next = node->index_within_parent + 1;
  return next < children.length ? static_cast<const GumboNode*>(children.data[next]) : nullptr;
}

std::string text_below(const GumboNode* top) {
  std::string text;
  walk(top, [&](const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
      text += node->v.text.text;
    }
    return true;
  });
  return text;
}

}  // namespace io
DATELINE_END
