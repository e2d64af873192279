import FlyingFox
import Foundation

/// What a client says before a body: which file it wants, and its headers.
struct RequestHead {
  let request: HTTPRequest
  /// Whether another request may follow on the connection.
  let keepsOpen: Bool

  /// More than any browser says.
  static let limit = 32 << 10

  /// Nil of what is no HTTP/1. The bytes end with the last header line, without the empty one behind it.
  init?(_ bytes: some Collection<UInt8>) {
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(
      separator: "\r\n".unicodeScalars, maxSplits: .max, omittingEmptySubsequences: false)
    guard let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false),
      words.count == 3, ["HTTP/1.1", "HTTP/1.0"].contains(String(words[2])), !words[0].isEmpty
    else { return nil }
    var headers = HTTPHeaders()
    for line in lines.dropFirst() {
      guard let header = Self.header(line) else { return nil }
      headers.addValue(header.value, for: HTTPHeader(header.name))
    }
    // Two hosts: whoever stands in between may have looked at the other.
    guard headers.values(for: .host).count < 2 else { return nil }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    request = HTTPRequest(
      method: HTTPMethod(String(words[0])), version: HTTPVersion(String(words[2])),
      target: .init(path: String(target[0]), query: target.count > 1 ? String(target[1]) : ""),
      headers: headers, body: HTTPBodySequence())
    // No body is read, so that nothing behind it could be taken for a request.
    let hasBody =
      headers[.transferEncoding] != nil || !["0", nil].contains(headers[.contentLength])
    let saysClose = headers[.connection]?.lowercased().contains("close") ?? false
    keepsOpen = words[2].last == "1" && !hasBody && !saysClose
  }

  private static func header(
    _ line: Substring.UnicodeScalarView
  ) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
    let name = line[..<colon]
    guard name.allSatisfy({ $0.value > 32 && $0.value < 127 }),
      !line.contains(where: { $0 == "\r" || $0 == "\n" || $0 == "\0" })
    else { return nil }
    let value = String(line[line.index(after: colon)...])
    return (String(name), value.trimmingCharacters(in: .whitespaces))
  }
}
