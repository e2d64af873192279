/// What a browser does with an attribute's value, as far as it matters for what may stand in it.
enum AttributeKind {
  /// Reads it as text.
  case plain
  /// Follows it as a link.
  case url
  /// Runs it, or reads it as a language of its own.
  case code

  /// The name must be in lower case.
  init(_ name: [UInt8]) {
    let name = String(decoding: name, as: UTF8.self)
    self =
      if Self.urls.contains(name) {
        .url
      } else if name.utf8.starts(with: "on".utf8) || Self.codes.contains(name) {
        .code
      } else {
        .plain
      }
  }

  private static let urls: Set = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "background",
    "longdesc", "manifest", "codebase", "classid", "icon", "dynsrc", "lowsrc", "profile",
  ]

  // The last five set other attributes, in SVG's animations.
  private static let codes: Set = [
    "style", "srcset", "imagesrcset", "srcdoc", "ping", "archive",
    "attributename", "from", "to", "by", "values",
  ]
}
