/// A host as requests name it, with a port or without.
public struct HostName: Equatable, Sendable {
  /// In lower case and without a final dot; an address of version 6 is in brackets.
  let name: String
  let port: Int?

  /// Nil unless the text is a name in ASCII or an address in numbers, with nothing but a port after it:
  /// `desk.example`, `desk.example:8080`, `[::1]:80`.
  public init?(_ text: String) {
    let text = text.lowercased()
    let bracket = text.hasPrefix("[") ? text.firstIndex(of: "]").map { text.index(after: $0) } : nil
    let end = bracket ?? text.firstIndex(of: ":") ?? text.endIndex
    let (rest, port) = (text[end...], Self.port(text[end...]))
    guard rest.isEmpty || port != nil else { return nil }
    self.port = port
    if bracket != nil {
      name = String(text[..<end])
      guard BindAddress.isVersion6(String(name.dropFirst().dropLast())) else { return nil }
    } else {
      name = String(text[..<end].hasSuffix(".") ? text[..<end].dropLast() : text[..<end])
      guard Self.isName(name) else { return nil }
    }
  }

  /// Whether it means the machine of whoever asks, wherever that is: nobody can give such a name to another.
  var isLoopback: Bool {
    ["localhost", "[::1]"].contains(name) || name.hasSuffix(".localhost")
      || name.hasPrefix("127.") && BindAddress.isVersion4(name)
  }

  var isNumeric: Bool { name.hasPrefix("[") || BindAddress.isVersion4(name) }

  /// That of `:8080`.
  private static func port(_ text: Substring) -> Int? {
    let digits = text.dropFirst().utf8
    guard text.hasPrefix(":"), (1...5).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text.dropFirst()),
      (1...65_535).contains(number)
    else { return nil }
    return number
  }

  private static func isName(_ text: String) -> Bool {
    (1...253).contains(text.utf8.count)
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        (1...63).contains(label.utf8.count)
          && label.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_".utf8.contains($0)
          }
      }
  }
}
