/// The place of a value in its table, from 0.
@frozen public struct Row<Value>: Hashable, Comparable, BitwiseCopyable, Sendable {
  @usableFromInline let number: UInt32

  @inlinable public var index: Int { Int(number) }

  @inlinable init(_ index: Int) { number = UInt32(index) }

  func moved(by count: Int) -> Row { Row(index + count) }

  @inlinable public static func < (left: Row, right: Row) -> Bool { left.number < right.number }
}

/// Rows of a table that follow each other. Their indices are their places in the table.
@frozen public struct Rows<Value>: RandomAccessCollection, Hashable, BitwiseCopyable, Sendable {
  @usableFromInline let (first, end): (UInt32, UInt32)

  @inlinable public var startIndex: Int { Int(first) }
  @inlinable public var endIndex: Int { Int(end) }

  @inlinable public subscript(index: Int) -> Row<Value> { Row(index) }

  init(_ range: Range<Int>) {
    (first, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  init() { self.init(0..<0) }

  func moved(by count: Int) -> Rows { Rows(startIndex + count..<endIndex + count) }
}

/// Some blocks or words of one of the record's texts.
public struct ProseRange: BitwiseCopyable, Sendable {
  let text: Row<ProseText>
  private let tokens: Rows<ProseToken>

  init(_ range: Range<Int>, of text: Row<ProseText> = Row(0)) {
    (self.text, tokens) = (text, Rows(range))
  }

  /// Whether it has no block and no word.
  public var isEmpty: Bool { tokens.isEmpty }

  /// The indices of its elements in the text.
  var range: Range<Int> { tokens.indices }

  func moved(by count: Int) -> ProseRange { ProseRange(range, of: text.moved(by: count)) }
}
