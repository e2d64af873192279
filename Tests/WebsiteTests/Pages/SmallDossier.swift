import CommonMark
import HTML
import TestSupport

@testable import Dossiers
@testable import Website

/// A dossier of a few files, by their paths below `content/`.
func smallDossier(settings: String = "title: A small dossier\n", _ files: [String: String])
  -> Dossier
{
  let folder = SourceFolder(
    holding: [SourceFile(path: "dossier.yml", text: settings)]
      + files.map { SourceFile(path: "content/" + $0.key, text: $0.value) })
  return Dossier(
    parsing: folder, options: BuildOptions(now: Instant(secondsSince1970: 2_000_000_000)))
}

/// A page of that dossier, before a template wrote anything.
func webPage(
  of dossier: Dossier, at path: String = "claims/bridge/index.html",
  citations: Citations = Citations()
) throws -> WebPage {
  let templates = try PageTemplates(of: .builtIn, ThemeWords(for: dossier.settings))
  let site = Site(of: dossier, theme: .builtIn, templates: templates)
  return WebPage(site, Links(on: PagePath(known: path)), PageHead(title: ""), citations: citations)
}

extension WebPage {
  /// What the page makes of a text.
  func html(_ inlines: [Inline], _ setting: InlineSetting = .full) -> String {
    var html = HTMLBuffer()
    write(words: .holding(inlines), to: &html, setting)
    return String(decoding: html.bytes, as: UTF8.self)
  }
}

/// Words as a test says them.
indirect enum Inline {
  case text(String)
  case emphasis([Inline])
  case link(Target, [Inline])
  case image(AssetPath, alternative: String)
  case citations([Citation])
}

extension Prose {
  /// Some words.
  static func holding(_ inlines: [Inline]) -> Prose { holding { $0.add(inlines) } }

  /// What is added to an empty text.
  static func holding(_ add: (inout ProseStore) -> Void) -> Prose {
    var store = ProseStore(bytes: [])
    add(&store)
    return Prose(ProseText(store), 0..<store.tokens.count)
  }
}

extension ProseStore {
  mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let words): addWords(words)
      case .emphasis(let inner):
        let added = add(ProseToken(.emphasis))
        add(inner)
        close(added)
      case .link(let target, let inner):
        let added = add(ProseToken(.link, number: add(target)))
        add(inner)
        close(added)
      case .image(let asset, let alternative):
        add(ProseToken(.image, text: add(alternative), number: add(Target.asset(asset))))
      case .citations(let added):
        let range = ByteRange(0..<added.count)
        add(ProseToken(.citations, text: range, number: citations.count))
        citations += added
      }
    }
  }
}

/// A claim about a bridge with one answered point and one that nobody asked about.
let bridge = [
  "claims/bridge.md": """
  ---
  title: The bridge
  about: [ann]
  ---

  It stands [@gazette-1, p. 2; @herald-1].

  ## That it was sold {#sold}

  Ann sold the bridge.

  ### Allegation

  - By: unnamed, two officials
  - To: [[Gazette]]
  - In: [@gazette-1; @herald-1]
  - Date: 2023-03-01

  > Ann sold it.

  ### Denial: by letter {#letter}

  - By: [[Ann]]
  - In: [@herald-1]
  - Date: 2023-03-02

  > I did not.

  ## That it was rotten {#rotten}

  The bridge was rotten.

  ### Allegation

  - By: [[Bob]]
  - In: [@gazette-1]
  - Date: 2023-03-01

  ## Requests

  ### Comment request

  - By: [[Herald]]
  - To: [[Ann]]
  - In: [@herald-1]
  - Outcome: no response

  """,
  "figures/ann.md": """
  ---
  title: Ann
  kind: person
  role: Once mayor
  roles:
    - title: Mayor
      from: 2020
      to: 2023-03-01
    - title: Senator
      from: 2024
    - title: Patron
      from: unknown
      to: unknown
  ---
  """,
  "figures/bob.md": "---\ntitle: Bob\nkind: person\n---\n",
  "figures/gazette.md": "---\ntitle: Gazette\nkind: outlet\n---\n",
  "figures/herald.md": "---\ntitle: Herald\nkind: outlet\n---\n",
  "sources/gazette-1.md":
    "---\ntitle: First report\ntype: news-report\ndate: 2023-03-01\npublisher: gazette\n---\n",
  "sources/herald-1.md":
    "---\ntitle: Second report\ntype: news-report\ndate: 2023-03-02\npublisher: herald\n---\n",
]
