@testable import Preview

extension ServedPage {
  /// The page as a build writes it: without any block between the marks, whoever put it there.
  static func removing(from served: [UInt8]) -> [UInt8] {
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
