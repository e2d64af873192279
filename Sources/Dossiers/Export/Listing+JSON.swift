extension Listing {
  /// As JSON, an entry a line, with a newline at its end. Every entry has every key (`docs/editing.md`).
  public func json() -> [UInt8] {
    let json: JSON = ["format": 1, "list": name.rawValue, "entries": entries.map(\.json)]
    return json.lines(depth: 2)
  }
}

extension Listing.Entry {
  fileprivate var json: JSON {
    [
      "kind": kind, "id": id, "title": title,
      "path": place.file.text, "line": place.position.line,
      "publication": causes.isEmpty ? publication.name : "withheld",
      "until": publication.end?.rfc3339, "with": causes.map(\.description),
      "status": status?.rawValue, "answer": answer,
      "lacks": lacks.map(\.rawValue), "elsewhere": elsewhere?.json,
    ]
  }
}

extension AnswerElsewhere {
  fileprivate var json: JSON {
    ["answered": answered, "points": points]
  }
}

extension Publication {
  fileprivate var name: String {
    switch self {
    case .published: "published"
    case .draft: "draft"
    case .embargoed: "embargoed"
    }
  }
}
