extension Listing {
  /// As JSON, an entry a line, with a newline at its end. Every entry has every key (`docs/editing.md`).
  public func json() -> [UInt8] {
    let rows = rows.map { JSON.object(Array(zip(columns, $0)).map { (key: $0, value: $1) }) }
    let json: JSON = ["format": 1, "list": name.rawValue, "entries": JSON.array(rows)]
    return json.lines(depth: 2)
  }

  /// As comma-separated values, with the same keys at the heads of the columns.
  public func csv() -> [UInt8] { CSV(columns: columns, rows: rows).bytes }

  private var columns: [String] {
    name == .requests ? LedgerEntry.columns.map(\.key) : Entry.columns.map(\.key)
  }

  private var rows: [[JSON]] {
    name == .requests
      ? requests.map { request in LedgerEntry.columns.map { $0.value(request).json } }
      : entries.map { entry in Entry.columns.map { $0.value(entry).json } }
  }
}

extension Listing.Entry {
  fileprivate static var columns: [(key: String, value: (Listing.Entry) -> any JSONValue)] {
    [
      ("kind", \.kind), ("id", \.id), ("title", \.title), ("path", \.place.file.text),
      ("line", \.place.position.line),
      ("publication", { $0.causes.isEmpty ? $0.publication.name : "withheld" }),
      ("until", { $0.publication.end?.rfc3339 }), ("with", { $0.causes.map(\.description) }),
      ("status", { $0.status?.rawValue }), ("answer", { $0.answer }),
      ("lacks", { $0.lacks.map(\.rawValue) }), ("elsewhere", { $0.elsewhere?.json }),
    ]
  }
}

extension LedgerEntry {
  fileprivate static var columns: [(key: String, value: (LedgerEntry) -> any JSONValue)] {
    [
      ("id", \.id), ("claim", \.claim), ("point", { $0.point }), ("asked", \.asked),
      ("figure", { $0.figure?.id }), ("by", \.by), ("via", \.via),
      ("date", { $0.date?.description }), ("deadline", { $0.deadline?.description }),
      ("outcome", { $0.outcome?.rawValue }), ("later", { $0.later.map(\.json) }),
      ("sources", \.sources), ("publication", \.publication.name), ("path", \.place.file.text),
      ("line", \.place.position.line),
    ]
  }
}

extension LedgerEntry.Reply {
  fileprivate var json: JSON {
    ["kind": kind.name, "date": date?.description, "id": id, "to": to]
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
