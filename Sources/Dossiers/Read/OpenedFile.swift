internal import CommonMark

/// A file whose front matter was read; its body waits until every file's name is known.
///
/// A reference, since it is handed on from stage to stage.
final class OpenedFile: Sendable {
  let id: EntityID
  let path: SourcePath
  /// What others need to know to refer to it.
  let named: NameIndex.Named
  let fields: Fields
  /// Whether the front matter could be read. Where it could not, the file still has its name and its body, so
  /// that not everything that refers to it is wrong too.
  let isRead: Bool
  let hasBody: Bool
  let publication: Publication
  let text: SourceText
  let problems: ProblemList

  /// Opens a file, or reports why it is not one of the site's. One that is named wrongly is read all the same, under its
  /// name as it is, so that everything else that is wrong with it is reported too.
  static func open(_ file: SourceFile, options: BuildOptions) -> Result<OpenedFile, Unopened> {
    var problems = ProblemList(file.path)
    guard let id = id(of: file.path, &problems) else {
      return .failure(Unopened(problems: problems.problems))
    }
    let text = SourceText.split(file, &problems)
    var read: Fields?
    if let text { read = fields(of: text, kind: id.kind, &problems) }
    return .success(
      OpenedFile(
        id, file.path, read, text, includesDrafts: options.includesDrafts, now: options.now,
        problems))
  }

  private init(
    _ id: EntityID, _ path: SourcePath, _ read: Fields?, _ text: SourceText?,
    includesDrafts: Bool, now: Instant, _ problems: ProblemList
  ) {
    (self.id, self.path, self.problems) = (id, path, problems)
    fields = read ?? .empty
    isRead = read != nil
    hasBody = text != nil
    publication = OpenedFile.publication(fields, now: now)
    self.text = text ?? SourceText.empty
    let isPublished = includesDrafts || publication.isPublished
    named = NameIndex.Named(
      NameIndex.Entry(
        id: id, path: path,
        title: fields.text("title") ?? (isRead ? id.id : id.id.replacing("-", with: " ")),
        aliases: fields.texts("aliases").map(\.text),
        publication: publication,
        isPublished: isPublished,
        isSeen: fields.text("seen") != Source.Seen.no.rawValue,
        isWithdrawn: isPublished && id.kind == .claim
          && fields.maps("corrections").contains {
            $0.text("kind") == Correction.Kind.retraction.rawValue
          },
        redirects: fields.texts("redirects").map { URLPath(redirect: $0.text) }))
  }

  struct Unopened: Error {
    let problems: [Problem]
  }

  private static func id(of path: SourcePath, _ problems: inout ProblemList) -> EntityID? {
    guard let slash = path.text.utf8.lastIndex(of: UInt8(ascii: "/")),
      let content = path.text.removing(prefix: "content/"),
      let kind = EntityKind(folder: content.cut(at: "/").head)
    else { return nil }
    let name = path.text[path.text.utf8.index(after: slash)...]
    let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let id = name[..<ending]
    guard name[ending...] == ".md" else {
      problems.add(
        .invalidID, at: Position(line: 1), "`\(name)` does not end in `.md`",
        help: "Rename the file, as in `\(isID(id) ? String(id) : "jane-roe").md`.")
      return EntityID(kind, String(name))
    }
    if !isID(id) {
      let rename =
        EntityID.id(madeOf: String(id), language: nil).map { "to `\($0).md`" }
        ?? "as in `jane-roe.md`"
      problems.add(
        .invalidID, at: Position(line: 1), "`\(id)` is not an id",
        help:
          "Rename the file \(rename): `a` to `z` without accents, `0` to `9` and `-` only.")
    }
    return EntityID(kind, String(id))
  }

  private static func fields(
    of text: SourceText, kind: EntityKind, _ problems: inout ProblemList
  ) -> Fields? {
    guard
      let yaml = YAML(
        mapIn: text.bytes[text.frontMatter], firstLine: text.frontMatterLine,
        of: "the front matter is", help: "Write it as in `title: …`.", &problems)
    else { return nil }
    return SchemaCheck.fields(of: yaml, by: .frontMatter(of: kind), kind.withArticle, &problems)
  }

  private static func publication(_ fields: Fields, now: Instant) -> Publication {
    if fields.flag("draft") { return .draft }
    if let embargo = fields.text("embargo").flatMap({ Instant(rfc3339: $0) }), embargo > now {
      return .embargoed(until: embargo)
    }
    return .published
  }
}
