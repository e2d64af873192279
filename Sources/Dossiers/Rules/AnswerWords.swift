/// The words by which a text says, in a language, that something was answered or looked into. They are many, so that a
/// summary is reported only where nothing of the kind is in it.
struct AnswerWords: Sendable {
  private struct Word: BitwiseCopyable {
    /// Where it is among the letters of all.
    let start: Int
    let count: Int
    /// Whether it counts by itself alone, and not as the beginning of another.
    let isWhole: Bool
  }

  private var letters: [UInt8] = []
  /// By their first byte.
  private var words = [[Word]](repeating: [], count: 256)
  private let language: String

  /// Nil where the words of the language are not known. The site's own for a denial, a finding and a status count too.
  init?(language: String, own: Words) {
    self.language = String(language.lowercased().prefix { $0 != "-" })
    guard let known = AnswerWords.known[self.language] else { return nil }
    let others = (["Denial", "Finding"] + Status.allCases.map(\.rawValue)).compactMap(own.own)
    for word in known.split(whereSeparator: \.isWhitespace).map(String.init) + others {
      let isWhole = word.hasSuffix(".")
      let added = Array(folded(isWhole ? String(word.dropLast()) : word).utf8)
      guard let first = added.first else { continue }
      words[Int(first)].append(Word(start: letters.count, count: added.count, isWhole: isWhole))
      letters += added
    }
  }

  /// Whether a text has one of them.
  func areIn(_ text: String) -> Bool {
    let scanner = WordScanner(text: Array(folded(text).utf8))
    var place = 0
    while let word = scanner.word(from: place) {
      place = word.upperBound
      if isKnown(word, in: scanner.text) { return true }
      // Arabic writes small words together with the next.
      guard language == "ar" else { continue }
      for prefixes in [["و", "ف"], ["ال"], ["وال", "فال"]] {
        if let prefix = prefixes.first(where: { scanner.text[word].starts(with: $0.utf8) }),
          isKnown(word.dropFirst(prefix.utf8.count), in: scanner.text)
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether a word is known, or begins so. In Chinese a word is a character, and those after it are looked at too.
  private func isKnown(_ form: Range<Int>, in text: [UInt8]) -> Bool {
    guard !form.isEmpty else { return false }
    let room = (language == "zh" ? text.count : form.upperBound) - form.lowerBound
    for word in words[Int(text[form.lowerBound])] {
      guard word.isWhole ? word.count == form.count : word.count <= room else { continue }
      var same = 1
      while same < word.count, letters[word.start + same] == text[form.lowerBound + same] {
        same += 1
      }
      if same >= word.count { return true }
    }
    return false
  }

  /// Beginnings of words, and with a dot behind them whole words, by language.
  private static let known = [
    "en": """
    deny deni reject refus refut disput contested. contradict rebut dismiss admit admiss conced repli reply. \
    respond response. responses. answer found. finding conclu rule. ruled. ruling. judg court. inquir evidence \
    no. not. never. didn. wasn. isn. doesn. hasn. false. untrue. wrong. unfounded groundless baseless \
    cleared. acquit
    """,
    "fr": """
    nie. nient. niait. nia. nié. niée. démen conteste contredi rejet réfut repouss récus admet admis reconna \
    répon répliq constat conclu jug tribunal cour. enquêt preuve aucun ne. n. pas. jamais. faux. fausse. fausses. \
    infond inexact blanchi relax acquitt
    """,
    "es": """
    niega. niegan. negó. negaron. negado. negaba. desmint desment rechaz refut contrad disput admit admis recono \
    respond respuesta replic halló. hallaron. hallazgo conclu dictam fallo. falló. juez. jueza. juzg tribunal \
    investig prueba evidenc no. nunca. ningun falsa. falso. falsas. falsos. infundad absuel absolv exoner
    """,
    "de": """
    bestreit bestritt dement zurück widerleg widerspr leugn verneint weist. wies. räumt. eingeräumt zugegeben \
    antwort erwider fand. fanden. festgestellt ergab. gericht urteil richter untersuch prüf beleg beweis kein \
    nicht. nie. falsch. unwahr haltlos unbegründet freigesprochen
    """,
    "zh": """
    否认 否認 驳斥 駁斥 反驳 反駁 拒绝 拒絕 承认 承認 回应 回應 答复 答覆 澄清 不实 不實 没有 沒有 未发现 未發現 \
    并非 並非 不是 发现 發現 认定 認定 裁定 判决 判決 法院 调查 調查 结论 結論 证据 證據
    """,
    "ar": """
    نفى. نفت. نفوا. نفي. نفيه. نفيها. ينفي. تنفي. انكر ينكر تنكر رفض يرفض ترفض دحض تكذيب اعترف اقر. اقرت. رد. \
    ردت. اجاب لم. لا. ليس غير. خلص حكم محكم تحقيق دليل ادلة. براء باطل
    """,
  ]
}
