/// A compiled template for views of one type.
public struct Template<V: View>: Sendable {
  private let renderer: Renderer

  init(_ renderer: Renderer) {
    self.renderer = renderer
  }

  /// Appends the page to the buffer.
  public func render(_ view: V, into buffer: inout [UInt8]) {
    renderer.render(view, into: &buffer)
  }
}
