/// The names that the preview answers to. A page of another site may point its own name at this machine, and would then
/// read the drafts with its visitor's browser.
struct AllowedHosts: Sendable {
  let address: BindAddress
  let port: Int
  /// Names that the editor lets in besides, each with its port or with any.
  var others: [HostName] = []

  /// Why a request with these headers is refused; nil where it is answered.
  func refusal(host: String?, origin: String?) -> String? {
    guard let host else { return "The request names no host. \(rule)" }
    guard allows(host) else { return "“\(host)” is not a name of this preview. \(rule)" }
    if let origin, !allows(origin: origin) {
      return "Pages from “\(origin)” may not read this preview. \(rule)"
    }
    return nil
  }

  private var rule: String {
    let others = address.isLoopback ? "" : ", or at another address of this machine in numbers,"
    return
      "It answers at http://\(address.reachableHost):\(port)/ and http://localhost:\(port)/\(others) "
      + "so that no other site can read it through your browser. A name of your own, as of a proxy, is let in by "
      + "dossier serve --allow-host NAME."
  }

  private func allows(origin: String) -> Bool {
    // The preview itself speaks no HTTPS; a proxy before it may.
    if origin.hasPrefix("https://") {
      return HostName(String(origin.dropFirst(8))).map(isOther) ?? false
    }
    return origin.hasPrefix("http://") && allows(String(origin.dropFirst(7)))
  }

  /// Whether a host is ours. One of this machine is so with any port, since ports are forwarded; without a port, 80 is
  /// meant.
  private func allows(_ text: String) -> Bool {
    guard let host = HostName(text) else { return false }
    if host.isLoopback || isOther(host) { return true }
    return (host.port ?? 80) == port
      && (host.name == address.host || !address.isLoopback && host.isNumeric)
  }

  private func isOther(_ host: HostName) -> Bool {
    others.contains { other in
      guard other.name == host.name, let port = other.port else { return other.name == host.name }
      return host.port.map { $0 == port } ?? [80, 443].contains(port)
    }
  }
}

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
