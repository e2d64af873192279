/// The tags of languages (BCP 47, RFC 5646): `en`, `fr-CA`, `zh-Hant-TW`.
public enum LanguageTag {
  /// The languages that have a code of two letters (ISO 639-1, as registered with IANA and not deprecated).
  static let shortCodes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
    et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
    kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
    nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
    tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// What editors write in place of a code: names, codes of three letters for what has two, countries, old codes.
  private static let meant: [String: String] = Dictionary(
    """
    af afrikaans afr; ar arabic ara العربية; az azerbaijani aze; be belarusian bel; bg bulgarian bul български;
    bn bengali bangla ben; bs bosnian bos; ca catalan cat catala; cs czech ces cze cz cesky cestina; cy welsh cym wel cymraeg;
    da danish dan dk dansk; de german deu ger deutsch; el greek ell gre gr ελληνικα; en english eng us gb; eo esperanto epo;
    es spanish spa espanol castellano; et estonian est eesti; eu basque eus baq euskara; fa persian farsi fas per فارسی;
    fi finnish fin suomi; fr french fra fre francais; ga irish gle gaeilge; gl galician glg galego; he hebrew heb iw עברית;
    hi hindi hin हिन्दी; hr croatian hrv hrvatski; hu hungarian hun magyar; hy armenian hye arm; id indonesian ind in;
    is icelandic isl ice islenska; it italian ita italiano; ja japanese jpn jp 日本語; jv javanese jav jw;
    ka georgian kat geo; kk kazakh kaz; km khmer khm; ko korean kor 한국어; ku kurdish kur; la latin lat; lb luxembourgish ltz;
    lt lithuanian lit lietuviu; lv latvian lav latviesu; mk macedonian mkd mac; mn mongolian mon; ms malay msa may;
    mt maltese mlt; my burmese mya bur; nb nob bokmal; ne nepali nep; nl dutch nld dut flemish nederlands; nn nno nynorsk;
    no norwegian nor norsk; pa punjabi pan; pl polish pol polski; ps pashto pus; pt portuguese por portugues;
    ro romanian ron rum romana mo moldovan; ru russian rus русский; sk slovak slk slo slovensky slovencina;
    sl slovenian slovene slv slovenscina; sq albanian sqi alb shqip; sr serbian srp српски; sv swedish swe svenska; sw swahili swa;
    ta tamil tam; te telugu tel; th thai tha ไทย; tl tagalog tgl; tr turkish tur turkce; uk ukrainian ukr ua українська;
    ur urdu urd; uz uzbek uzb; vi vietnamese vie vn; yi yiddish yid ji; zh chinese zho chi cn mandarin 中文; zu zulu zul
    """.split(separator: ";").flatMap { line in
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      return words.dropFirst().map { (folded($0), words[0]) }
    }
  ) { first, _ in first }

  /// The codes of three letters that are none, since what they name has one of two.
  static let longCodes = meant.keys.filter { $0.utf8.count == 3 && isMade($0, of: \.isLetter) }
    .sorted()

  /// Why a text is not the tag of a language.
  public static func failure(of text: String) -> (message: String, help: String)? {
    guard let parts = parts(of: text) else {
      return (
        "that is not a language tag", didYouMean(text) + "Write it as in `en` or `fr-CA` (BCP 47)."
      )
    }
    let code = parts[0].lowercased()
    // As a language it is Ukrainian.
    if let country = parts.dropFirst().prefix(while: { $0.utf8.count > 1 })
      .first(where: { $0.lowercased() == "uk" })
    {
      return (
        "there is no country `\(country)`",
        "Did you mean `\(inUsualCase(text.lowercased().replacing("-uk", with: "-gb")))`? "
          + "A country is a code of two letters (ISO 3166)."
      )
    }
    // None of what is meant for another is a short code, and most sites need not make the list.
    if shortCodes.contains(code) || meant[code] == nil && code.utf8.count == 3 { return nil }
    return (
      "there is no language `\(parts[0])`",
      didYouMean(text)
        + "A language is a code of two letters, or of three where it has none of two (ISO 639)."
    )
  }

  /// The tag in the case that is usual: `zh-Hant-TW`.
  private static func inUsualCase(_ tag: String) -> String {
    var isSubtag = false
    var isAfterSingleton = false
    return tag.split(separator: "-").map { part in
      defer { (isSubtag, isAfterSingleton) = (true, isAfterSingleton || part.utf8.count == 1) }
      guard isSubtag, !isAfterSingleton else { return part.lowercased() }
      return switch part.utf8.count {
      case 2: part.uppercased()
      case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: part.lowercased()
      }
    }.joined(separator: "-")
  }

  /// The parts of a well-formed tag: its language, then at most one script, one region, variants and extensions.
  private static func parts(of text: String) -> [Substring]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.utf8.count), isMade(first, of: \.isLetter)
    else { return nil }
    var rest = parts.dropFirst()
    func take(_ most: Int, _ isNext: (Substring) -> Bool) {
      rest = rest.dropFirst(rest.prefix(most).prefix(while: isNext).count)
    }
    take(3) { $0.utf8.count == 3 && isMade($0, of: \.isLetter) }
    take(1) { $0.utf8.count == 4 && isMade($0, of: \.isLetter) }
    take(1) {
      $0.utf8.count == 2 && isMade($0, of: \.isLetter)
        || $0.utf8.count == 3 && isMade($0, of: \.isNumber)
    }
    take(.max) {
      isMade($0) && ($0.utf8.count > 4 || $0.utf8.count == 4 && $0.first?.isNumber == true)
        && $0.utf8.count <= 8
    }
    while let singleton = rest.first, singleton.utf8.count == 1, isMade(singleton) {
      let isPrivate = singleton.lowercased() == "x"
      rest = rest.dropFirst()
      let count = rest.count
      take(.max) { isMade($0) && (isPrivate ? 1...8 : 2...8).contains($0.utf8.count) }
      if rest.count == count { return nil }
    }
    return rest.isEmpty ? parts : nil
  }

  private static func isMade(
    _ text: some StringProtocol, of kind: (Character) -> Bool = { $0.isLetter || $0.isNumber }
  ) -> Bool { text.allSatisfy { $0.isASCII && kind($0) } }

  /// A guess at the tag: of `English`, of `en_US.UTF-8`, of `jp`.
  private static func didYouMean(_ text: String) -> String {
    let tag = text.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-").trimmed
    let language = folded(String(tag.prefix { $0 != "-" && !$0.isWhitespace }))
    let name = nearest(to: language, among: meant.keys.filter { $0.utf8.count > 3 }.sorted())
    guard
      let code = meant[language]
        ?? (shortCodes.contains(language) ? language : name.flatMap { meant[$0] })
    else { return "" }
    let whole = code + tag.dropFirst(tag.prefix { $0 != "-" && !$0.isWhitespace }.count)
    return "Did you mean `\(parts(of: whole) == nil ? code : inUsualCase(whole))`? "
  }
}
