/// What the preview adds to a page that is shown, and the page without it.
///
/// Everything stands between the marks, but for what the page's own policy must allow it.
public enum ServedPage {
  static let start = Array("<!--serve-->".utf8)
  static let end = Array("<!--/serve-->".utf8)
  static let connect = Array("connect-src 'self'; ".utf8)
  static let script = Array("script-src 'self'; ".utf8)

  /// The page with a block at the end of its body, and with a policy that lets the block's script run and listen. A
  /// page that leads on at once stays as it is: its reader is gone before anything could run.
  public static func adding(_ block: String, to page: [UInt8]) -> [UInt8] {
    let declarations = Declarations(of: page)
    guard !declarations.leadOn else { return page }
    var additions = declarations.policies.map { policy in
      (place: policy.start, bytes: policy.namesScripts ? connect : script + connect)
    }
    additions.append((page.lastBodyEnd ?? page.count, start + Array(block.utf8) + end))
    additions.sort { $0.place < $1.place }
    var served: [UInt8] = []
    served.reserveCapacity(page.count + additions.reduce(0) { $0 + $1.bytes.count })
    var done = 0
    for (place, bytes) in additions {
      served += page[done..<place]
      served += bytes
      done = place
    }
    return served + page[done...]
  }

  /// The page as a build writes it: without any block between the marks, from whomever it came.
  public static func removing(from served: [UInt8]) -> [UInt8] {
    var page: [UInt8] = []
    var rest = served[...]
    while let first = rest.first(start), let last = rest[first.upperBound...].first(end) {
      page += rest[..<first.lowerBound]
      rest = rest[last.upperBound...]
    }
    page += rest
    let declarations = Declarations(of: page)
    guard !declarations.leadOn else { return page }
    for policy in declarations.policies.reversed() {
      for added in [script + connect, connect] where page[policy.start...].starts(with: added) {
        page.removeSubrange(policy.start..<policy.start + added.count)
        break
      }
    }
    return page
  }
}

extension ArraySlice<UInt8> {
  /// Where the bytes stand first.
  func first(_ sought: [UInt8]) -> Range<Int>? {
    var place = startIndex
    while let found = self[place...].firstIndex(of: sought[0]) {
      if self[found...].starts(with: sought) { return found..<found + sought.count }
      place = found + 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Where the last `</body>` stands.
  fileprivate var lastBodyEnd: Int? {
    let sought = Array("</body>".utf8)
    var end = count
    while let found = self[..<end].lastIndex(of: sought[0]) {
      if self[found...].prefix(sought.count).map(\.lowercasedASCII) == sought { return found }
      end = found
    }
    return nil
  }
}

extension UInt8 {
  var lowercasedASCII: UInt8 { (65...90).contains(self) ? self | 32 : self }
}
