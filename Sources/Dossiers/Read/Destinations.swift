/// Where a Markdown link or image leads, as the editor typed it.
enum Destination {
  case external(String)
  case anchor(String)
  /// A path of the site, without its fragment.
  case sitePath(String, anchor: String?)
  /// A file next to this one, by its path in the site's folder.
  case file(SourcePath, anchor: String?)
  case unsafe(String)
  /// Nothing can be there.
  case nowhere(String)

  /// `addresses` are those of the site itself: what they lead to is a path of it, as if that had been typed.
  init(_ text: String, from file: SourcePath, addresses: [BaseURL]) {
    if let reason = Destination.danger(in: text) {
      self = .unsafe(reason)
      return
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 && !parts[1].isEmpty ? percentDecoded(parts[1]) : nil
    let isWithoutScheme = text.utf8.starts(with: "//".utf8)
    if !addresses.isEmpty, let address = WebAddress(isWithoutScheme ? "https:" + text : text),
      let path = addresses.lazy.compactMap({ $0.sitePath(at: address) }).first
    {
      self = .sitePath(path, anchor: anchor)
      return
    }
    if isWithoutScheme {
      self = .unsafe("the address does not say whether it is `http:` or `https:`")
      return
    }
    if let scheme = Destination.scheme(of: text) {
      self =
        text.utf8.contains(UInt8(ascii: " "))
        ? .unsafe("the address holds a space, which is written `%20`")
        : Destination.external(text, scheme: scheme)
      return
    }
    let path = percentDecoded((parts.first ?? "").prefix { $0 != "?" })
    if text.isBlank {
      self = .nowhere("it has no address")
    } else if path.isEmpty {
      self = .anchor(anchor ?? "")
    } else if path.hasPrefix("/") {
      self = .sitePath(path, anchor: anchor)
    } else {
      self = .file(SourcePath(Destination.resolve(path, from: file)), anchor: anchor)
    }
  }

  private static func external(_ text: String, scheme: String) -> Destination {
    switch scheme {
    case "http", "https":
      switch WebAddress(text)?.hasCredentials {
      case nil: .nowhere("that is not a whole web address")
      case true?: .unsafe(WebAddress.withCredentials)
      case false?: .external(text)
      }
    case "mailto", "tel":
      text.utf8.count > scheme.utf8.count + 1 ? .external(text) : .nowhere("nobody is named")
    default:
      .unsafe("`\(scheme):` is no kind of address that a page may link to")
    }
  }

  /// What a browser would read otherwise than an editor does.
  private static func danger(in text: String) -> String? {
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    {
      return "the address holds a control character"
    }
    return text.utf8.contains(UInt8(ascii: "\\")) ? "the address holds a backslash" : nil
  }

  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex else {
      return nil
    }
    let scheme = text[..<colon]
    return scheme.utf8.contains { " /?#".utf8.contains($0) } ? nil : scheme.lowercased()
  }

  private static func resolve(_ path: String, from file: SourcePath) -> String {
    var parts = Array(file.components.dropLast())
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        // Above the site's folder there is nothing: the path is kept odd, so that it is found dead.
        if parts.popLast() == nil { return path }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

/// The text with `%41` and its like decoded; as it is where they do not spell UTF-8.
func percentDecoded(_ text: some StringProtocol) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
      let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
    {
      decoded.append(UInt8(high << 4 | low))
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? String(text)
}
