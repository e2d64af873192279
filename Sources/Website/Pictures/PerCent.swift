/// A place across a picture, in per cent of its width, with one decimal where it needs one: `37.5`.
struct PerCent: TextValue, Hashable {
  let thousandths: Int

  func isShown(by composer: Composer?) -> Bool { true }

  // Nothing in it needs to be escaped anywhere.
  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    page.append(number: thousandths / 10)
    guard !thousandths.isMultiple(of: 10) else { return }
    page.append(UInt8(ascii: "."))
    page.append(number: thousandths % 10)
  }
}
