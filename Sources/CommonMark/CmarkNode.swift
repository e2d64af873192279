internal import CArena
internal import CCmark

#if canImport(Glibc)
  internal import Glibc
#endif

// Only this file has cmark's pointers.

/// A node of cmark's tree, valid as long as the tree.
struct CmarkNode {
  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var firstChild: CmarkNode? { cmark_node_first_child(pointer).map(CmarkNode.init) }
  var next: CmarkNode? { cmark_node_next(pointer).map(CmarkNode.init) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }
  /// The bytes of text, code or HTML.
  var literal: [UInt8] { bytes(cmark_node_get_literal(pointer)) }
  var destination: [UInt8] { bytes(cmark_node_get_url(pointer)) }
  var title: [UInt8] { bytes(cmark_node_get_title(pointer)) }
  var fenceInfo: [UInt8] { bytes(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// The first byte of the literal; 0 where there is none.
  var firstByte: UInt8 {
    cmark_node_get_literal(pointer).map { UInt8(bitPattern: $0.pointee) } ?? 0
  }
  var isText: Bool { type == CMARK_NODE_TEXT }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// The number with which a numbered list begins.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// Where the literal is among some bytes, if they have it at a place.
  func literal(at place: Int, of bytes: [UInt8]) -> Range<Int>? {
    guard let text = cmark_node_get_literal(pointer), place >= 0 else { return nil }
    let count = strlen(text)
    guard place + count <= bytes.count else { return nil }
    let isThere = bytes.withUnsafeBytes {
      $0.baseAddress.map { memcmp($0 + place, text, count) == 0 } ?? (count == 0)
    }
    return isThere ? place..<place + count : nil
  }

  private func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}

/// Calls `body` with the root of cmark's tree of `text`, which is gone afterwards.
func withNodes(of text: ArraySlice<UInt8>, _ body: (CmarkNode) -> Void) {
  // The tree of an ordinary text takes about so much.
  arena_open(text.count * 20)
  defer { arena_close() }
  var memory = cmark_mem(calloc: arena_calloc, realloc: arena_realloc, free: arena_free)
  withUnsafeMutablePointer(to: &memory) { memory in
    // Debian's cmark joins adjacent text in any case; later ones do when asked to.
    let options = CMARK_OPT_SOURCEPOS | CMARK_OPT_NORMALIZE
    let parser = cmark_parser_new_with_mem(options, memory)
    text.withUnsafeBufferPointer {
      $0.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    if let root = cmark_parser_finish(parser) { body(CmarkNode(root)) }
  }
}
