/// How to come from the frame of a view to a value of a kind: where in the view it lies, or where in another view to
/// which a walk leads first.
struct Reach<Kind: Sendable>: Sendable {
  let walk: Walk?
  /// The view in which the value lies.
  let view: ObjectIdentifier
  let offset: Int
  let kind: Kind

  init(walk: Walk? = nil, in view: ObjectIdentifier, offset: Int = 0, _ kind: Kind) {
    (self.walk, self.view, self.offset, self.kind) = (walk, view, offset, kind)
  }

  /// A value that is stored in a view, or else read each time.
  static func field<V, Part: Sendable>(
    _ path: any KeyPath<V, Part> & Sendable, _ kind: Kind
  ) -> Reach {
    guard let offset = MemoryLayout<V>.offset(of: path) else {
      return made({ (view: V) in view[keyPath: path] }, kind)
    }
    return Reach(in: ObjectIdentifier(V.self), offset: offset, kind)
  }

  /// A value that is made each time.
  private static func made<V, Part>(_ get: @escaping @Sendable (V) -> Part, _ kind: Kind) -> Reach {
    made(from: { $0.read(get) }, kind)
  }

  /// A value that is made from the frame each time.
  static func made<Part>(from get: @escaping @Sendable (Frame) -> Part, _ kind: Kind) -> Reach {
    let walk: Walk = { frame, visit in withUnsafePointer(to: get(frame)) { visit(Frame($0)) } }
    return Reach(walk: walk, in: ObjectIdentifier(Part.self), kind)
  }

  /// The same value seen from a frame above.
  func seen(through outer: Reach<Walked>) -> Reach {
    if outer.kind.count == .one, walk == nil {
      return Reach(
        walk: outer.walk, in: outer.view, offset: outer.offset + offset, kind)
    }
    let first = outer.walked
    guard let walk else { return Reach(walk: first, in: view, offset: offset, kind) }
    return Reach(
      walk: { frame, visit in first(frame) { walk($0, visit) } }, in: view, offset: offset, kind)
  }
}

extension Reach<Walked> {
  /// The whole way as one walk.
  var walked: Walk {
    let last: Walk = { [view, offset, kind] frame, visit in
      var frame = kind.frame(at: frame.place(at: offset, in: view))
      for _ in 0..<frame.count {
        visit(frame)
        frame.move(by: kind.type.stride)
      }
    }
    guard let walk else { return last }
    return { frame, visit in walk(frame) { last($0, visit) } }
  }
}
