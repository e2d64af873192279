/// A block of an editor's Markdown with its links resolved.
public enum Block: Sendable {
  case paragraph([Inline])
  /// `anchor` is the heading's permalink on its page, if it has one.
  indirect case heading(level: Int, [Inline], anchor: String?)
  case quotation([Block])
  /// A numbered list has a `start`. A tight list sets its paragraphs without space between them.
  indirect case list(start: Int?, tight: Bool, [[Block]])
  indirect case code(info: String, text: String)
  case thematicBreak
  /// A paragraph that is one image, with its title as the caption.
  indirect case figure(AssetPath, alternative: String, caption: String?)
  indirect case table(Table)
}

/// A pipe table with its cells' links and citations resolved.
public struct Table: Sendable {
  public enum Alignment: Sendable {
    /// `none` is how the page aligns what it does not align otherwise.
    case none, left, center, right
  }

  /// One for each column.
  public let alignments: [Alignment]
  public let header: [[Inline]]
  /// Each has as many cells as the header, except in a draft, whose errors do not stop a build.
  public let rows: [[[Inline]]]

  /// The cells in reading order, the header's first.
  var cells: [[Inline]] { header + rows.joined() }
}

/// A run of text in a block, with its links and citations resolved.
public enum Inline: Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  /// Without words of its own a link shows the title of what it leads to.
  indirect case link(Target, title: String?, [Inline])
  indirect case image(AssetPath, alternative: String, title: String?)
  /// What stood between one pair of brackets: `[@a; @b, p. 3]`.
  case citations([Citation])
}

/// Where a link leads.
public enum Target: Hashable, Sendable {
  /// A page of this site, or with `anchor` a place on it.
  case entity(EntityID, anchor: String?)
  /// A page of the site that belongs to no entity (`/timeline/`), or a file of `static/`; with its fragment.
  case site(URLPath)
  case asset(AssetPath)
  /// An absolute `http`, `https`, `mailto` or `tel` URL.
  case external(String)
}

/// A file below `content/assets/`, by its path there.
public struct AssetPath: Hashable, Comparable, Sendable {
  public let text: String

  init(_ text: String) { self.text = text }

  /// A path as a front matter names it, with the folder or without.
  init(named path: String) {
    let prefix = ["content/assets/", "assets/", "/assets/"].first { path.hasPrefix($0) } ?? ""
    self.init(String(path.dropFirst(prefix.count)))
  }

  /// By bytes: two spellings that Unicode holds equal are two files on a disk.
  public static func == (left: AssetPath, right: AssetPath) -> Bool {
    left.text.hasSameBytes(right.text)
  }

  public func hash(into hasher: inout Hasher) {
    text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  public static func < (left: AssetPath, right: AssetPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// A source, and where in it: Pandoc's `[@source, locator]`.
public struct Citation: Hashable, Sendable {
  public let source: EntityID
  public let locator: String?
}
