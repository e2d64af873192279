extension FieldType {
  /// As the schema calls what has a pattern; nil for what is said in its place.
  var name: String? {
    switch self {
    case .text: "text"
    case .boolean: "boolean"
    case .number: "number"
    case .date: "date"
    case .dateSpan: "date-or-duration"
    case .dateOrUnknown: "date-or-unknown"
    case .time: "time"
    case .id(let kind): kind.rawValue + "-id"
    case .url: "url"
    case .baseURL: "base-url"
    case .path: "path"
    case .language: "language"
    case .wikidata: "wikidata"
    case .choice, .list, .oneOrMore, .map, .mapOf, .rules, .waivableRule, .words, .anything: nil
    }
  }

  /// What JSON Schema says of one value: its pattern, and as what YAML may read the text. Where YAML takes a text for a
  /// number or a truth, it is a text all the same.
  var scalarKeywords: JSON {
    if case .boolean = self {
      return ["enum": [true.json, false.json, "true".json, "false".json]]
    }
    var types = ["string"]
    var more: JSON = [:]
    switch self {
    case .text, .number: types.append("number")
    case .id: types.append("integer")
    case .date, .dateSpan, .dateOrUnknown:
      // `2021` is a date, and a number to YAML.
      types.append("integer")
      more = ["minimum": 1_000, "maximum": 9_999]
    default: break
    }
    if failure(of: "true") == nil { types.append("boolean") }
    let keywords: JSON = [
      "type": types.count == 1 ? types[0].json : types.json, "pattern": pattern,
      // Not part of the standard; editors show it in place of the pattern.
      "patternErrorMessage": failure(of: "\0")?.help ?? "Give it a value.",
      "maxLength": FieldType.most,
    ]
    return keywords + more
  }

  /// A regular expression (ECMA 262) for the texts that are of this type.
  private var pattern: String {
    switch self {
    case .number: #"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,2})?$"#
    case .date: "^\(Pattern.date)$"
    case .dateSpan: "^\(Pattern.date)(/\(Pattern.date))?$"
    case .dateOrUnknown: "^(unknown|\(Pattern.date))$"
    case .time:
      "^\(Pattern.day)[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?"
        + "([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
    case .id: "^[a-z0-9-]+$"
    case .url: "^\(Pattern.origin)([/?#]\(Pattern.signs())*)?$"
    case .baseURL: "^\(Pattern.origin)/((?!\\.{1,2}/)\(Pattern.signs(besides: "/?#"))+/)*$"
    case .path: Pattern.path
    case .language: Pattern.language
    case .wikidata: "^Q[1-9][0-9]*$"
    default: "[^\(Pattern.space)]"
    }
  }
}

/// Parts of regular expressions, written for every dialect: no `\d` or `\s`, which are not the same everywhere.
private enum Pattern {
  /// White space beyond ASCII.
  private static let wideSpace =
    #"\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"#

  static let space = #"\t-\r "# + wideSpace

  /// A date as precise as it is known, of a year that there was.
  static let date =
    "(?!0000)(\(day)|[0-9]{4}(-(0[1-9]|1[0-2]))?)"

  /// A day that there is.
  static let day =
    "([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    + "|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])"
    + "|([02468][048]|[13579][26])00)-02-29)"

  /// A sign that may be in a web address, unless it is one of those that are `besides` excluded.
  static func signs(besides others: String = "") -> String {
    "[^" + others + #"\u0000-\u0020"<>\\^`{|}\u007f-\u009f"# + wideSpace + "]"
  }

  /// Scheme and host, with a port that there can be.
  static let origin: String = {
    let name = signs(besides: "/?#:@[\\]")
    let port =
      "0*([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
    return "[hH][tT][tT][pP][sS]?://(\(name)+|\\[[0-9A-Fa-f:.]+\\])(:(\(port))?)?"
  }()

  /// A code of ISO 639 with what may follow it (RFC 5646, section 2.1).
  static let language: String = {
    func anyCase(_ codes: some Sequence<String>) -> String {
      codes.map { $0.map { "[\($0)\($0.uppercased())]" }.joined() }.joined(separator: "|")
    }
    let short = anyCase(LanguageTag.shortCodes.sorted())
    let long = "(?!(\(anyCase(LanguageTag.longCodes)))(-|$))[A-Za-z]{3}"
    let region = "([A-Za-z]{2}|[0-9]{3})"
    let variant = "([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})"
    return "^(\(short)|\(long))(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-\(region))?(-\(variant))*"
      + "(-[A-WYZa-wyz0-9](-[A-Za-z0-9]{2,8})+|-[xX](-[A-Za-z0-9]{1,8})+)*$"
  }()

  /// At most 32 names, none of them blank at an end, `.` or `..`.
  static let path: String = {
    let sign = #"[^/?#\\\u0000-\u001f\u007f-\u009f]"#
    let edge = #"[^/?#\\\u0000-\u0020\u007f-\u009f"# + wideSpace + "]"
    return "^(/(?!\\.{1,2}(/|$))\(edge)(\(sign){0,198}\(edge))?){1,32}/?$"
  }()
}
