public import HTML

/// A compiled template for rows of one type.
public struct Template<Page: Sendable, Row: Sendable>: Sendable {
  let writer: Writer<Page, Row>
  let outline: Outline

  /// Appends what the template shows of the row to the buffer.
  public func render(_ row: Row, on page: Page, into buffer: inout HTMLBuffer) {
    var output = TextOutput(buffer)
    // The page is written in place only while nothing else holds its bytes.
    buffer = HTMLBuffer(isRightToLeft: buffer.isRightToLeft, capacity: 0)
    writer(page, row, nil, &output)
    buffer = output.page
  }
}

/// One text in the making: its pieces are escaped for its place, and the whole is isolated.
public struct TextOutput: Sendable {
  var page: HTMLBuffer
  var escape = Escape.text
  /// The text of the innermost section of a text, so that its body does not make it again.
  var sectionText: String?
  /// The place of the innermost element in its list, from 0, and the length of that list.
  private(set) var (index, count) = (0, 0)
  private var start = 0
  private var direction: TextDirection
  /// All of an address so far, as soon as it may have a scheme, which is judged by the whole.
  private var address: String?

  init(_ page: HTMLBuffer) {
    self.page = page
    direction = TextDirection(isRightToLeft: page.isRightToLeft)
  }

  /// Appends a piece of the text.
  public mutating func append(_ text: String) {
    switch escape {
    case .text, .attribute, .token: page.append(text, for: escape, &direction)
    case .partOfURL, .json: page.append(text, for: escape)
    case .wholeURL where address == nil && text.isPlainAddress: page.unescaped(text)
    case .wholeURL:
      address = (address ?? String(decoding: page.cut(to: start), as: UTF8.self)) + text
    }
  }

  /// Appends a piece without a letter, sign or space that any place would have escaped, such as an id or a path.
  public mutating func append(plain text: String) {
    if page.isRightToLeft || address != nil { append(text) } else { page.unescaped(text) }
  }

  /// Appends the number's decimal digits.
  public mutating func append(_ number: Int) {
    if page.isRightToLeft || address != nil { append(String(number)) } else { page.raw(number) }
  }

  /// Lets `body` write an element of a list, or a row of none, whose count is 0.
  mutating func at(_ index: Int, of count: Int, _ body: (inout TextOutput) -> Void) {
    if count == 0 { return body(&self) }
    let outer = (self.index, self.count)
    (self.index, self.count) = (index, count)
    body(&self)
    (self.index, self.count) = outer
  }

  /// Writes a whole text of the pieces that `body` appends.
  mutating func write(_ body: (inout TextOutput) -> Void) {
    start = page.count
    body(&self)
    if let address { page.append(address, for: .wholeURL) }
    address = nil
    page.isolate(from: start, direction, for: escape)
    direction = TextDirection(isRightToLeft: page.isRightToLeft)
  }
}
