extension SiteMaker {
  mutating func claimBody(of claim: RandomName) -> String {
    var text = blocks(in: claim) + "\n\n"
    // Statements that may be repeated further down.
    var known: [(word: String, anchor: String)] = []
    for anchor in claim.anchors {
      text += "## \(words(in: claim)) {#\(anchor)}\n\nIt is so: \(words(in: claim))\n\n"
      if chance(30) { text += blocks(in: claim) + "\n\n" }
      finding = nil
      text += statement("Allegation", in: claim, &known)
      let earlier = known
      for _ in 0..<Int.random(in: 0...4, using: &seed) {
        if let repeated = earlier.randomElement(using: &seed), chance(30) {
          text += "### \(repeated.word)\n\n- Repeats: \(repeated.anchor)\n\n"
        } else {
          text += statement(one(of: Self.pointWords), in: claim, &known)
        }
      }
    }
    if chance(60) {
      text += "## Passage {#passage}\n\n" + blocks(in: claim) + "\n\n"
      for word in ["Comment request", "Proceeding", "Context"] where chance(50) {
        text += statement(word, in: claim, &known)
      }
    }
    return text
  }

  private static let pointWords = [
    "Allegation", "Denial", "Dementi", "Admission", "Partial admission", "Response",
    "Comment request", "Finding", "Proceeding", "Retraction", "Correction", "Context",
  ]

  private mutating func statement(
    _ word: String, in claim: RandomName, _ known: inout [(word: String, anchor: String)]
  ) -> String {
    var heading = "### \(word)"
    var anchor: String?
    if chance(40) { heading += ": \(one(of: ["by letter", "*é* & <", "安"]))" }
    if chance(40) {
      anchorCount += 1
      heading += " {#s\(anchorCount)}"
      if ["Allegation", "Denial", "Finding"].contains(word) {
        known.append((word, "s\(anchorCount)"))
      }
      anchor = "s\(anchorCount)"
    }
    var lines = attributions(of: word, in: claim)
    if chance(50) { lines.shuffle(using: &seed) }
    let quotation =
      chance(50) ? "> \(one(of: ["Never!", "«Jamais» & <b>", "我没有"]))\n>\n> Not [so].\n\n" : ""
    if word == "Finding", let anchor { finding = anchor }
    return heading + "\n\n" + lines.map { "- \($0)\n" }.joined() + "\n" + quotation
      + blocks(in: claim)
      + "\n\n"
  }

  private mutating func attributions(of word: String, in claim: RandomName) -> [String] {
    let by = speaker(of: word, in: claim)
    var lines = ["\(one(of: ["By", "Von"])): \(by)", "In: \(read(in: claim))"]
    if chance(10) { lines.append("Language: \(one(of: ["fr", "ar", "zh-Hant"]))") }
    if word != "Comment request" || by == "us" || chance(50) { lines.append("Date: \(date())") }
    switch word {
    case "Allegation":
      if chance(50) { lines.append("To: \(figure(for: claim)), the council") }
      if chance(20) { lines.append("About: \(figure(for: claim))") }
    case "Denial", "Dementi", "Admission", "Partial admission", "Response":
      if chance(40) { lines.append("Via: \(one(of: ["her lawyer", figure(for: claim)]))") }
    case "Comment request":
      lines.append("To: \(figure(for: claim))")
      let outcomes = ["answered", "declined", "no response", "keine Antwort", "pending"]
      lines.append("Outcome: \(one(of: outcomes))")
      if chance(20) { lines.append("Deadline: 2098-02-03") }
    case "Finding":
      let effects = ["refutes", "no evidence", "inconclusive", "indicates", "supports"]
      lines.append("Effect: \(one(of: effects))")
      if let finding, chance(40) {
        // It cannot be older than what it replaces.
        lines.removeAll { $0.hasPrefix("Date") }
        lines += ["Replaces: \(finding)", "Date: 2024-11-30"]
      }
    case "Proceeding":
      lines.append("Stage: \(one(of: ["announced", "hearing", "ruling", "settled"]))")
    default: break
    }
    return lines
  }

  private mutating func speaker(of word: String, in claim: RandomName) -> String {
    // Only who alleged something takes it back.
    if word == "Retraction" { return alleging }
    if word == "Allegation" {
      alleging =
        chance(50) ? one(of: ["unnamed, two clerks", "[@s0]"]) : figure(for: claim)
      return alleging
    }
    return word == "Comment request" && chance(20) ? "us" : figure(for: claim)
  }

  private mutating func figure(for claim: RandomName) -> String {
    let figure = name(in: "figures", for: claim)
    return "[[\(one(of: [figure.id, figure.path, figure.id + "|they"]))]]"
  }

  /// Where the words were read comes first.
  private mutating func read(in claim: RandomName) -> String {
    let others = [one(of: ["", "; @s1, p. 3", "; @\(name(in: "sources", for: claim).id)"])]
    return "[@s0\(others[0])]"
  }
}
