/// A value that lies in a view, and that templates can show or ask for.
///
/// The static functions take a value by its place in memory, so that a program needs nothing but its type to read it:
/// neither a copy of the value, nor a closure.
protocol Showable: Sendable {
  /// Whether a section of this name stands.
  func isShown(by composer: Composer?) -> Bool

  /// Appends what stands in the page. A composer knows the page's site; without one there are no links to it.
  func append(to page: inout Markup, for escape: Escape, by composer: Composer?)

  static func isShown(at place: UnsafeRawPointer, by composer: Composer?) -> Bool

  static func append(
    at place: UnsafeRawPointer, to page: inout Markup, for escape: Escape, by composer: Composer?)

  // The same for a place where an optional value lies. Optionals are no values themselves, since what they did could
  // not be compiled for each type.
  static func isShown(ifAt place: UnsafeRawPointer, by composer: Composer?) -> Bool

  static func append(
    ifAt place: UnsafeRawPointer, to page: inout Markup, for escape: Escape, by composer: Composer?)
}

extension Showable {
  static func isShown(at place: UnsafeRawPointer, by composer: Composer?) -> Bool {
    place.assumingMemoryBound(to: Self.self).pointee.isShown(by: composer)
  }

  static func append(
    at place: UnsafeRawPointer, to page: inout Markup, for escape: Escape, by composer: Composer?
  ) {
    place.assumingMemoryBound(to: Self.self).pointee.append(to: &page, for: escape, by: composer)
  }

  static func isShown(ifAt place: UnsafeRawPointer, by composer: Composer?) -> Bool {
    isThere(place) && isShown(at: place, by: composer)
  }

  static func append(
    ifAt place: UnsafeRawPointer, to page: inout Markup, for escape: Escape, by composer: Composer?
  ) {
    if isThere(place) { append(at: place, to: &page, for: escape, by: composer) }
  }

  /// Whether there is a value where an optional lies. It is read in place there, since unwrapping would copy it, and
  /// count all that it holds.
  @inline(__always)
  private static func isThere(_ place: UnsafeRawPointer) -> Bool {
    if case .some = place.assumingMemoryBound(to: Self?.self).pointee { true } else { false }
  }

  func isShown(by composer: Composer?) -> Bool {
    var markup = Markup(capacity: 100)
    append(to: &markup, for: .text, by: composer)
    return markup.count > 0
  }
}

/// A type of values, and whether there may be none.
struct Shown: Sendable {
  let type: any Showable.Type
  let isOptional: Bool

  @inline(__always)
  func isShown(at place: UnsafeRawPointer, by composer: Composer?) -> Bool {
    isOptional
      ? type.isShown(ifAt: place, by: composer) : type.isShown(at: place, by: composer)
  }

  @inline(__always)
  func append(
    at place: UnsafeRawPointer, to page: inout Markup, for escape: Escape, by composer: Composer?
  ) {
    if isOptional {
      type.append(ifAt: place, to: &page, for: escape, by: composer)
    } else {
      type.append(at: place, to: &page, for: escape, by: composer)
    }
  }
}

/// What `{{name}}` shows.
protocol TextValue: Showable {}

/// What `{{{name}}}` shows.
protocol HTMLValue: Showable {}

extension String: TextValue {
  func isShown(by composer: Composer?) -> Bool { !isEmpty }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    page.append(self, for: escape)
  }
}

extension Int: TextValue {
  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    page.append(number: self)
  }
}

/// A flag is only asked for.
extension Bool: Showable {
  func isShown(by composer: Composer?) -> Bool { self }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {}
}

extension HTML: HTMLValue {
  func isShown(by composer: Composer?) -> Bool { !isEmpty }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    composer?.written.add(citations)
    page.append(bytes)
  }
}

extension Markup {
  /// Appends the number's decimal digits.
  mutating func append(number: Int) {
    switch number {
    case 0..<10: append(0x30 + UInt8(truncatingIfNeeded: number))
    case 10..<100: append(pair: number)
    case 1_000..<10_000:
      append(pair: number / 100)
      append(pair: number % 100)
    default: appendUnescaped(String(number))
    }
  }

  /// Appends a number below 100 in two digits.
  @inline(__always)
  mutating func append(pair number: Int) {
    let number = UInt8(truncatingIfNeeded: number)
    append(0x30 + number / 10)
    append(0x30 + number % 10)
  }
}
