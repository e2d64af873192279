/// Signs that hide what follows them, or that look as if they did.
public struct HidingMark: Sendable, Equatable {
  /// What they open.
  public enum Kind: Sendable {
    /// `%%`
    case note
    /// `<!--`, `<!` or `<?`
    case comment
  }

  /// What they open.
  public let kind: Kind
  /// Where they stand among the bytes.
  public let range: Range<Int>
  /// Whether they are what Markdown takes for such signs, and no look-alikes.
  let isPlain: Bool

  /// The first of a text, with its signs.
  public static func first(in text: String) -> (kind: Kind, signs: String)? {
    guard text.utf8.contains(where: { $0 == 0x25 || $0 == 0x3C || $0 == 0xEF }) else { return nil }
    let bytes = Array(text.utf8)
    return bytes.indices.lazy.compactMap { bytes.hidingMark(at: $0) }.first.map { mark in
      (mark.kind, String(decoding: bytes[mark.range], as: UTF8.self))
    }
  }
}

extension [UInt8] {
  /// The signs that begin at a place. Between those of a look-alike may stand what nobody sees.
  func hidingMark(at place: Int) -> HidingMark? {
    switch self[place] {
    case UInt8(ascii: "%"), UInt8(ascii: "<"), 0xEF: break
    default: return nil
    }
    if let percent = end(ofOneOf: "%％﹪", at: place) {
      guard let end = end(ofOneOf: "%％﹪", at: passUnseen(from: percent)) else { return nil }
      return HidingMark(kind: .note, range: place..<end, isPlain: end == place + 2)
    }
    guard let opening = end(ofOneOf: "<＜﹤", at: place) else { return nil }
    if opening == place + 1, opening < count,
      self[opening] == UInt8(ascii: "!") || self[opening] == UInt8(ascii: "?")
    {
      let dashes = self[(opening + 1)...].prefix(2).prefix { $0 == UInt8(ascii: "-") }.count
      return HidingMark(kind: .comment, range: place..<opening + 1 + dashes, isPlain: true)
    }
    guard let sign = end(ofOneOf: "!！﹗", at: passUnseen(from: opening, blanks: true)),
      let end = end(ofOneOf: "-－‐‑–—−", at: passUnseen(from: sign, blanks: true))
    else { return nil }
    return HidingMark(kind: .comment, range: place..<end, isPlain: false)
  }

  /// What the signs among them open.
  var hidingMarks: [HidingMark.Kind] { indices.compactMap { hidingMark(at: $0)?.kind } }

  private func scalar(at place: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard place < count else { return nil }
    return String(decoding: self[place..<Swift.min(place + 4, count)], as: UTF8.self).unicodeScalars
      .first.map {
        ($0, place + UTF8.width($0))
      }
  }

  private func end(ofOneOf signs: String, at place: Int) -> Int? {
    scalar(at: place).flatMap { signs.unicodeScalars.contains($0.scalar) ? $0.end : nil }
  }

  private func passUnseen(from start: Int, blanks: Bool = false) -> Int {
    var place = start
    while let (scalar, end) = scalar(at: place),
      !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
        || blanks && scalar.properties.isWhitespace && scalar != "\n"
    {
      place = end
    }
    return place
  }
}
