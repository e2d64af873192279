/// Where a site is published: an absolute address that ends in `/`, in the one spelling that its pages use.
public struct BaseURL: Sendable {
  /// `https://example.org/dossier/`: ASCII, scheme and host in small letters, the path percent-encoded.
  public let text: String
  private let host: String
  private let port: UInt16?
  /// The names in its path, decoded.
  private let folders: [String]

  /// Why a text is not the address of a site.
  public struct Invalid: Error {
    public let message: String
    /// How to fix it.
    public let help: String
  }

  public init(_ typed: String) throws(Invalid) {
    guard let address = WebAddress(typed), isAbsoluteURL(typed) else {
      let failure = FieldType.url.failure(of: typed)
      throw Invalid(
        message: failure?.message ?? "",
        help: (failure?.help ?? "") + " A site's is as in `https://example.org/dossier/`.")
    }
    guard !address.rest.utf8.contains(where: { "?#".utf8.contains($0) }) else {
      throw Invalid(
        message: "a site's address has neither a query nor a fragment",
        help: "Remove what begins with `?` or `#`.")
    }
    guard address.rest.utf8.last == UInt8(ascii: "/") else {
      throw Invalid(message: "it does not end in `/`", help: "Did you mean `\(typed)/`?")
    }
    (host, port) = (address.host, address.port)
    let names = address.rest.utf8.dropFirst().dropLast()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    folders = address.rest == "/" ? [] : names.map { percentDecoded(Substring($0)) }
    guard folders.allSatisfy(BaseURL.isFolder),
      !host.split(separator: ".", omittingEmptySubsequences: false).contains("")
    else {
      throw Invalid(
        message:
          "it has an empty part, `.` or `..`, a dot after its host, or a wrong `%` in its path",
        help: "Write it as a browser shows it where the site's first page is open.")
    }
    let origin = address.scheme + "://" + host + (port.map { ":\($0)" } ?? "") + "/"
    text = folders.reduce(origin) { $0 + BaseURL.encoded($1) + "/" }
  }

  private static func isFolder(_ name: String) -> Bool {
    !["", ".", ".."].contains(name)
      && name.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && !"/\\%".unicodeScalars.contains($0)
      }
  }

  /// A name as it is spelt in an address (RFC 3986).
  private static func encoded(_ name: String) -> String {
    name.utf8.reduce(into: "") { text, byte in
      let sign = UnicodeScalar(byte)
      if byte < 0x80,
        sign.properties.isAlphabetic || "0123456789-._~!$&'()*+,;=:@".unicodeScalars.contains(sign)
      {
        text.unicodeScalars.append(sign)
      } else {
        text +=
          "%" + String(byte >> 4, radix: 16, uppercase: true)
          + String(byte & 15, radix: 16, uppercase: true)
      }
    }
  }

  /// Whether an address may lead to the site, or hold its address: what is plain ASCII spells the host as it is.
  func mayStand(in url: String) -> Bool {
    url.utf8.contains { $0 >= 0x80 || $0 == UInt8(ascii: "%") }
      || url.lowercased().place(of: host) != nil
  }

  /// The paths in the site of its addresses that stand within another site's, as an archive has them, or that begin with
  /// `www.` where the site's do not; of very many some.
  func sitePaths(within url: String) -> [String] {
    // An archive may have encoded what was encoded already.
    let text = percentDecoded(percentDecoded(url))
    // What is all ASCII spells the host as it is, but for its case.
    if text.utf8.allSatisfy({ $0 < 0x80 }), text.lowercased().place(of: host) == nil { return [] }
    var paths: [String] = []
    let starts = text.indices.lazy.filter { "/=".contains(text[$0]) }.prefix(100)
    for start in starts {
      let words = text[start...].dropFirst().prefix { !"&<>\" ".contains($0) }
      // Such an address often stands there without its scheme.
      let name = words.lowercased().hasPrefix("www.") ? words.dropFirst(4) : words
      for beginning in ["https://", "https://www."] {
        if let address = WebAddress(beginning + name), let path = sitePath(at: address) {
          paths.append(path)
        }
      }
    }
    return paths
  }

  /// The path in the site to which an address leads, decoded, such as `/figures/ana/`; nothing where it leads to another
  /// site. That one is served by `http` and one by `https` does not make them two.
  func sitePath(at address: WebAddress) -> String? {
    let name =
      address.host.utf8.last == UInt8(ascii: ".") ? address.host.dropLast() : address.host[...]
    guard name == host, address.port == port else { return nil }
    let path = percentDecoded(address.rest.prefix { $0 != "?" && $0 != "#" })
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    guard names.starts(with: folders.lazy.map { $0[...] }) else { return nil }
    let rest = names.dropFirst(folders.count)
    return "/" + rest.joined(separator: "/") + (rest.isEmpty || path.last != "/" ? "" : "/")
  }
}
