/// What a section can stand for: a view, or a text or an extra of a list.
///
/// The static functions take values by their place in memory, as those of `Showable` do, and return the frame of the
/// first, whose count says how many follow upon each other there.
protocol Walkable: Sendable {
  static func frame(at place: UnsafeRawPointer) -> Frame
  static func frame(ifAt place: UnsafeRawPointer) -> Frame
  static func frame(eachAt place: UnsafeRawPointer) -> Frame
  static func frame(fewAt place: UnsafeRawPointer) -> Frame
  /// How far apart the elements of a list lie.
  static var stride: Int { get }
}

extension Walkable {
  static func frame(at place: UnsafeRawPointer) -> Frame {
    Frame(place.assumingMemoryBound(to: Self.self))
  }

  static func frame(ifAt place: UnsafeRawPointer) -> Frame {
    // A value lies where the optional does; the copy that unwrapping makes would count all that it holds.
    let value = place.assumingMemoryBound(to: Self.self)
    if case .some = place.assumingMemoryBound(to: Self?.self).pointee { return Frame(value) }
    return Frame(value, count: 0)
  }

  static func frame(eachAt place: UnsafeRawPointer) -> Frame {
    frame(of: place.assumingMemoryBound(to: [Self].self).pointee, at: place)
  }

  /// The frame of the elements of a list that lies in a view at some place.
  @inline(__always)
  static func frame(of list: [Self], at place: UnsafeRawPointer) -> Frame {
    // The elements stay where they are: a view holds the list, and changes no more.
    list.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else {
        return Frame(place.assumingMemoryBound(to: Self.self), count: 0)
      }
      return Frame(start, count: values.count)
    }
  }

  static var stride: Int { MemoryLayout<Self>.stride }
}

extension String: Walkable {}

/// A type of what a section stands for, and how many there may be.
struct Walked: Sendable {
  enum Count: Sendable {
    case one, oneOrNone, few, any
  }

  let type: any Walkable.Type
  let count: Count

  /// The frame of the first value.
  @inline(__always)
  func frame(at place: UnsafeRawPointer) -> Frame {
    switch count {
    case .one: type.frame(at: place)
    case .oneOrNone: type.frame(ifAt: place)
    case .few: type.frame(fewAt: place)
    case .any: type.frame(eachAt: place)
    }
  }
}

/// Calls its second argument with a frame for each value that it leads to.
typealias Walk = @Sendable (Frame, (Frame) -> Void) -> Void
