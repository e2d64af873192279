import Foundation

@testable import Dossiers

/// A word that stands in one place of a site and nowhere else.
struct Canary {
  /// Where it was planted: `claim victim: assessment.by`.
  let place: String
  let word: String
  /// What readers may see in its place: a date is written out.
  var forms: [String] = []
}

/// Makes canaries, and remembers them by what must become of them.
final class Planter {
  enum Fate: Hashable {
    /// In the output, whenever its file is published.
    case shown
    /// In no byte of the output.
    case hidden
  }

  private(set) var planted: [(canary: Canary, fate: Fate, owner: String)] = []
  private(set) var paths: Set<String> = []
  private var count = 0

  func canaries(_ fate: Fate, of owner: String) -> [Canary] {
    planted.filter { $0.fate == fate && $0.owner == owner }.map(\.canary)
  }

  /// What every word begins with.
  static let prefix = "zqxcanary"

  /// A new word. It may be an id, part of an address, and part of a text.
  func word(_ fate: Fate, _ owner: String, _ place: String) -> String {
    plant(Self.prefix + letters, fate, owner, place)
  }

  /// A day of its own, in a century of which no site tells.
  func date(_ fate: Fate, _ owner: String, _ place: String) -> String {
    count += 1
    let (year, day) = (1700 + count / 28, count % 28 + 1)
    return plant(
      "\(year)-05-\(day < 10 ? "0" : "")\(day)", fate, owner, place, ["\(day) May \(year)"])
  }

  private var letters: String {
    count += 1
    return String(
      (0..<4).map { Character(UnicodeScalar(UInt8(97 + (count / power(26, $0)) % 26))) }.reversed())
  }

  private func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private func plant(
    _ word: String, _ fate: Fate, _ owner: String, _ place: String, _ forms: [String] = []
  ) -> String {
    planted.append((Canary(place: "\(owner): \(place)", word: word, forms: forms), fate, owner))
    return word
  }
}

extension Planter {
  /// What stands in a front matter and on no page: the built-in theme shows none of it.
  private static let unshown: Set = ["private", "waive", "tags", "extra"]

  /// Values that are not free, by kind and key, or by key. An empty one is left out.
  private static let fixed = [
    "draft": "", "embargo": "", "waive.rule": "raw-html", "claim.assessment.label": "False",
    "corrections.kind": "correction", "source.file": "",
  ]

  /// Every key that the front matter of a kind may have, each with a canary in it where its type has room for one.
  /// `more` are values that are not free, an empty one for a key that is left out.
  func frontMatter(
    of kind: EntityKind, owner: String, ids: [EntityKind: [String]], _ more: [String: String] = [:]
  ) -> String {
    Schema.frontMatter(of: kind).fields.compactMap { field in
      paths.insert("\(kind.rawValue).\(field.key)")
      let value = value(
        of: field.type, field.key, kind, owner, ids,
        fixed: Self.fixed.merging(more) { $1 })
      return value.isEmpty ? nil : "\(field.key): \(value)"
    }.joined(separator: "\n")
  }

  private func value(
    of type: FieldType, _ path: String, _ kind: EntityKind, _ owner: String,
    _ ids: [EntityKind: [String]], fixed: [String: String]
  ) -> String {
    if let value = fixed["\(kind.rawValue).\(path)"] ?? fixed[path] { return value }
    let fate: Fate = Self.unshown.contains(String(path.prefix { $0 != "." })) ? .hidden : .shown
    let place = "\(kind.rawValue) \(path)"
    let inner = { (type: FieldType, key: String) in
      self.value(
        of: type, key.isEmpty ? path : "\(path).\(key)", kind, owner, ids, fixed: fixed)
    }
    let new = { self.word(fate, owner, place) }
    switch type {
    case .text: return "Words \(new()) of it"
    case .boolean: return "true"
    case .number: return "7"
    case .date: return date(fate, owner, place)
    case .dateSpan: return "\(date(fate, owner, place))/\(date(fate, owner, place))"
    case .dateOrUnknown: return date(fate, owner, place)
    case .time: return "2001-01-01T00:00:00Z"
    case .choice(let values): return values[0]
    case .id(let kind): return ids[kind]![0]
    case .url, .baseURL: return "https://\(new()).example/"
    case .path: return "/\(new())/"
    case .language: return "qaa-x-" + plant("zqx" + letters, fate, owner, place)
    case .wikidata:
      count += 1
      return plant("Q7700\(1000 + count)", fate, owner, place)
    case .list(.id(let kind)): return "[\(ids[kind]!.joined(separator: ", "))]"
    case .oneOrMore(let element): return inner(element, "")
    case .list(let element): return "[\(inner(element, ""))]"
    case .map(let schema):
      return "{"
        + schema.fields.map { field in
          paths.insert("\(kind.rawValue).\(path).\(field.key)")
          return "\(field.key): \(inner(field.type, field.key))"
        }.joined(separator: ", ") + "}"
    case .waivableRule: return "raw-html"
    case .mapOf, .rules, .words, .anything:
      return "\n  \(new()): \(new())\n  list:\n    - \(new())\n    - {deep: [\"\(new())\"]}\n"
        + "  block: |\n    \(new())\n  # \(new())"
    }
  }
}
