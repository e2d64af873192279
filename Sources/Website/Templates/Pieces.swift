/// A text of several pieces that is written straight into the page, with no string made of it first.
protocol TextOfPieces: TextValue {
  /// Appends the pieces, each escaped as told: as text, as an attribute's value, or later.
  func appendPieces(to page: inout Markup, for escape: Escape, by composer: Composer)
}

extension TextOfPieces {
  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    appendWhole(to: &page, for: escape, by: composer)
  }

  func appendWhole(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    // Only a composer makes views that hold such texts.
    guard let composer else { return }
    switch escape {
    case .text, .attribute, .later:
      page.isolating { appendPieces(to: &$0, for: escape, by: composer) }
    case .wholeURL, .partOfURL:
      // What a URL may be can only be told from all of it.
      page.append(text(by: composer), for: escape)
    }
  }

  /// The whole as a string, before anything is escaped.
  func text(by composer: Composer) -> String {
    var markup = Markup()
    appendPieces(to: &markup, for: .later, by: composer)
    return markup.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

extension Markup {
  /// Keeps the writing direction of all that `body` adds from what stands around it.
  @inline(__always)
  mutating func isolating(_ body: (inout Markup) -> Void) {
    let start = count
    body(&self)
    isolate(from: start)
  }
}
