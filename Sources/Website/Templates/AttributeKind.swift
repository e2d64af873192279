/// What a browser does with an attribute's value, as far as it matters for what may stand in it.
enum AttributeKind {
  /// Reads it as text.
  case plain
  /// Follows it as a link.
  case url
  /// Runs it, or reads it as a language of its own.
  case code

  /// Both names must be in lower case.
  init(_ name: [UInt8], of tag: [UInt8]) {
    let name = String(decoding: name, as: UTF8.self)
    self =
      if name.utf8.starts(with: "on".utf8) || Self.codes.contains(name) {
        .code
      } else if Self.urls.contains(name) {
        Self.loaders.contains(String(decoding: tag, as: UTF8.self)) ? .code : .url
      } else {
        .plain
      }
  }

  // Elements that run or show what their address leads to, or change where all others lead.
  private static let loaders: Set = [
    "script", "iframe", "frame", "object", "embed", "applet", "base",
  ]

  private static let urls: Set = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "background",
    "longdesc", "manifest", "codebase", "classid", "icon", "dynsrc", "lowsrc", "profile",
  ]

  // The third line sets other attributes, in SVG's animations; the last holds languages of its own there.
  private static let codes: Set = [
    "style", "srcset", "imagesrcset", "srcdoc", "ping", "archive",
    "http-equiv", "sandbox", "nonce", "csp", "is",
    "attributename", "from", "to", "by", "values",
    "fill", "stroke", "filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end",
  ]
}
