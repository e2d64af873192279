public import Templates

/// The plural forms of whole numbers from zero on, by language (Unicode CLDR). A language that is not in this table has
/// one form, as Chinese and Japanese have.
public struct PluralRules: Sendable {
  public let form: @Sendable (Int) -> PluralForm

  /// The rules of a language (BCP 47).
  public init(for language: String) {
    let subtags = language.lowercased().split(separator: "-").map(String.init)
    // Portuguese outside Brazil counts as Italian does.
    let region = subtags.dropFirst().first { $0.utf8.count == 2 } ?? "br"
    let code = subtags.first == "pt" && region != "br" ? "it" : subtags.first ?? ""
    form = PluralRules.byLanguage[code] ?? { _ in .other }
  }

  /// The forms that the language has for such numbers, in CLDR's order.
  public var forms: [PluralForm] {
    let used = Set(((0...200).map(\.self) + [1_000, 1_000_000]).map(form))
    return PluralForm.allCases.filter { used.contains($0) || $0 == .other }
  }

  /// The codes of the languages in the table.
  static var languages: [String] { byLanguage.keys.sorted() }

  private static let byLanguage: [String: @Sendable (Int) -> PluralForm] = families.reduce(
    into: [:]
  ) { table, family in
    for language in family.languages.split(whereSeparator: \.isWhitespace) {
      table[String(language)] = family.form
    }
  }

  /// Each with the codes of its languages, also those that are no longer in use, such as `iw`.
  private static let families: [(languages: String, form: @Sendable (Int) -> PluralForm)] = [
    (
      """
      af an asa ast az bal bem bez bg brx ce cgg chr ckb da de dv ee el en eo et eu fi fo fur fy gsw ha haw hu ia ie
      io jgo ji jmc ka kaj kcg kk kkj kl ks ksb ku ky lb lg lij mas mgo ml mn mr nah nb nd ne nl nn nnh no nr ny nyn om or
      os pap ps rm rof rwk saq sc sd sdh seh sn so sq ss ssy st sv sw syr ta te teo tig tk tn tr ts ug ur uz ve vo vun wae
      xh xog yi
      """, { $0 == 1 ? .one : .other }
    ),
    (
      "ak am as bho bn csw doi fa ff gu guw hi hy kab kn kok ln mg nso pa pcm si tg ti vi wa zu",
      { $0 <= 1 ? .one : .other }
    ),
    ("ca es gl it lld scn vec", { $0 == 1 ? .one : isMillions($0) ? .many : .other }),
    ("fr pt", { $0 <= 1 ? .one : isMillions($0) ? .many : .other }),
    (
      "he iu iw naq sat se sma smi smj smn sms",
      { $0 == 1 ? .one : $0 == 2 ? .two : .other }
    ),
    ("blo cv ksh lag", { $0 == 0 ? .zero : $0 == 1 ? .one : .other }),
    ("be ru uk", { slavic($0, otherwise: .many) }),
    ("bs hr sh sr", { slavic($0, otherwise: .other) }),
    ("cs sk", { $0 == 1 ? .one : (2...4).contains($0) ? .few : .other }),
    (
      "pl",
      {
        let form = slavic($0, otherwise: .many)
        return form == .one && $0 != 1 ? .many : form
      }
    ),
    (
      "dsb hsb sl",
      {
        switch $0 % 100 {
        case 1: .one
        case 2: .two
        case 3, 4: .few
        default: .other
        }
      }
    ),
    ("lt", { baltic($0) }),
    ("sgs", { $0 == 2 ? .two : baltic($0) }),
    (
      "lv prg",
      {
        $0 % 10 == 0 || (11...19).contains($0 % 100) ? .zero : $0 % 10 == 1 ? .one : .other
      }
    ),
    ("mo ro", { $0 == 1 ? .one : $0 == 0 || (1...19).contains($0 % 100) ? .few : .other }),
    ("is mk", { $0 % 10 == 1 && $0 % 100 != 11 ? .one : .other }),
    ("ceb fil tl", { [4, 6, 9].contains($0 % 10) ? .other : .one }),
    ("shi", { $0 <= 1 ? .one : $0 <= 10 ? .few : .other }),
    ("tzm", { $0 <= 1 || (11...99).contains($0) ? .one : .other }),
    (
      "ar ars",
      {
        switch ($0, $0 % 100) {
        case (0, _): .zero
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
      }
    ),
    (
      "mt",
      {
        switch ($0, $0 % 100) {
        case (1, _): .one
        case (2, _): .two
        case (0, _), (_, 3...10): .few
        case (_, 11...19): .many
        default: .other
        }
      }
    ),
    (
      "br",
      {
        let isTeen = [1, 7, 9].contains($0 / 10 % 10)
        switch $0 % 10 {
        case 1 where !isTeen: return .one
        case 2 where !isTeen: return .two
        case 3 where !isTeen, 4 where !isTeen, 9 where !isTeen: return .few
        default: return isMillions($0) ? .many : .other
        }
      }
    ),
    (
      "cy",
      {
        switch $0 {
        case 0: .zero
        case 1: .one
        case 2: .two
        case 3: .few
        case 6: .many
        default: .other
        }
      }
    ),
    (
      "ga",
      {
        switch $0 {
        case 1: .one
        case 2: .two
        case 3...6: .few
        case 7...10: .many
        default: .other
        }
      }
    ),
    (
      "gd",
      {
        switch $0 {
        case 1, 11: .one
        case 2, 12: .two
        case 3...10, 13...19: .few
        default: .other
        }
      }
    ),
    (
      "gv",
      {
        $0 % 10 == 1 ? .one : $0 % 10 == 2 ? .two : $0 % 20 == 0 ? .few : .other
      }
    ),
    (
      "kw",
      {
        switch ($0, $0 % 100) {
        case (0, _): return .zero
        case (1, _): return .one
        case (_, 2), (_, 22), (_, 42), (_, 62), (_, 82): return .two
        case (_, 3), (_, 23), (_, 43), (_, 63), (_, 83): return .few
        case (_, 1), (_, 21), (_, 41), (_, 61), (_, 81): return .many
        default: break
        }
        let thousands = $0 % 100_000
        let isTwo =
          $0 % 1_000 == 0
          && ((1_000...20_000).contains(thousands) || [40_000, 60_000, 80_000].contains(thousands))
        return isTwo || $0 % 1_000_000 == 100_000 ? .two : .other
      }
    ),
  ]

  /// Whether a word such as “million” comes after the number.
  private static func isMillions(_ number: Int) -> Bool {
    number != 0 && number.isMultiple(of: 1_000_000)
  }

  /// 1, 21, 31 …; 2 to 4, 22 to 24 …; and the rest.
  private static func slavic(_ number: Int, otherwise: PluralForm) -> PluralForm {
    if number / 10 % 10 == 1 { return otherwise }
    return switch number % 10 {
    case 1: .one
    case 2...4: .few
    default: otherwise
    }
  }

  /// 1, 21, 31 …; 2 to 9, 22 to 29 …; and the rest.
  private static func baltic(_ number: Int) -> PluralForm {
    if number / 10 % 10 == 1 { return .other }
    return number % 10 == 0 ? .other : number % 10 == 1 ? .one : .few
  }
}
