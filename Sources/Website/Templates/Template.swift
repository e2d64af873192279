/// A compiled template for views of one type.
struct Template<V: View>: Sendable {
  private let renderer: Renderer

  init(_ renderer: Renderer) {
    self.renderer = renderer
  }

  /// Appends the page to the buffer.
  func render(_ view: V, into buffer: inout [UInt8]) {
    render(view, by: nil, into: &buffer)
  }

  /// Appends the page to the buffer; links to the site are the composer's.
  func render(_ view: V, by composer: Composer?, into buffer: inout [UInt8]) {
    // Most pages fit in what is asked for at once.
    var page = Markup(capacity: 60_000)
    renderer.render(view, by: composer, into: &page)
    page.withBytes { buffer.append(contentsOf: $0) }
  }
}
