/// What a section can stand for: a view, or a text or an extra of a list.
///
/// The static functions take values by their place in memory; see `Showable`.
protocol Walkable: Sendable {
  static func visit(at place: UnsafeRawPointer, _ visit: (Frame) -> Void)
  static func visit(ifAt place: UnsafeRawPointer, _ visit: (Frame) -> Void)
  static func visit(eachAt place: UnsafeRawPointer, _ visit: (Frame) -> Void)
}

extension Walkable {
  static func visit(at place: UnsafeRawPointer, _ visit: (Frame) -> Void) {
    visit(Frame(place.assumingMemoryBound(to: Self.self)))
  }

  static func visit(ifAt place: UnsafeRawPointer, _ visit: (Frame) -> Void) {
    // A value lies where the optional does; the copy that unwrapping makes would count all that it holds.
    if case .some = place.assumingMemoryBound(to: Self?.self).pointee {
      visit(Frame(place.assumingMemoryBound(to: Self.self)))
    }
  }

  static func visit(eachAt place: UnsafeRawPointer, _ visit: (Frame) -> Void) {
    place.assumingMemoryBound(to: [Self].self).pointee.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      for index in values.indices {
        visit(Frame(start + index, index: index, count: values.count))
      }
    }
  }
}

extension String: Walkable {}

/// A type of what a section stands for, and how many there may be.
struct Walked: Sendable {
  enum Count: Sendable {
    case one, oneOrNone, any
  }

  let type: any Walkable.Type
  let count: Count

  @inline(__always)
  func visit(at place: UnsafeRawPointer, _ visit: (Frame) -> Void) {
    switch count {
    case .one: type.visit(at: place, visit)
    case .oneOrNone: type.visit(ifAt: place, visit)
    case .any: type.visit(eachAt: place, visit)
    }
  }
}

/// Calls its second argument with a frame for each value that it leads to.
typealias Walk = @Sendable (Frame, (Frame) -> Void) -> Void
