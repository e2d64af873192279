import TestSupport
import Testing

@testable import Dossiers

/// Every place where a reference can be written, from the schemas, the keys of statements, and Markdown.
private struct ReferencePlace: CustomTestStringConvertible {
  let testDescription: String
  /// What is referred to: `figure`, `source` or `event`.
  let target: EntityKind
  /// The file that refers to it, given the line that says whether it is published.
  let file: @Sendable (String) -> File
}

@Suite("What leads to what")
struct WithheldReferencesTests {
  /// Each has names of its own, an old path, and an anchor.
  private static let targets = [
    figure(
      "tina", "title: Tina Target\naliases: [T. T.]\nredirects: [/old-figure/]", "## Life {#here}"),
    source("tape", "title: The tape\nredirects: [/old-source/]", "## Text {#here}"),
    event("tilt", "title: The tilt\nredirects: [/old-event/]", "## Day {#here}"),
  ]
  private static let id: [EntityKind: String] = [.figure: "tina", .source: "tape", .event: "tilt"]
  private static let title: [EntityKind: String] = [
    .figure: "Tina Target", .source: "The tape", .event: "The tilt",
  ]

  /// What all files may refer to without leading to a target.
  private static let others = [figure("ana"), source("doc"), page("use", "", "[[ana]] [@doc]")]

  @Test("What an unpublished file refers to is withheld with it", arguments: ReferencePlace.all)
  private func withheld(place: ReferencePlace) throws {
    let dossier = dossier(Self.targets + [place.file("draft: true")])
    let withheld = dossier.leftOut.withheld
    #expect(withheld.map(\.id.id) == [Self.id[place.target]!])
    #expect(withheld.map(\.causes.named) == [place.file("").subject])
  }

  @Test(
    "What a published file refers to is published, whatever drafts refer to it",
    arguments: ReferencePlace.all)
  private func visible(place: ReferencePlace) throws {
    let draft = page("draft", "draft: true", "[[tina]] [[tape]] [[tilt]]")
    let dossier = dossier(Self.targets + [draft, place.file("summary: x")])
    #expect(
      Set(dossier.leftOut.withheld.map(\.id.id))
        == Set(Self.id.values).subtracting([Self.id[place.target]!]))
  }

  /// A site with these files, in which nothing is wrong but that somebody retracts what others said.
  private func dossier(_ files: [File]) -> Dossier {
    let settings = TestSite.settings + "\npublisher: {name: P}"
    let dossier = TestSite(settings: settings) { Self.others + files }.dossier()
    let wrong = dossier.problems.filter { $0.rule != .retractionByOther }
    #expect(wrong.isEmpty, "\(wrong)")
    return dossier
  }

  @Test("Each key of a front matter that names a figure, source or event is among the places")
  func keys() {
    func keys(_ schema: Schema, _ prefix: String) -> [String] {
      schema.fields.flatMap { field -> [String] in
        var type = field.type
        while true {
          switch type {
          case .list(let inner), .oneOrMore(let inner): type = inner
          case .map(let inner): return keys(inner, "\(prefix).\(field.key)")
          case .id(.figure), .id(.source), .id(.event): return ["\(prefix).\(field.key)"]
          default: return []
          }
        }
      }
    }
    let all = EntityKind.allCases.flatMap { keys(.frontMatter(of: $0), $0.rawValue) }
    let named = ["figure.roles.organization", "source.authors"]
    #expect(Set(ReferencePlace.keys.map(\.testDescription)) == Set(all + named))
  }

  @Test(
    "What is for the editors alone leads nowhere, and neither does what is no reference",
    arguments: [
      ("", "%% [[tina]] [@tape] [[tilt]] %%"),
      ("", "Before <!-- [[tina]] [@tape] --> and after."),
      ("", "<!--\n[[tina]]\n\n[@tape]\n-->"),
      ("", "`[[tina]]`\n\n```\n[@tape] [[tilt]]\n```"),
      ("", "\\[[tina]] Tina Target, The tape"),
      ("private: \"[[tina]] [@tape]\"", ""),
      ("private: {about: [tina], source: tape}", ""),
      ("summary: \"[[tina]] [@tape]\"", ""),
      ("extra: {figures: [tina], text: \"[[tilt]]\"}", ""),
      ("waive: [{rule: raw-html, reason: \"[[tina]] [@tape]\"}]", "<b>x</b>"),
      (
        "corrections: [{date: 2024, kind: update, text: \"[[tina]] [@tape]\"}]", ""
      ),
    ])
  func nowhere(keys: String, body: String) {
    for kind in [File.page, File.claimLead] {
      let site = TestSite {
        Self.others + Self.targets
          + [kind("x", "draft: true" + (keys.isEmpty ? "" : "\n" + keys), body)]
      }
      #expect(site.dossier().leftOut.withheld.isEmpty)
    }
  }

  @Test("All that an ambiguous reference of a draft may mean is withheld")
  func ambiguous() {
    let site = TestSite {
      figure("ada-finch", "title: Finch")
      figure("bo-finch", "title: Finch")
      page("x", "draft: true", "[[Finch]]")
    }
    let dossier = site.dossier()
    #expect(!dossier.problems.containErrors)
    #expect(dossier.leftOut.withheld.map(\.id.id) == ["ada-finch", "bo-finch"])
  }

  @Test("A title or name that is another kind's leads nowhere where only a figure is meant")
  func otherKinds() {
    let site = TestSite {
      Self.others + Self.targets
      source("x", "draft: true\nauthors: [The tape, The tilt]")
      figure("y", "draft: true\nroles: [{title: Clerk, organization: The tilt}]")
    }
    #expect(site.dossier().leftOut.withheld.isEmpty)
  }

  fileprivate static func name(_ kind: EntityKind) -> (id: String, title: String) {
    (id[kind]!, title[kind]!)
  }
}

extension File {
  /// `claim x`, by its path.
  fileprivate var subject: String {
    let parts = path.split(separator: "/")
    return "\(EntityKind(folder: parts[1])!.rawValue) \(parts[2].dropLast(3))"
  }

  fileprivate static func page(_ id: String, _ keys: String, _ body: String) -> File {
    TestSupport.page(id, keys, body)
  }

  fileprivate static func claimLead(_ id: String, _ keys: String, _ body: String) -> File {
    claim(id, keys, body + "\n\n" + point())
  }
}

extension ReferencePlace {
  static let all = keys + attributions + prose

  /// The keys of a front matter.
  static let keys: [ReferencePlace] = [
    key("claim.about", .figure) { claim("x", $0 + "\nabout: [tina]", asked) },
    key("figure.roles.organization", .figure) {
      figure("x", $0 + "\nroles: [{title: Clerk, organization: Tina Target}]")
    },
    key("figure.roles.sources", .source) {
      figure("x", $0 + "\nroles: [{title: Clerk, sources: [doc, tape]}]")
    },
    key("source.publisher", .figure) { source("x", $0 + "\npublisher: [ana, tina]") },
    key("source.authors", .figure) { source("x", $0 + "\nauthors: [Nobody, T. T.]") },
    key("source.relays.source", .source) { source("x", $0 + "\nrelays: [{source: tape}]") },
    key("event.figures", .figure) { event("x", $0 + "\nfigures: [ana, tina]") },
  ]

  /// The keys of each kind of statement.
  static let attributions: [ReferencePlace] =
    StatementKind.allCases.flatMap { kind in
      kind.keys(isRepeat: false).flatMap { key -> [ReferencePlace] in
        let values: [(EntityKind, String)] =
          switch key {
          case .by:
            [(.figure, "[[tina]]"), (.figure, "[[T. T.]], [[ana]]")]
              + (kind == .commentRequest ? [] : [(.source, "[@tape]")])
          case .via, .to:
            [(.figure, "[[Tina Target]]"), (.figure, "a clerk of [[figures/tina|hers]]")]
          case .about: [(.figure, "[[ana]], [[tina|her]]")]
          case .in: [(.source, "[@doc; @tape, p. 3]"), (.source, "[@tape]")]
          default: []
          }
        return values.map { target, value in
          ReferencePlace(testDescription: "\(kind): \(key): \(value)", target: target) { state in
            claim("x", state, pointWith(kind, [key: value]))
          }
        }
      }
    } + [
      ReferencePlace(testDescription: "our own request: To", target: .figure) { state in
        claim("x", state, pointWith(.commentRequest, [.by: "us", .to: "[[tina]]"]))
      }
    ]

  /// Each form of link in each place that has prose.
  static let prose: [ReferencePlace] = [EntityKind.figure, .source, .event].flatMap { target in
    let (id, title) = WithheldReferencesTests.name(target)
    let folder = target.folder
    var links = [
      "[[\(id)]]", "[[\(folder)/\(id)]]", "[[\(title)]]", "[[\(title.uppercased())]]",
      "[[\(id)|words]]", "[[ \(id) | words ]]", "[[\(id)#here]]", "[[\(id)#here|words]]",
      "*[[\(id)]]*",
      "[words](../\(folder)/\(id).md)", "[words](../\(folder)/\(id).md#here)",
      "[words](/\(folder)/\(id)/)", "[words](/\(folder)/\(id)/index.html#here)",
      "[words](/old-\(target.rawValue)/)", "[*words*](</\(folder)/\(id)/>)",
    ]
    if target == .source { links += ["[@tape]", "[@doc; @tape, p. 3]", "**[@tape]**"] }
    if target == .figure { links.append("[[T. T.]]") }
    let forms = links.map { link in
      place("a page: \(link)", target) { page("x", $0, "See \(link).") }
    }
    let places = [
      place("a page's heading", target) { page("x", $0, "## [[\(id)]] {#a}") },
      place("a page's quotation", target) { page("x", $0, "> - 1. [[\(id)]]") },
      place("a figure's text", target) { figure("x", $0, "[[\(id)]]") },
      place("a source's text", target) { source("x", $0, "[[\(id)]]") },
      place("an event's text", target) { event("x", $0, "[[\(id)]]") },
      place("a lead", target) { claim("x", $0, "[[\(id)]]\n\n" + point()) },
      place("a point's heading", target) {
        claim("x", $0, point().replacing("Point", with: "[[\(id)]]"))
      },
      place("a proposition", target) {
        claim("x", $0, point().replacing("It is", with: "[[\(id)]]"))
      },
      place("a point's text", target) {
        claim("x", $0, point().replacing("It is so.", with: "It is so.\n\n- [[\(id)]]"))
      },
      place("a statement's label", target) {
        claim("x", $0, point(statement("Denial: [[\(id)]]", by: "[[ana]]", "2021")))
      },
      place("a statement's text", target) {
        claim("x", $0, point(statement("Denial", by: "[[ana]]", "2021") + "[[\(id)]]"))
      },
      place("a statement's quotation", target) {
        claim("x", $0, point(statement("Denial", by: "[[ana]]", "2021") + "> [[\(id)]]"))
      },
      place("a passage's heading", target) { claim("x", $0, point() + "## [[\(id)]] {#a}") },
      place("a passage's text", target) { claim("x", $0, point() + "## A {#a}\n\n[[\(id)]]") },
      place("the text of a whole claim's statement", target) {
        claim(
          "x", $0,
          point() + "## A {#a}\n\n" + statement("Context", by: "[[ana]]", "2021") + "[[\(id)]]")
      },
    ]
    return forms + places
  }

  private static func key(
    _ name: String, _ target: EntityKind, _ file: @escaping @Sendable (String) -> File
  ) -> ReferencePlace { ReferencePlace(testDescription: name, target: target, file: file) }

  private static func place(
    _ name: String, _ target: EntityKind, _ file: @escaping @Sendable (String) -> File
  ) -> ReferencePlace {
    ReferencePlace(testDescription: "\(target) in \(name)", target: target, file: file)
  }

  private static let asked = point()

  /// A point with one statement of a kind besides its allegation, with some values in place of the usual.
  private static func pointWith(_ kind: StatementKind, _ values: [AttributionKey: String]) -> String
  {
    let usual: [AttributionKey: String] = [
      .by: "[[ana]]", .to: "[[ana]]", .in: "[@doc]", .date: "2021", .effect: "supports",
      .stage: "settled", .outcome: "declined",
    ]
    let by: Speaker? = values[.by] == "us" ? .us : nil
    let required = kind.requiredKeys(by: by)
    let keys = required + values.keys.filter { !required.contains($0) }
    let lines = keys.map { "- \($0.rawValue): \(values[$0] ?? usual[$0]!)" }
    let heading = "### \(kind.rawValue)\n\n" + lines.joined(separator: "\n") + "\n\n"
    return kind == .allegation ? point(allegation: heading) : point(heading)
  }
}
