/// Where readers see a claim by its summary alone, they learn that it is disputed.
enum OneSidedSummary: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let (record, tools) = (site.record, site.tools)
    let summary = [claim.short, claim.header.summary].compactMap(\.self).joined(separator: "\n")
    // The first point is the claim itself.
    guard !summary.isEmpty, let first = claim.sections.first(where: { record[$0].isPoint }),
      let words = AnswerWords(language: tools.settings.language, own: tools.settings.words)
    else { return }
    let about = record.figures(record[first].about)
    let answers = record.statements(record[first].statements).filter { statement in
      statement.kind == .finding
        || statement.kind == .denial
          && record.speakers(of: statement).contains(where: about.contains)
    }
    guard let answer = answers.first, !words.areIn(summary) else { return }
    // Those who found something are named for it; those whom the claim is about are named anyway.
    let finders = Set(answers.filter { $0.kind == .finding }.flatMap { record.speakers(of: $0) })
    if site.figureNames.figures(in: Array(summary.utf8)).contains(where: finders.contains) {
      return
    }
    problems.add(
      .oneSidedSummary, at: Position(line: 1),
      "neither `short` nor `summary` says what was answered or found",
      help:
        "Add it in a few words, such as “denied”, or who found what; it is in the first point, from line \(answer.position.line).",
      notes: [problems.note(answer.position, "this is not in the summary")])
  }
}

/// The words by which a text says, in a language, that something was answered or looked into. They are many, so that a
/// summary is reported only where nothing of the kind is in it.
struct AnswerWords {
  private let stems: [String]
  /// Whether a stem may be anywhere in a word: Chinese has no blanks, and Arabic writes small words together with the
  /// next.
  private let areWithinWords: Bool

  /// Nil where the words of the language are not known. The site's own for a denial, a finding and a status count too.
  init?(language: String, own words: Words) {
    let primary = String(language.lowercased().prefix { $0 != "-" })
    guard let stems = AnswerWords.stems[primary] else { return nil }
    let own = ["Denial", "Finding"] + Status.allCases.map(\.rawValue)
    self.stems = (stems.split(separator: " ").map(String.init) + own.compactMap(words.own)).map(
      folded)
    areWithinWords = primary == "zh" || primary == "ar"
  }

  /// Whether a text has one of them.
  func areIn(_ text: String) -> Bool {
    let text = folded(text)
    if areWithinWords { return stems.contains { text.contains($0) } }
    return text.split { !$0.isLetter && $0 != "'" }
      .contains { word in stems.contains { word.hasPrefix($0) } }
  }

  /// The beginnings of words, or words, by language.
  private static let stems = [
    "en": """
    deni deny reject refus refut disput contest contradict rebut dismiss admit conced accept repl respon answer \
    found find finding conclu rule ruling judg court inquir review investigat establish evidence no not never \
    false untrue wrong unfounded groundless baseless clear acquit
    """,
    "fr": """
    nie nié nia démen conteste contredi rejet réfut repouss récus admet admis reconna répon répliq \
    constat conclu jug tribunal cour enquêt rapport établi preuve aucun aucune ne n'a n'est pas jamais \
    faux fausse infond inexact blanchi relax acquitt
    """,
    "es": """
    neg nieg desmint desment rechaz refut contrad disput disc admit recono respon replic \
    hall conclu dictam fall juez jueza juzg tribunal investig informe prueb evidenc no nunca ningun \
    fals infundad incierto absuel absolv exoner
    """,
    "de": """
    bestreit bestritt dement zurückgewiesen zurück widerleg widersprich widersprach leugn verneint weist wies \
    räumt eingeräumt zugegeben gab antwort erwider fand festgestellt stellte ergab schloss gericht urteil richter \
    untersuch prüf beleg beweis kein keine nicht nie falsch unwahr haltlos unbegründet freigesprochen
    """,
    "zh": "否认 否認 驳 駁 拒绝 反对 承认 回应 回應 答复 不实 不實 没有 未 并非 不是 无 發現 发现 认定 認定 裁定 判 法院 调查 調查 结论 結論 证据",
    "ar":
      "نف انكر رفض دحض كذب اعترف اقر رد اجاب لم لا ليس غير وجد خلص حكم محكم تحقيق دليل ادل براء باطل",
  ]
}
