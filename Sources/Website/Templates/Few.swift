/// A list that mostly has one element, which then lies in the list itself and needs no memory of its own.
struct Few<Element: Sendable>: Sendable {
  // The first, so that it lies where the list does.
  fileprivate let only: Element?
  fileprivate let others: [Element]

  init() { (only, others) = (nil, []) }

  init(_ only: Element) { (self.only, others) = (only, []) }

  init<Value>(_ values: [Value], _ make: (Value) -> Element) {
    let isOne = values.count == 1
    only = isOne ? make(values[0]) : nil
    others = isOne ? [] : values.map(make)
  }

  var isEmpty: Bool { only == nil && others.isEmpty }
}

extension Walkable {
  static func frame(fewAt place: UnsafeRawPointer) -> Frame {
    let list = place.assumingMemoryBound(to: Few<Self>.self)
    if case .some = list.pointee.only { return Frame(place.assumingMemoryBound(to: Self.self)) }
    return frame(of: list.pointee.others, at: place)
  }
}
