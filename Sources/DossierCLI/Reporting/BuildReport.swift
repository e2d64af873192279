import Dossiers
import Output

/// The short table at a build's end.
struct BuildReport {
  let build: Build
  let summary: OutputSummary
  let place: String
  let time: Duration

  var text: String {
    let rows =
      counts + [("left out", leftOut)] + withheld.map { ("withheld", $0) }
      + [("problems", build.problems.count), ("files", files)]
    return ([headline] + columns(rows.map { [$0, $1] }).map { "  " + $0 }).joined(separator: "\n")
  }

  /// What is no longer where it was and is not this site's: also a build that says nothing else says this.
  static func loss(in summary: OutputSummary) -> String? {
    summary.keptAside.map {
      "the old folder is kept in \(printable($0)): not all in it is ours, or may be removed"
    }
  }

  private var headline: String {
    "Built \(place) in \(Int((time.milliseconds).rounded())) ms."
  }

  private var counts: [(String, String)] {
    let dossier = build.dossier
    return [
      ("claims", claims), ("figures", "\(dossier.figures.count)"),
      ("sources", "\(dossier.sources.count)"), ("events", "\(dossier.events.count)"),
      ("pages", "\(dossier.pages.count)"),
    ] + (dossier.quotations.hasLock ? [("quotations", quotations)] : [])
  }

  private var quotations: String {
    let quotations = build.dossier.quotations
    return "\(quotations.count), \(quotations.provedCount) of them proved"
  }

  private var claims: String {
    let dossier = build.dossier
    return "\(dossier.claims.count)"
      + (dossier.withdrawn.isEmpty ? "" : ", and \(dossier.withdrawn.count) withdrawn")
  }

  private var leftOut: String {
    let leftOut = build.dossier.leftOut
    var parts: [String] = []
    if leftOut.drafts > 0 { parts.append(counted(leftOut.drafts, "draft")) }
    if let soonest = leftOut.embargoes.first {
      parts.append(
        "\(leftOut.embargoes.count) embargoed until \(soonest.rfc3339)"
          + (leftOut.embargoes.count > 1 ? " or later" : ""))
    }
    if !leftOut.withheld.isEmpty { parts.append("\(leftOut.withheld.count) withheld with them") }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }

  /// What is withheld and with what; of much the first.
  private var withheld: [String] {
    let withheld = build.dossier.leftOut.withheld
    let rows = withheld.prefix(5).map(\.inWords)
    return withheld.count > rows.count
      ? rows + ["\(withheld.count - rows.count) more: dossier list withheld"] : rows
  }

  private var files: String {
    var parts = ["\(summary.written) written", "\(summary.unchanged) unchanged"]
    if summary.removed > 0 { parts.append("\(summary.removed) removed") }
    if summary.placement == .fileByFile {
      parts.append("placed one by one, since the folders could not be exchanged here")
    }
    if let loss = BuildReport.loss(in: summary) { parts.append(loss) }
    return parts.joined(separator: ", ")
  }
}
