/// A value on the stack of what a template can see while it renders: the view of the page or
/// of a section, a text of a list, or an extra.
///
/// A frame is valid only while the function runs that made it.
struct Frame {
  private var pointer: UnsafeRawPointer
  private let type: ObjectIdentifier
  /// The position in the list that the value comes from.
  private(set) var index: Int
  /// The length of that list.
  let count: Int

  init<Value>(_ pointer: UnsafePointer<Value>, index: Int = 0, count: Int = 1) {
    self.pointer = UnsafeRawPointer(pointer)
    self.type = ObjectIdentifier(Value.self)
    self.index = index
    self.count = count
  }

  /// Goes on to the next element of the list.
  @inline(__always)
  mutating func move(by stride: Int) {
    pointer += stride
    index += 1
  }

  // A pointer, since a box for each element would cost more than all else that a section does.
  // The type is right because the template compiler takes a frame's readers from the very shape
  // that it put on the stack there; debug builds look again.
  @inline(__always)
  func place(at offset: Int, in view: ObjectIdentifier) -> UnsafeRawPointer {
    assert(type == view, "a frame is read as what it is not")
    return pointer + offset
  }

  func read<Value, Part>(_ get: (Value) -> Part) -> Part {
    get(place(at: 0, in: ObjectIdentifier(Value.self)).assumingMemoryBound(to: Value.self).pointee)
  }
}
