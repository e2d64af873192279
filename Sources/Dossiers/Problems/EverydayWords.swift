/// What people write who do not know the format's words yet, each with the words that it may stand for.
private let everydayWords: [String: [String]] = [
  // What came of a request.
  "no comment": ["declined"], "refused": ["declined"], "refused to comment": ["declined"],
  "no answer": ["no response"], "no reply": ["no response"], "none": ["no response"],
  "silent": ["no response"], "unreachable": ["no response"], "yes": ["answered"],
  "replied": ["answered"], "responded": ["answered"],
  // What a finding does.
  "false": ["refutes"], "debunked": ["refutes"], "disproved": ["refutes"], "refuted": ["refutes"],
  "true": ["supports"], "confirmed": ["supports"], "confirms": ["supports"],
  "proven": ["supports"], "unclear": ["inconclusive"], "mixed": ["inconclusive"],
  "unproven": ["inconclusive", "no evidence"],
  // The step of a lawsuit, and the documents of one.
  "lawsuit": ["claim", "court-filing"], "complaint": ["claim", "court-filing"],
  "filed": ["claim"], "verdict": ["judgment", "court-ruling"],
  "sentence": ["judgment", "court-ruling"], "decision": ["judgment", "court-ruling"],
  "dismissed": ["judgment"], "dropped": ["discontinued"], "withdrawn": ["discontinued"],
  "settlement": ["settled"], "ruling": ["court-ruling"], "judgement": ["judgment", "court-ruling"],
  // What a document is.
  "article": ["news-report"], "news": ["news-report"], "press": ["news-report", "outlet"],
  "newspaper": ["news-report", "outlet"], "report": ["official-report", "news-report"],
  "tweet": ["social-post"], "post": ["social-post"], "video": ["broadcast"], "tv": ["broadcast"],
  "radio": ["broadcast"], "podcast": ["broadcast"], "interview": ["broadcast", "news-report"],
  "parliament": ["hansard", "public-body"], "transcript": ["hansard", "testimony"],
  "press release": ["statement"], "press-release": ["statement"],
  // What a figure is.
  "company": ["organization"], "party": ["organization"], "ngo": ["organization"],
  "media": ["outlet"], "website": ["outlet", "other"], "government": ["public-body"],
  "authority": ["public-body"], "ministry": ["public-body"], "court": ["public-body"],
  "politician": ["person"], "human": ["person"], "man": ["person"], "woman": ["person"],
]

/// Words of everyday speech for somebody who is not named.
let wordsOfNobody: Set<String> = [
  "anonymous", "anonymously", "anon", "unidentified", "undisclosed", "unattributed", "unknown",
  "nameless", "somebody", "someone", "nobody", "person", "persons", "people", "source", "sources",
  "official", "officials", "insider", "insiders", "informant", "informants", "witness",
  "witnesses", "whistleblower", "whistleblowers",
]

/// `Did you mean `x`? ` of one of the format's values, also where another word of everyday speech stands for it.
func didYouMean(value: String, among values: [String]) -> String {
  let meant = (everydayWords[folded(value)] ?? []).filter(values.contains)
  return didYouMean(meant) ?? didYouMean(value, among: values)
}

/// `Did you mean `x` or `y`? `, or nothing where nothing was.
private func didYouMean(_ meant: [String]) -> String? {
  meant.isEmpty
    ? nil : "Did you mean " + meant.map { "`\($0)`" }.joined(separator: " or ") + "? "
}

extension PartialDate {
  /// How a date is written, after a guess at which one is meant.
  static func help(for text: String) -> String {
    (didYouMean(meant(by: text)) ?? "")
      + "Write as much as is known: `2021`, `2021-02` or `2021-02-16`."
  }

  /// The dates that a text may mean which is none: `16 February 2021`, `16.2.2021`, `2/16/2021`. Two where day and
  /// month may be either.
  static func meant(by text: String) -> [String] {
    let parts = text.lowercased().unicodeScalars
      .split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }.map { String($0) }
      .filter { !["of", "the"].contains($0) }
    guard (2...3).contains(parts.count) else { return [] }
    let month = parts.firstIndex { months[String($0.prefix(3))] != nil }
    var numbers = parts.enumerated().filter { $0.offset != month }.map { number(of: $0.element) }
    guard let yearPlace = numbers.firstIndex(where: { ($0 ?? 0) > 31 }), !numbers.contains(nil)
    else { return [] }
    let year = numbers.remove(at: yearPlace) ?? 0
    let rest = numbers.compactMap { $0 }
    if let month, let monthNumber = months[String(parts[month].prefix(3))] {
      return iso(year, monthNumber, rest.first).map { [$0] } ?? []
    }
    switch rest.count {
    case 1: return iso(year, rest[0], nil).map { [$0] } ?? []
    case 2 where yearPlace == 0: return iso(year, rest[0], rest[1]).map { [$0] } ?? []
    default:
      let both = [iso(year, rest[1], rest[0]), iso(year, rest[0], rest[1])].compactMap { $0 }
      return both.count == 2 && both[0] == both[1] ? [both[0]] : both
    }
  }

  private static let months = Dictionary(
    uniqueKeysWithValues: zip(
      ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1...))

  /// `16`, `16th`.
  private static func number(of part: String) -> Int? {
    let digits = part.prefix { ("0"..."9").contains($0) }
    let ending = part.dropFirst(digits.count)
    guard digits.count <= 4, ["", "st", "nd", "rd", "th"].contains(ending) else { return nil }
    return Int(digits)
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int?) -> String? {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let text = ["\(year)", two(month)].joined(separator: "-") + (day.map { "-" + two($0) } ?? "")
    return PartialDate(text).map(\.description)
  }
}

extension YAML {
  /// The one text that a list holds, or the list in it: what `[[Jane Roe]]` is in front matter.
  func textInBrackets(_ value: Int) -> String? {
    let one = value + 1
    guard self[value].kind == .list, one < self[value].end, self[one].end == self[value].end else {
      return nil
    }
    return self[one].kind == .text ? text(of: one) : textInBrackets(one)
  }
}

extension EntityID {
  /// `, such as `jane-roe``, where an id can be made of what was written instead of one.
  static func example(of text: String) -> String {
    let name = text.hasSuffix(".md") ? String(text.dropLast(3)) : text
    return id(madeOf: name, language: nil).map { ", such as `\($0)`" } ?? ""
  }
}
