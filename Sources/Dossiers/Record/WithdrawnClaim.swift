/// A claim that the dossier took back: its page keeps its address and shows the notice, and nothing that the claim said.
public final class WithdrawnClaim: Entity {
  /// What stands in place of its title everywhere.
  static let title = "Withdrawn claim"

  public let id: EntityID
  public let file: SourcePath
  /// Without anything that its editors wrote but the notice, which is its newest correction, and the old paths.
  public let header: Header

  init(_ entity: ParsedEntity) {
    (id, file) = (entity.id, entity.file)
    let header = entity.header
    self.header = Header(
      title: WithdrawnClaim.title, summary: nil, tags: [], publication: header.publication,
      redirects: header.redirects,
      corrections: header.corrections.filter { $0.kind == .retraction }.map {
        Correction(date: $0.date, kind: $0.kind, text: $0.text, was: nil, now: nil)
      }, waivers: [], extra: .map([]))
  }
}

extension OpenedFile {
  /// The file of a withdrawn claim as if it had never said more than is shown of it.
  var notice: [UInt8] {
    let redirects = fields.texts("redirects").map(\.text)
    let retractions = fields.maps("corrections").filter {
      $0.text("kind") == Correction.Kind.retraction.rawValue
    }
    let corrections = retractions.map { map in
      let keys = ["date", "kind", "text"].map { key in
        "\(key): \(NewFile.Value.text(map.text(key) ?? "").yaml)"
      }
      return "{" + keys.joined(separator: ", ") + "}"
    }
    let frontMatter = FrontMatterText(
      lines: [
        FrontMatterText.Line(key: "title", value: NewFile.Value.text(WithdrawnClaim.title).yaml),
        FrontMatterText.Line(key: "about", value: "[]"),
        FrontMatterText.Line(key: "redirects", value: NewFile.Value.list(redirects).yaml),
        FrontMatterText.Line(
          key: "corrections", value: "[" + corrections.joined(separator: ", ") + "]"),
      ])
    return Array(frontMatter.text.utf8)
  }
}
