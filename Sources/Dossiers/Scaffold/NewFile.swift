/// What an editor says of a file that is to be begun.
public struct NewFile: Sendable {
  /// The value of a key.
  public enum Value: Sendable {
    case text(String)
    case list([String])
  }

  public let kind: EntityKind
  public let title: String
  /// In place of the one that is made of the title.
  public let id: String?
  /// The keys of its kind that are given, in the order in which they are written into the file.
  public let values: [(key: String, value: Value)]
  /// Whether it is not to be published yet. Some files are drafts in any case: see `ScaffoldedFile`.
  public let isDraft: Bool

  public init(
    _ kind: EntityKind, title: String, id: String? = nil,
    values: [(key: String, value: Value)] = [], isDraft: Bool = false
  ) {
    (self.kind, self.id, self.values, self.isDraft) = (kind, id, values, isDraft)
    // A title is one line.
    self.title =
      title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .withoutUnseenEnds
  }
}

extension NewFile {
  /// The text that was given for a key.
  func text(_ key: String) -> String? {
    guard case .text(let text)? = values.first(where: { $0.key == key })?.value else { return nil }
    return text
  }
}

/// A file that can be added to a site, with what is known of it and what is still to be written.
public struct ScaffoldedFile: Sendable {
  /// Its path in the site's folder.
  public let path: String
  public let text: String
  public let isDraft: Bool
}

/// Why a file is not begun.
public struct ScaffoldRefusal: Error {
  /// The key that is to blame, if one is.
  public let key: String?
  public let message: String
  /// How to fix it.
  public let help: String
}
