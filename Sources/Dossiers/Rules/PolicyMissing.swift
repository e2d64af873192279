/// Readers can learn how the dossier is made, corrected, reached and paid for.
enum PolicyMissing: Check {
  static func problems(in site: ReadSite) -> [ProblemList] {
    guard site.tools.hasSettings, !site.record.claims.isEmpty else { return [] }
    let policies = site.tools.settings.policies
    let pages = Set(site.record.pages.map(\.id.id))
    let missing = [
      ("methodology", policies.methodology), ("corrections", policies.corrections),
      ("contact", policies.contact), ("funding", policies.funding),
    ].filter { $1 == nil && !pages.contains($0) }.map { "`\($0.0)`" }
    if missing.isEmpty { return [] }
    var problems = ProblemList(SettingsReader.path)
    problems.add(
      .policyMissing, at: Position(line: 1),
      "there is no page for \(missing.joined(separator: ", "))",
      help:
        "Write the pages in `content/pages/`, under these names or with theirs under `policies` in dossier.yml."
    )
    return [problems]
  }
}
