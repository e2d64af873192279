/// What a browser does with an attribute's value, as far as it matters for what may be in it.
enum AttributeKind {
  case plain
  /// Follows it as a link.
  case url
  /// Runs it, or reads it as a language of its own.
  case code

  /// Both names must be in lower case.
  init(_ name: String, of tag: String) {
    if name.utf8.starts(with: "on".utf8) || codes.contains(name) {
      self = .code
    } else if urls.contains(name) {
      self = loaders.contains(tag) ? .code : .url
    } else {
      self = .plain
    }
  }
}

// Elements that run or show what their address leads to, or change where all others lead.
private let loaders: Set = [
  "script", "iframe", "frame", "object", "embed", "applet", "base", "portal", "fencedframe", "use",
]

private let urls: Set = [
  "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "background",
  "longdesc", "manifest", "codebase", "classid", "icon", "dynsrc", "lowsrc", "profile",
]

// The third line sets other attributes, in SVG's animations; the last two hold languages of their own there.
private let codes: Set = [
  "style", "srcset", "imagesrcset", "srcdoc", "ping", "attributionsrc", "archive", "xml:base",
  "http-equiv", "charset", "sandbox", "allow", "nonce", "csp", "is", "shadowrootmode",
  "attributename", "from", "to", "by", "values",
  "fill", "stroke", "filter", "mask", "clip-path", "cursor",
  "marker", "marker-start", "marker-mid", "marker-end",
]
