import TestSupport

@testable import Dossiers

/// A site with a file of every kind that is to be hidden, the victims, figures, sources and events to which only these
/// lead, the cast, and others to which only the cast leads, the far ones; one of every kind that stays, the bystanders;
/// a withdrawn claim; and canaries in every place of all of them.
struct CanarySite {
  let planter = Planter()
  /// With the line `MODE` in the victims' front matter.
  private(set) var files: [String: String] = [:]
  let victims: [EntityKind: [String]]
  private var links = ""
  /// The paths of what is withheld where the victims are not published.
  private var withheld: Set<String> = []

  init() {
    victims = planter.ids(of: "victim")
    let bystanders = planter.ids(of: "bystander")
    let kinds = [EntityKind.figure, .source, .event]
    let (cast, far) = (planter.ids(of: "cast", kinds), planter.ids(of: "far", kinds))
    let withdrawn = [EntityKind.claim: [planter.word(.shown, "withdrawn", "claim id")]]
    add("victim", victims, others: [bystanders, cast])
    add("bystander", bystanders, others: [withdrawn])
    add("withdrawn", withdrawn, others: [bystanders])
    let before = Set(files.keys)
    add("cast", cast, others: [victims, far])
    add("far", far, others: [victims])
    withheld = Set(files.keys.filter { $0.hasSuffix(".md") }).subtracting(before)
    links = CanarySite.links(to: victims, planter)
    files["content/pages/links.md"] = links
    files["dossier.yml"] = """
      title: Canaries # \(planter.word(.hidden, "site", "comment of dossier.yml"))
      base-url: https://record.example/
      ratings: {False: 1, True: 5}
      \(TestSite.quietRules.dropLast()), correction-not-made: off}
      extra:
        mine: \(planter.word(.hidden, "site", "extra of dossier.yml"))
      """
    addStrays()
  }

  /// The files with the victims published, drafts, or whatever else a line of their front matter makes of them.
  func files(_ line: String) -> [String: String] {
    files.mapValues { $0.replacing("MODE\n", with: line.isEmpty ? "" : line + "\n") }
  }

  /// The files without the victims, where links to them are the links' words.
  var filesWithoutVictims: [String: String] {
    var files = files.filter { !$0.value.contains("\nMODE\n") && !withheld.contains($0.key) }
    files["content/pages/links.md"] = links.replacing(/\[\[[^\]|]*\|([^\]]*)\]\]/) { $0.output.1 }
      .replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.output.1 }
    return files
  }
}

extension CanarySite {
  private mutating func add(
    _ owner: String, _ ids: [EntityKind: [String]], others: [[EntityKind: [String]]]
  ) {
    let all = others.reduce(ids) { $0.merging($1) { $0 + $1 } }
    for kind in EntityKind.allCases {
      for (number, id) in (ids[kind] ?? []).enumerated() {
        let keys = planter.frontMatter(
          of: kind, owner: owner, ids: all, special(kind, number, owner, all))
        let mode = owner == "victim" ? "MODE\n" : ""
        let folder =
          kind == .claim ? planter.word(.hidden, owner, "name of a sub-folder") + "/" : ""
        files["content/\(kind.folder)/\(folder)\(id).md"] =
          "---\n\(mode)\(keys)\n# \(planter.word(.hidden, owner, "\(kind) YAML comment"))\n---\n\n"
          + body(of: kind, owner, all)
      }
    }
    let asset = "content/assets/\(planter.asset(of: owner)).svg"
    let word = planter.word(.shown, owner, "bytes of an asset")
    files[asset] = "<svg xmlns='http://www.w3.org/2000/svg'><title>\(word)</title></svg>"
  }

  /// Two sources, since `publisher` and `publisher-name` exclude each other and relays run one way.
  private func special(
    _ kind: EntityKind, _ number: Int, _ owner: String, _ ids: [EntityKind: [String]]
  ) -> [String: String] {
    switch kind {
    case .claim where owner == "withdrawn": ["corrections.kind": "retraction"]
    case .claim, .page: [:]
    case .figure, .event: ["standalone": ""]
    case .source where number == 0:
      ["standalone": "", "publisher-name": "", "relays.source": ids[.source]![1]]
    case .source: ["standalone": "", "publisher": "", "relays": ""]
    }
  }

  private func body(of kind: EntityKind, _ owner: String, _ ids: [EntityKind: [String]]) -> String {
    let prose = prose(kind.rawValue, owner, ids)
    guard kind == .claim else { return prose }
    return prose + "\n" + ClaimCanaries(planter: planter, owner: owner, ids: ids).sections
  }

  /// Every place that Markdown has.
  private func prose(_ kind: String, _ owner: String, _ ids: [EntityKind: [String]]) -> String {
    let show = { (place: String) in planter.word(.shown, owner, kind + " " + place) }
    let note = planter.note(owner, kind)
    return """
      Text \(show("text")) \(note), *\(show("emphasis")) \(note)*, **\(show("strong"))**,
      `\(show("code"))`, [\(show("link"))](https://\(show("destination")).example/ "\(show("title"))"),
      ![\(show("image"))](/assets/\(planter.asset(of: owner)).svg "\(show("image title"))")
      <b title="\(planter.word(.hidden, owner, "attribute"))">kept</b> <!-- \(planter.word(.hidden, owner, "comment")) -->
      [[\(ids[.figure]![0])|\(show("wikilink"))]] [@\(ids[.source]![0]), \(show("locator"))].

      <div class="\(planter.word(.hidden, owner, "class"))">
      \(planter.word(.hidden, owner, "HTML block"))
      </div>

      <!--
      \(planter.word(.hidden, owner, "comment block"))

      \(planter.word(.hidden, owner, "comment block"))
      -->

      ## Heading \(show("heading")) \(note) {#\(show("anchor"))}

      - one \(show("list")) \(note)
        1. two \(show("inner list"))

      > Quotation \(show("quotation")) \(note)

      ```\(planter.word(.hidden, owner, "info string"))
      \(show("code block"))
      ```

          \(show("indented code"))

      | \(show("table's header")) \(note) | b |
      | --- | --- |
      | \(show("table's cell")) | <!-- \(planter.word(.hidden, owner, "comment in a cell")) --> c |

      ![\(show("picture"))](/assets/\(planter.asset(of: owner)).svg "\(show("caption"))")

      """
  }

  /// A published page that links to the victims in every way in which it may.
  private static func links(to victims: [EntityKind: [String]], _ planter: Planter) -> String {
    let show = { planter.word(.shown, "bystander", "words of a link") }
    let anchor = "hold"
    let (claim, figure) = (victims[.claim]![0], victims[.figure]![0])
    let path = planter.planted.first { $0.canary.place.contains("figure redirects") }!.canary.word
    return """
      ---
      title: Links
      ---

      ## A heading [[\(claim)|\(show())]] {#a}

      [[claims/\(claim)|\(show())]] *[[\(claim)#\(anchor)|\(show())]]* [\(show())](../figures/\(figure).md)

      - [\(show())](/figures/\(figure)/) [\(show())](/figures/\(figure)/index.html)
      > [\(show())](../events/\(victims[.event]![0]).md) [\(show())](/\(victims[.page]![0])/)

      [\(show())](/\(path)/) **[[\(victims[.source]![1])|\(show())]]**
      """
  }

  private mutating func addStrays() {
    let hide = { [planter] in planter.word(.hidden, "site", $0) }
    for path in [
      "content/assets/\(hide("unused asset")).png", "content/assets/.\(hide("hidden asset")).png",
      "content/\(hide("stray file")).txt", "content/figures/\(hide("stray figure")).txt",
      "content/\(hide("unknown folder"))/x.md", "content/.obsidian/\(hide("dot folder")).md",
      "content/pages/.\(hide("hidden page")).md", "content/static/.env",
      "content/static/.git/config",
      "content/static/.\(hide("swap file")).swp", "content/static/page.html~",
      "content/static/.well-known/.\(hide("swap file below .well-known")).swp", "notes.md",
      "content/figures/\(hide("swap file")).md~",
    ] { files[path] = hide("bytes of " + path) }
    files["content/static/.well-known/security.txt"] = planter.word(.shown, "site", "security.txt")
    files["content/static/.nojekyll"] = planter.word(.shown, "site", ".nojekyll")
  }
}

extension Planter {
  func ids(of owner: String, _ kinds: [EntityKind] = EntityKind.allCases)
    -> [EntityKind: [String]]
  {
    Dictionary(
      uniqueKeysWithValues: kinds.map { kind in
        (kind, (0..<(kind == .source ? 2 : 1)).map { _ in word(.shown, owner, "\(kind) id") })
      })
  }

  /// The name of the asset that an owner uses.
  func asset(of owner: String) -> String {
    planted.first { $0.owner == owner && $0.canary.place.contains("asset name") }?.canary.word
      ?? word(.shown, owner, "asset name")
  }

  /// A note with whatever a note may hold.
  func note(_ owner: String, _ place: String) -> String {
    let hide = { self.word(.hidden, owner, "\(place) note") }
    return
      "%% \(hide()) *\(hide())* `\(hide())` [\(hide())](https://\(hide()).example \"\(hide())\")"
      + " <!-- \(hide()) --> %% <!-- \(hide()) -- *\(hide())* `\(hide())` --!>"
  }
}
