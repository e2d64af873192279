extension PageChanges {
  /// What `dossier diff --format json` writes of it.
  package var json: JSON {
    let state =
      switch self.state {
      case .new: "new"
      case .changed: "changed"
      case .withdrawn: "withdrawn"
      case .gone: "gone"
      }
    return [
      "kind": id.kind.rawValue, "id": id.id, "state": state,
      "earlier": earlier.map { $0.kind.folder + "/" + $0.id }, "corrected": isCorrected,
      "changes": changes.map(\.json),
    ]
  }
}

extension PublicationChange: JSONValue {
  package var json: JSON {
    var (what, key, was, now, anchor): (String, String?, [String], [String], String?)
    (key, was, now, anchor) = (nil, [], [], nil)
    switch difference {
    case .added: what = "added"
    case .removed: what = "removed"
    case .anchor(let lost): (what, anchor) = ("anchor-lost", lost)
    case .value(let changed, let old, let new):
      (what, key, was, now) = ("changed", changed.rawValue, old, new)
    }
    return [
      "what": what, "part": part.kind.name, "section": part.section, "anchor": part.anchor,
      "statement": part.statementKind?.name, "key": key, "was": was, "now": now,
      "lost": anchor, "needsCorrection": needsCorrection,
    ]
  }
}

extension ToldPart.Kind {
  fileprivate var name: String {
    switch self {
    case .page: "page"
    case .section: "section"
    case .statement: "statement"
    case .correction: "correction"
    }
  }
}
