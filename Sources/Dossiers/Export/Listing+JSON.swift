extension Listing {
  /// As JSON, an entry a line, with a newline at its end. Every entry has every key (`docs/editing.md`).
  public func json() -> [UInt8] {
    let json = JSON.object([
      ("format", .number(1)), ("list", .string(name.rawValue)),
      ("entries", .array(entries.map(\.json))),
    ])
    var bytes: [UInt8] = []
    json.write(into: &bytes, depth: 2)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension Listing.Entry {
  fileprivate var json: JSON {
    .object([
      ("kind", .string(kind)), ("id", .string(id)), ("title", .string(title)),
      ("path", .string(place.file.text)), ("line", .number(place.position.line)),
      ("publication", .string(causes.isEmpty ? publication.name : "withheld")),
      ("until", .string(publication.end?.rfc3339)),
      ("with", .strings(causes.map(\.description))),
      ("status", .string(status?.rawValue)), ("answer", .string(answer)),
      ("lacks", .strings(lacks.map(\.rawValue))), ("elsewhere", elsewhere?.json ?? .null),
    ])
  }
}

extension AnswerElsewhere {
  fileprivate var json: JSON {
    .object([("answered", .number(answered)), ("points", .number(points))])
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
