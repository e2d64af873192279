/// A site without errors that a seed makes up: every kind of file, statement and mark, in several scripts, with drafts,
/// embargoes and redirects.
public struct RandomSite: Sendable {
  /// A link in prose between two published files that have edges, by their paths without the ending: `figures/f1`.
  public struct Mention: Hashable, Sendable {
    public let from: String
    public let to: String
  }

  public let site: TestSite
  public let mentions: Set<Mention>

  public init(seed: UInt64) {
    var maker = SiteMaker(Seed(seed))
    var files = [File("dossier.yml", maker.settings())]
    for name in maker.names {
      files.append(File("content/\(name.path).md", maker.text(of: name)))
    }
    files += maker.cast
    files.append(image("logo.svg", width: 64, height: 32))
    site = TestSite(files)
    mentions = maker.mentions
  }
}

/// What can be said of a file before it is written.
struct RandomName: Hashable {
  enum Publication { case published, draft, embargoed }

  let folder: String
  let id: String
  let title: String
  let publication: Publication
  /// Anchors that its page has.
  let anchors: [String]

  var path: String { folder + "/" + id }
  /// Whether its title can stand in a link.
  var hasPlainTitle: Bool { !title.contains { "|#<%\"".contains($0) } }
  var isPublished: Bool { publication == .published }
}

/// Writes the files of a random site, one after the other.
struct SiteMaker {
  var seed: Seed
  let names: [RandomName]
  var mentions: Set<RandomSite.Mention> = []
  /// Gives statements their anchors.
  var anchorCount = 0
  /// Who alleged the last thing, and the last finding of the point that has an anchor.
  var alleging = ""
  var finding: String?
  /// Files to which only one leads that is not published.
  var cast: [File] = []

  init(_ seed: Seed) {
    var seed = seed
    names = [
      ("figures", 3...7), ("sources", 2...6), ("claims", 1...3), ("events", 0...3),
      ("pages", 1...3),
    ]
    .flatMap { folder, counts in
      (0..<Int.random(in: counts, using: &seed)).map { number in
        RandomName.random(folder, number, &seed)
      }
    }
    self.seed = seed
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &seed) < percent }

  mutating func one<Value>(of values: [Value]) -> Value { values.randomElement(using: &seed)! }

  /// A file that `owner` may refer to where a reference must hold.
  mutating func name(in folder: String, for owner: RandomName) -> RandomName {
    one(of: names.filter { $0.folder == folder && ($0.isPublished || owner.publication == .draft) })
  }

  mutating func date() -> String {
    let year = Int.random(in: 2001...2024, using: &seed)
    return one(of: ["\(year)", "\(year)-02", "\(year)-11-30"])
  }

  mutating func settings() -> String {
    var lines = [
      "title: \(quoted(one(of: RandomName.titles)))",
      TestSite.quietRules.dropLast()
        + ", source-predates: off, reply-predates: off, correction-predates: off}",
    ]
    if chance(80) { lines.append("base-url: https://example.org/d/") }
    if chance(50) { lines.append("language: \(one(of: ["fr", "zh-Hant", "ar", "en"]))") }
    lines.append("ratings: {Falsch: 1, Wahr: 5}")
    lines.append("words: {Denial: Dementi, By: Von, no response: keine Antwort}")
    lines.append("publisher: {name: P\(chance(50) ? ", logo: assets/logo.svg" : "")}")
    if let page = names.first(where: { $0.folder == "pages" && $0.isPublished }), chance(50) {
      lines.append("policies: {methodology: \(page.id), corrections: \(page.id)}")
    }
    return lines.joined(separator: "\n")
  }
}

func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

extension RandomName {
  static let titles = [
    "Ана Đorđević", "安娜", "آنا", "O’Neill & Söhne", "Ana \"Nana\" Ruiz", "a <b> c", "Ё: è",
    "🏳️‍🌈 Pride",
    "#1 {x}", "नमस्ते", "Cafe\u{301}", "L'État | c'est", "100% % sure",
  ]

  fileprivate static func random(_ folder: String, _ number: Int, _ seed: inout Seed) -> RandomName
  {
    // The first ones are there for all to refer to.
    let isSafe = number < 2 && folder != "events"
    let fate = isSafe ? 99 : Int.random(in: 0..<100, using: &seed)
    let anchors =
      folder == "claims" ? (0..<Int.random(in: 1...4, using: &seed)).map { "p\($0)" } : ["part"]
    return RandomName(
      folder: folder, id: "\(folder.first!)\(number)",
      title: titles.randomElement(using: &seed)! + " \(folder.first!.uppercased())\(number)",
      publication: fate < 12 ? .draft : fate < 22 ? .embargoed : .published, anchors: anchors)
  }
}
