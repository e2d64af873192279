internal import CArena
internal import CCmark

#if canImport(Glibc)
  internal import Glibc
#endif

/// A node of cmark's tree, valid as long as the tree.
struct Node {
  let pointer: OpaquePointer

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  /// How many nodes there are from this one to the last of its parent's.
  var siblingCount: Int {
    var (count, node) = (1, self)
    while let next = node.next { (count, node) = (count + 1, next) }
    return count
  }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }
  /// The bytes of text or code, which live as long as the tree.
  var literal: UnsafeBufferPointer<UInt8> {
    guard let text = cmark_node_get_literal(pointer) else { return .init(start: nil, count: 0) }
    let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: bytes, count: strlen(text))
  }
  var literalText: String { String(decoding: literal, as: UTF8.self) }
  var destination: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }
  var fenceInfo: String { string(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  var isText: Bool { type == CMARK_NODE_TEXT }

  var listKind: Block.Kind {
    let tight = cmark_node_get_list_tight(pointer) != 0
    guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else {
      return .bulletList(tight: tight)
    }
    return .orderedList(start: Int(cmark_node_get_list_start(pointer)), tight: tight)
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}

/// Calls `body` with the root of cmark's tree of `text`, which is gone afterwards.
func withNodes<Result>(
  of text: UnsafeBufferPointer<UInt8>, _ body: (Node) -> Result
) -> Result? {
  guard let start = text.baseAddress else { return nil }
  // The tree of an ordinary text takes about so much.
  arena_open(text.count * 20)
  defer { arena_close() }
  var memory = cmark_mem(calloc: arena_calloc, realloc: arena_realloc, free: arena_free)
  return withUnsafeMutablePointer(to: &memory) { memory in
    // Debian's cmark joins adjacent text in any case; later ones do when asked to.
    let options = CMARK_OPT_SOURCEPOS | CMARK_OPT_NORMALIZE
    let parser = cmark_parser_new_with_mem(options, memory)
    start.withMemoryRebound(to: CChar.self, capacity: text.count) {
      cmark_parser_feed(parser, $0, text.count)
    }
    return cmark_parser_finish(parser).map { body(Node(pointer: $0)) }
  }
}
