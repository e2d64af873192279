internal import CGumbo
internal import Dispatch
internal import Parallel

/// The text of HTML that its readers see, as far as the document alone says it: without style sheets and scripts.
enum HTMLText {
  /// All of it, also menus and advertisements: no guess is made at what matters. Blocks stand between empty lines. Throws
  /// where it takes more than a minute, as deep nesting can make it.
  static func text(of bytes: [UInt8]) throws(UnreadableDocument) -> [UInt8] {
    let html = try HTMLEncoding.utf8(bytes)
    let result = Box()
    let isDone = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      let text = parsed(html)
      result.text.withLock { $0 = text }
      isDone.signal()
    }
    // The work cannot be broken off; it ends with the program, which has nothing else to do.
    guard isDone.wait(timeout: .now() + .seconds(60)) == .success else {
      throw UnreadableDocument(
        "takes more than a minute to be read", help: "Save the part that is quoted.")
    }
    return result.text.withLock { $0 }
  }

  private final class Box: Sendable {
    let text = Locked<[UInt8]>([])
  }

  /// The tree is never freed: Gumbo frees it by recursion, for which a deep one has no room.
  private static func parsed(_ html: [UInt8]) -> [UInt8] {
    var options = kGumboDefaultOptions
    options.max_errors = 0
    return html.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let start, let output = gumbo_parse_with_options(&options, start, buffer.count),
        let root = output.pointee.root
      else { return [] }
      var writer = VisibleText()
      walk(root, &writer)
      return writer.whole
    }
  }

  private typealias Node = UnsafeMutablePointer<GumboNode>

  /// Without recursion: pages may be as deep as they like.
  private static func walk(_ root: Node, _ text: inout VisibleText) {
    var path: [(node: Node, next: Int)] = []
    if enter(root, &text) { path.append((root, 0)) }
    while let (node, next) = path.last {
      let children = node.pointee.v.element.children
      guard next < Int(children.length) else {
        text.leave(name(of: node))
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      guard let child = children.data[next]?.assumingMemoryBound(to: GumboNode.self) else {
        continue
      }
      if enter(child, &text) { path.append((child, 0)) }
    }
  }

  /// Whether there may be more to see inside.
  private static func enter(_ node: Node, _ text: inout VisibleText) -> Bool {
    switch node.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      if let words = node.pointee.v.text.text {
        text.add(Array(String(cString: words).utf8))
      }
      return false
    case GUMBO_NODE_ELEMENT:
      let name = name(of: node)
      guard !isHidden(node, name) else { return false }
      text.enter(name)
      return true
    default: return false
    }
  }

  /// In small letters; of an element that Gumbo does not know as it is written.
  private static func name(of node: Node) -> String {
    let element = node.pointee.v.element
    if element.tag != GUMBO_TAG_UNKNOWN {
      return String(cString: gumbo_normalized_tagname(element.tag))
    }
    var piece = element.original_tag
    gumbo_tag_from_original_text(&piece)
    guard let start = piece.data else { return "" }
    return String(
      decoding: UnsafeRawBufferPointer(start: start, count: Int(piece.length)), as: UTF8.self
    ).lowercased()
  }

  private static func isHidden(_ node: Node, _ name: String) -> Bool {
    if VisibleText.hidden.contains(name) || attribute("hidden", of: node) != nil { return true }
    if name == "dialog", attribute("open", of: node) == nil { return true }
    guard let style = attribute("style", of: node)?.lowercased() else { return false }
    let declarations = style.filter { !$0.isWhitespace }
    return declarations.contains("display:none") || declarations.contains("visibility:hidden")
  }

  private static func attribute(_ name: String, of node: Node) -> String? {
    var attributes = node.pointee.v.element.attributes
    guard attributes.length > 0, let found = gumbo_get_attribute(&attributes, name) else {
      return nil
    }
    return String(cString: found.pointee.value)
  }
}
