extension EntityReader {
  /// Reports a document that readers cannot look up. A book is found by its title, and one that was not seen is known
  /// through what is cited before it.
  func reportMissingAddress(
    _ type: Source.Kind, _ seen: Source.Seen, _ problems: inout ProblemList
  ) {
    guard type != .book, seen != .no,
      ["url", "copy-url", "file"].allSatisfy({ fields[$0] == nil })
    else { return }
    problems.add(
      .sourceWithoutAddress, at: fields.place(of: "type"), "readers cannot look this document up",
      help:
        "Add its `url`, the `copy-url` of a copy, or a `file` that you publish; if there is none, waive the rule and say where the document is."
    )
  }
}
