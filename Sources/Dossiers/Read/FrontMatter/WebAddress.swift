internal import Foundation

/// An absolute `http` or `https` address in its parts, with its host as browsers ask for it (WHATWG URL, UTS #46).
struct WebAddress: Sendable {
  /// `http` or `https`.
  let scheme: String
  /// Whether a user's name or password is before the host.
  let hasCredentials: Bool
  /// In small ASCII letters: `münchen.example` is `xn--mnchen-3ya.example`. It may end in a dot.
  let host: String
  /// Nothing where it is the usual one of `http` or `https`.
  let port: UInt16?
  /// Path, query and fragment, as typed.
  let rest: Substring

  /// Nothing where the text is not such an address. What follows the host is the host's own: servers take signs that no
  /// URL should have (RFC 3986), and editors copy what their browser shows.
  init?(_ text: some StringProtocol) {
    let text = String(text)
    let bytes = text.utf8
    guard let colon = bytes.prefix(6).firstIndex(of: UInt8(ascii: ":")),
      bytes[colon...].starts(with: "://".utf8)
    else { return nil }
    scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let start = bytes.index(colon, offsetBy: 3)
    let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
    let sign = bytes[start..<end].lastIndex(of: UInt8(ascii: "@"))
    hasCredentials = sign != nil
    let place = sign.map { bytes.index(after: $0) } ?? start
    let bracket = bytes[place..<end].lastIndex(of: UInt8(ascii: "]")) ?? place
    let mark = bytes[bracket..<end].lastIndex(of: UInt8(ascii: ":"))
    guard let host = WebAddress.host(String(text[place..<(mark ?? end)])),
      let port = WebAddress.port(text[(mark ?? end)..<end].dropFirst())
    else { return nil }
    self.host = host
    self.port = port == 80 || port == 443 ? nil : port
    rest = text[end...]
  }

  /// Why one is refused.
  static let withCredentials = "the address holds a user's name or password"

  /// The port that follows a host; 80 where none does.
  private static func port(_ digits: some StringProtocol) -> UInt16? {
    if digits.isEmpty { return 80 }
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt16(digits) : nil
  }

  private static func host(_ typed: String) -> String? {
    // No name is longer (RFC 1035), and to encode a longer one would take long.
    guard !typed.isEmpty, typed.utf8.count < 1_000 else { return nil }
    if typed.utf8.first == UInt8(ascii: "[") {
      let inner = typed.utf8.dropFirst().dropLast()
      return typed.utf8.last == UInt8(ascii: "]") && inner.contains(UInt8(ascii: ":"))
        && inner.allSatisfy {
          UnicodeScalar($0).properties.isASCIIHexDigit || ":.".utf8.contains($0)
        }
        ? typed.lowercased() : nil
    }
    let labels = mapped(percentDecoded(typed)).split(
      separator: ".", omittingEmptySubsequences: false)
    let host = labels.map(punycode).joined(separator: ".")
    return host.utf8.count <= 254 && host.utf8.contains { $0 != UInt8(ascii: ".") }
      && !host.utf8.contains { $0 <= 0x20 || "#%/:<>?@[\\]^|\u{7F}".utf8.contains($0) } ? host : nil
  }

  /// A host's name with one spelling for all that mean the same: without case, wide letters and what nobody sees.
  private static func mapped(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    var seen = String.UnicodeScalarView()
    // The two joiners are letters of a kind: with one a name is another.
    for scalar in name.unicodeScalars
    where !scalar.properties.isDefaultIgnorableCodePoint
      || "\u{200C}\u{200D}".unicodeScalars.contains(scalar)
    {
      seen.append(scalar == "\u{3002}" ? "." : scalar)
    }
    return String(seen).precomposedStringWithCompatibilityMapping.lowercased()
      .precomposedStringWithCompatibilityMapping.replacing("\u{3002}", with: ".")
  }

  /// A part of a name as it is spelt in ASCII (RFC 3492).
  private static func punycode(_ label: Substring) -> String {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    let basic = scalars.filter { $0 < 0x80 }
    if basic.count == scalars.count { return String(label) }
    var encoded = basic.map { UInt8($0) } + (basic.isEmpty ? [] : [UInt8(ascii: "-")])
    var (next, delta, bias, done) = (0x80, 0, 72, basic.count)
    while let least = scalars.lazy.filter({ $0 >= next }).min() {
      delta += (least - next) * (done + 1)
      for scalar in scalars where scalar <= least {
        guard scalar == least else {
          delta += 1
          continue
        }
        var (rest, base) = (delta, 36)
        while case let threshold = min(max(base - bias, 1), 26), rest >= threshold {
          encoded.append(digit(threshold + (rest - threshold) % (36 - threshold)))
          rest = (rest - threshold) / (36 - threshold)
          base += 36
        }
        encoded.append(digit(rest))
        done += 1
        bias = adapted(delta / (done == basic.count + 1 ? 700 : 2), done)
        delta = 0
      }
      delta += 1
      next = least + 1
    }
    return "xn--" + String(decoding: encoded, as: UTF8.self)
  }

  private static func digit(_ value: Int) -> UInt8 {
    UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)
  }

  private static func adapted(_ delta: Int, _ count: Int) -> Int {
    var (delta, bias) = (delta + delta / count, 0)
    while delta > 455 { (delta, bias) = (delta / 35, bias + 36) }
    return bias + 36 * delta / (delta + 38)
  }
}
