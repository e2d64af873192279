extension EntityReader {
  /// Reports speakers whom a document that was read does not name, where nothing says why.
  func reportAnonymity(_ problems: inout ProblemList) {
    if fields.text("seen") == Source.Seen.no.rawValue { return }
    for speakers in fields.maps("unnamed-sources") where speakers.text("reason") == nil {
      let who = speakers.text("description").map { ": " + $0 } ?? ""
      problems.add(
        .anonymityWithoutReason, at: speakers.position,
        "nothing says why these speakers are not named\(who)",
        help: "Add the `reason` that the document gives, or `reason: none given`.")
    }
  }
}
