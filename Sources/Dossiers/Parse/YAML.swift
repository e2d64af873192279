/// A value of a YAML document, with the place where it begins. Scalars are the text that was written.
struct YAML: Sendable {
  indirect enum Value: Sendable {
    case text(String)
    case list([YAML])
    case map([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let position: Position
    let value: YAML
  }

  let value: Value
  let position: Position
}

/// What YAML allows, or does not, and a front matter may not have.
struct YAMLError: Error {
  let message: String
  let position: Position
  /// How to fix it.
  let help: String

  static let generalHelp =
    "Put text that holds `: `, `#` or quotation marks in quotes, and indent with spaces."

  init(message: String, help: String = generalHelp, position: Position) {
    (self.message, self.help, self.position) = (message, help, position)
  }
}

extension YAML {
  /// A text of YAML that was read.
  struct Document: Sendable {
    /// Nothing if there is but white space and comments.
    let root: YAML?
    /// Where a `#` that looks like a part of its value begins a comment: `title: Deal #4`.
    let cuts: [Position]
  }

  /// How deep lists and maps may lie in each other.
  static let deepest = 32

  /// Reads one document of lists, maps and scalars (YAML 1.1 as libyaml reads it). Anchors, aliases, tags,
  /// merge keys and a second document are errors: an editor who types `*` or `!` by mistake is told.
  static func read(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int)
    -> Result<Document, YAMLError>
  {
    do {
      var reader = try EventReader(text, firstLine: firstLine)
      defer { reader.close() }
      let root = try reader.document()
      return .success(Document(root: root, cuts: reader.cuts))
    } catch let error as YAMLError {
      return .failure(error)
    } catch {
      return .failure(YAMLError(message: "\(error)", position: Position(line: firstLine)))
    }
  }
}
