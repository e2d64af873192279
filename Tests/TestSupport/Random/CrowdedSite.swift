/// A site of many small files that a seed makes up. Few figures and sources are in most claims, days are busy, dates
/// partial or missing: what makes pages long.
public struct CrowdedSite: Sendable {
  /// How many dated statements and events there are.
  public private(set) var datedCount = 0
  /// How many points are about the figure that most are about, `figureID(0)`.
  public private(set) var pointsAboutTheFirst = 0
  public private(set) var correctionCount = 0
  public private(set) var files: [File] = []
  private var seed: Seed
  private let figureCount: Int

  public var site: TestSite { TestSite(files) }

  public init(claims: Int, seed: UInt64) {
    self.seed = Seed(seed)
    figureCount = max(5, claims / 3)
    files = [File("dossier.yml", TestSite.settings), page("corrections"), source("doc")]
    for number in 0..<figureCount {
      files.append(figure(CrowdedSite.figureID(number), "", number % 7 == 3 ? "[[doc]]" : ""))
    }
    for number in 0..<figureCount {
      files.append(source("s\(number)", "date: \(date())\npublisher: \(popular())"))
    }
    for number in 0..<claims / 10 {
      datedCount += 1
      files.append(event(name(number), "date: \(date())\nfigures: [\(popular())]"))
    }
    for number in 0..<claims { addClaim(number) }
  }

  /// One claim more than there are.
  public mutating func addClaim() { addClaim(files.count) }

  /// The next claim will be another one.
  public mutating func skipClaim() { _ = seed.next() }

  public static func figureID(_ number: Int) -> String { "f\(number % 10)-\(number)" }

  private mutating func addClaim(_ number: Int) {
    let about = popular()
    let isCorrected = number % 9 == 4
    correctionCount += isCorrected ? 1 : 0
    pointsAboutTheFirst += about == CrowdedSite.figureID(0) ? 1 : 0
    let (first, second) = (date(), date())
    datedCount += second.isEmpty ? 1 : 2
    let speaker = number % 3 == 0 ? "unnamed, a clerk" : "[[\(popular())]]"
    let allegation = statement("Allegation", by: speaker, first)
    let denial = statement("Denial", by: "[[\(about)]]", second)
    let source = "[@s\(Int.random(in: 0..<figureCount, using: &seed))]"
    files.append(
      claim(
        name(number), about: about,
        isCorrected ? "corrections: [{date: \(date()), kind: update, text: Mended}]" : "",
        point("\(denial)As was read \(source).", allegation: allegation)))
  }

  /// A few are named again and again, most hardly ever.
  private mutating func popular() -> String {
    let share = Double.random(in: 0..<1, using: &seed)
    return CrowdedSite.figureID(Int(Double(figureCount) * share * share * share * share))
  }

  private mutating func name(_ number: Int) -> String {
    let letters = (0..<3).map { _ in "abcdefgh-7".randomElement(using: &seed)! }
    return "c" + String(letters) + "\(number)"
  }

  private mutating func date() -> String {
    let year = 2010 + Int.random(in: 0..<15, using: &seed)
    switch Int.random(in: 0..<20, using: &seed) {
    case 0: return "\(year)"
    case 1: return "\(year)-0\(Int.random(in: 1...9, using: &seed))"
    case 2...6: return "2018-06-0\(Int.random(in: 1...3, using: &seed))"
    default:
      return "\(year)-1\(Int.random(in: 0...2, using: &seed))-"
        + "\(Int.random(in: 10...28, using: &seed))"
    }
  }
}
