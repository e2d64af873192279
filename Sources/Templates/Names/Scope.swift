/// What a section adds to the names that its body can use.
struct Scope: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case row(Outline)
    /// A text, number or HTML, known only as `{{.}}`.
    case itself(ValuePlace, FieldKind)
    /// A value that is known only while a page is written, and then all names may be its own.
    case open
    /// The body of a section whose own name is unknown: its names are not worth a message each.
    case unknown
  }

  let kind: Kind
  var isElement = false

  var outline: Outline? { if case .row(let outline) = kind { outline } else { nil } }
}

/// Where the value of a name is.
enum ValuePlace: Hashable, Sendable {
  /// In the row so many rows further out, the field at a position in its schema.
  case field(up: Int, Int)
  /// In the place of the innermost element, the field of `Outline.position`.
  case position(Int)
  /// Where names lead while a page is written.
  case lookup(Lookup)
}

/// Names that are looked up while a page is written.
struct Lookup: Hashable, Sendable {
  /// From the row so many rows down; nil for from the innermost outwards.
  let up: Int?
  let names: [String]
  /// What they lead to, or `value` if only the page can say.
  var kind = FieldKind.value

  /// How many rows further out they may lead.
  var reach: Int { up ?? Int.max / 2 }
}

/// What a name means.
struct Meaning {
  let place: ValuePlace
  let kind: FieldKind
  /// The schema of the rows to which the name leads.
  var child: Outline?
  /// How many scopes were asked, from the innermost.
  var scopes = 1
  /// The fields that the name goes through, as `Schema.field`.
  var fields: [String] = []
}

extension Mistake {
  /// A part of a dotted name is unknown in these kinds of rows.
  fileprivate static func unknown(
    _ part: String, in names: [String], _ outlines: [Outline]
  ) -> Mistake {
    let kinds = outlines.map { "`\($0.name)`" }.joined(separator: ", in ")
    let fields = outlines[0].fields.map { "`\($0.name)`" }.joined(separator: ", ")
    let help = didYouMean(
      part, among: outlines.flatMap(\.fields).map(\.name),
      else: "`\(outlines[0].name)` has \(fields).")
    let name = names.joined(separator: ".")
    return Mistake(.unknownName, "there is no name `\(name)` in \(kinds)", help: help)
  }
}

/// Everything that the names at one point of a template can mean, innermost last.
extension [Scope] {
  /// What the name means, looked up from the inside out.
  func meaning(of name: String) throws(Mistake) -> Meaning {
    let isPosition = name.utf8.first == UInt8(ascii: "-")
    let position = isPosition ? Outline.position.field(named: name) : nil
    if isPosition, position == nil {
      let help = "Names with a dash in front are `-first`, `-last` and `-index`."
      throw Mistake(.unknownName, "there is no name `\(name)`", help: help)
    }
    let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if last?.kind == .open {
      if let position {
        return Meaning(place: .position(position), kind: Outline.position.fields[position].kind)
      }
      return Meaning(
        place: .lookup(Lookup(up: nil, names: name == "." ? ["."] : names)), kind: .value)
    }
    if let position { return try element(position, name) }
    return name == "." ? try itself() : try field(at: names)
  }

  /// The kind of the innermost row, which is that of writers that are compiled here.
  var row: Outline { self[rowScope].outline ?? .value }

  /// Which scope is that of the innermost row.
  var rowScope: Int { lastIndex { $0.outline != nil || $0.kind == .open } ?? 0 }

  /// The field of a row so much further out.
  func accessor(of field: Int, up: Int) -> FieldAccessor {
    reversed().compactMap(\.outline)[up].accessors[field]
  }

  private func element(_ position: Int, _ name: String) throws(Mistake) -> Meaning {
    guard let index = lastIndex(where: \.isElement) else {
      let message = "`\(name)` is in no section of a list here"
      throw Mistake(.wrongUse, message, help: "Move it into the section of a list.")
    }
    return Meaning(
      place: .position(position), kind: Outline.position.fields[position].kind,
      scopes: count - index)
  }

  private func itself() throws(Mistake) -> Meaning {
    switch last?.kind {
    case .itself(let place, let kind):
      var meaning = Meaning(place: place, kind: kind)
      // The row that has the field makes a difference too.
      if case .field(let up, _) = place {
        let rows = indices.filter { self[$0].outline != nil }
        meaning.scopes = count - rows[rows.count - 1 - up]
      }
      return meaning
    case .row(let row) where row.fields[0].name == ".":
      return Meaning(place: .field(up: 0, 0), kind: .text)
    default:
      let message = "`.` is in no section of a text or HTML here"
      throw Mistake(.wrongUse, message, help: "Write a field's name.")
    }
  }

  private func field(at names: [String]) throws(Mistake) -> Meaning {
    var up = 0
    for (index, scope) in enumerated().reversed() {
      guard let outline = scope.outline else { continue }
      if let field = outline.field(named: names[0]) {
        var meaning = try outline.meaning(of: names, field, up: up)
        meaning.scopes = count - index
        return meaning
      }
      up += 1
    }
    throw .unknown(names[0], in: names, reversed().compactMap(\.outline))
  }
}

extension Outline {
  func field(named name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// What the names lead to, of which the first is that of a field of a row so far up.
  fileprivate func meaning(
    of names: [String], _ first: Int, up: Int
  ) throws(Mistake) -> Meaning {
    var field = fields[first]
    var used = ["\(name).\(field.name)"]
    for name in names.dropFirst() where field.kind != .value {
      guard field.kind == .row, let child = field.child else {
        let (whole, noun) = (names.joined(separator: "."), field.kind.noun)
        let message = "`\(field.name)` in `\(whole)` is \(noun), which has no names of its own"
        let help = "Name the field alone, or take the names from the body of its section."
        throw Mistake(.wrongUse, message, help: help)
      }
      guard let index = child.field(named: name) else { throw .unknown(name, in: names, [child]) }
      field = child.fields[index]
      used.append("\(child.name).\(name)")
    }
    let isField = names.count == 1 && field.kind != .value
    let lookup = Lookup(up: up, names: names, kind: field.kind)
    return Meaning(
      place: isField ? .field(up: up, first) : .lookup(lookup), kind: field.kind,
      child: field.child, fields: used)
  }
}
