import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// The words of the theme are in `templates/words/`, and nowhere else.
@Suite("Where the theme's words are used")
struct WordUseTests {
  private static let keys = Set(BuiltInWords.ofTheme.english.words.keys)
  /// The program's own source, by file, without comments.
  private static let sources = Result { try SwiftSource.all(below: "Sources/Website") }

  /// What the keys of a family end in, for all that the program may ask for.
  private static let families: [String: Set<String>] = [
    "kind": Set(StatementKind.allCases.map(\.name)),
    "letter": Set(StatementKind.allCases.map(\.name)),
    "kind-count": Set(StatementKind.allCases.map(\.name)),
    "search.kind-words": Set(StatementKind.allCases.map(\.name)),
    "status": keys(of: Status.self), "status-count": keys(of: Status.self),
    "effect": keys(of: Effect.self), "stage": keys(of: Dossiers.Stage.self),
    "outcome": keys(of: Outcome.self), "outcome-count": keys(of: Outcome.self),
    "reply": keys(of: Reply.self).union(answers),
    "figure-kind": keys(of: Figure.Kind.self), "figure-kinds": keys(of: Figure.Kind.self),
    "source-kind": keys(of: Source.Kind.self), "seen": keys(of: Source.Seen.self),
    "correction-kind": keys(of: Correction.Kind.self),
    // Those that nothing else on a page shows: `EntityKind.lists`, and the facts of a source.
    "relation.outward": ["asked", "relays"],
    "relation.inward": ["about", "asked", "holds-role-at", "involves", "mentions", "relays"],
    "attribution": ["date", "language", "translation"],
    "kinds": Set(SectionLayout.Group.allCases.map(\.rawValue)), "page": pages,
    "month": months, "month-in-date": months, "month-narrow": months,
  ]

  private static let answers = [
    "denied", "admitted", "admitted-in-part", "responded", "answered-not-shown",
  ]
  private static let pages = Set(
    FixedPage.allCases.filter(\.isInMenu).map { String($0.path.prefix { $0 != "/" }) }
      + EntityKind.allCases.map(\.folder) + ["search", "vocabulary", "withdrawn", "not-found"])
  private static let months = Set((1...12).map(String.init))

  private static func keys<Word: CaseIterable & RawRepresentable<String>>(of _: Word.Type) -> Set<
    String
  > {
    Set(
      Word.allCases.map {
        $0.rawValue.lowercased().replacing(",", with: "").replacing(" ", with: "-")
      })
  }

  @Test("Every word of a family is one that the program may ask for, and none is missing")
  func families() {
    for (family, endings) in Self.families {
      let found = Self.keys.filter { $0.hasPrefix(family + ".") }.map {
        String($0.dropFirst(family.count + 1))
      }
      #expect(Set(found) == endings, "\(family)")
    }
  }

  @Test("Every word is used, by a template or by the program")
  func used() throws {
    let sources = try Self.sources.get()
    let literals = Set(sources.flatMap(\.literals))
    // Of "date.\(pattern)" and "edit." + name, and the endings are somewhere else.
    let composed = literals.compactMap { $0.firstMatch(of: /^([a-z.-]+\.)(?:\\\(|$)/)?.1 }
    let spelled = Set(literals.map { $0.lowercased() })
    let endings = literals.filter { $0.hasPrefix("-") && $0.count > 2 }
    let inTemplates = try Self.keysInTemplates()
    let unused = Self.keys.filter { key in
      !inTemplates.contains(key) && !literals.contains(key)
        && !Self.families.keys.contains { key.hasPrefix($0 + ".") }
        && !composed.contains {
          key.hasPrefix($0) && spelled.contains(String(key.dropFirst($0.count)))
        }
        && !endings.contains {
          key.hasSuffix($0) && literals.contains(String(key.dropLast($0.count)))
        }
    }
    #expect(unused.sorted() == [])
  }

  @Test("Every word that a template or the program asks for is there")
  func known() throws {
    #expect(try Self.keysInTemplates().subtracting(Self.keys).sorted() == [])
    let groups = Set(Self.keys.map { $0.prefix { $0 != "." } })
    for source in try Self.sources.get() {
      let asked = source.text.matches(of: /words\.text\(\s*"([^"\\]*)"\s*[,)]/).map { String($0.1) }
      let likeKeys = source.literals.filter {
        $0.wholeMatch(of: /[a-z-]+(?:\.[a-z0-9-]+)+/) != nil && !$0.hasSuffix(".js")
          && groups.contains($0.prefix { $0 != "." })
      }
      #expect(Set(asked + likeKeys).subtracting(Self.keys).sorted() == [], "\(source.file)")
      // `kind.` of "kind.\(name)" and of "kind." + name.
      let families = source.literals.compactMap {
        $0.firstMatch(of: /^([a-z-]+(?:\.[a-z-]+)*\.)(?:\\\(|$)/)?.1
      }
      for family in families {
        #expect(Self.keys.contains { $0.hasPrefix(family) }, "\(source.file): \(family)")
      }
    }
  }

  @Test("The program's own source holds no word that readers see")
  func noWords() throws {
    let rooms = [
      "Rows", "Pages", "Prose", "Links", "Pagination", "Drawings", "Feeds", "Site", "WebPage",
    ]
    for source in try Self.sources.get() where rooms.contains(where: source.file.contains) {
      // What schemas say of their fields is for the reference, and `attribution` takes a word of the format.
      let shown = source.text
        .replacing(/\b(?:Field)?\.?\w+\(\s*"\w+",\s*(?:[\w.]+,\s*)?"[^"]*"/, with: "")
        .replacing(/\.\w+\(\s*name,\s*"[^"]*"/, with: "")
        .replacing(/(?:Field\.extra|attribution|Schema<[^(]*>)\("[^"]*"/, with: "")
      for literal in SwiftSource.literals(of: shown) where !literal.contains(/[<\\]/) {
        #expect(
          literal.firstMatch(of: /[A-Z][a-z]|[A-Za-z]{2} [A-Za-z]{2}/) == nil,
          "\(source.file): \(literal)")
      }
    }
  }

  private static func keysInTemplates() throws -> Set<String> {
    var keys: Set<String> = []
    for name in Theme.builtIn.templateNames {
      let text = try Repository.read("templates/\(name).mustache")
      keys.formUnion(text.matches(of: /\{\{t\.([^}]*)\}\}/).map { String($0.1) })
    }
    return keys
  }
}

/// A file of the program, without its comments.
private struct SwiftSource {
  let file: String
  let text: String

  var literals: [String] { Self.literals(of: text) }

  static func literals(of text: String) -> [String] {
    text.matches(of: /"((?:[^"\\\n]|\\\([^)"]*\)|\\.)*)"/).map { String($0.1) }
  }

  static func all(below folder: String) throws -> [SwiftSource] {
    let files = FileManager.default.enumerator(atPath: Repository.path + "/" + folder)
    return try (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.map {
      let lines = try Repository.read(folder + "/" + $0).split(separator: "\n")
      let code = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      return SwiftSource(file: $0, text: code.joined(separator: "\n"))
    }
  }
}
