/// Passages in six scripts, invented, each sentence with a word in it that turns its meaning.
public enum Passages {
  public struct Language: Sendable {
    public let tag: String
    /// What parts two words.
    public let blank: String
    public let negation: String
    /// Each sentence by its words; in a script without blanks by its characters.
    public let sentences: [[String]]

    public var words: [String] { sentences.flatMap(\.self) }

    init(_ tag: String, negation: String, blank: String = " ", _ sentences: String...) {
      (self.tag, self.negation, self.blank) = (tag, negation, blank)
      self.sentences = sentences.map { sentence in
        blank.isEmpty
          ? sentence.map { String($0) } : sentence.split(separator: " ").map(String.init)
      }
    }
  }

  public static let all: [Language] = [
    Language(
      "en", negation: "not",
      "The mayor's office said on 12 March that she did not take part in the vote, nor in the talks before it.",
      "\"We were not asked,\" two clerks wrote, \"and we would not have agreed to a price of 4,250 crowns.\"",
      "An unlawful, non-violent protest is not - as the court put it - a threat to public order."),
    Language(
      "fr", negation: "pas",
      "La préfète n'a pas déclaré, lors de l'enquête, que l'élu avait reçu 3 500 euros du père de l'entrepreneur.",
      "Où qu'il fût ce soir-là, il n'était pas à la mairie : « cela ne change pas le résultat », dit-elle.",
      "Les conseillers n'ont pas voté l'été dernier ; le procès-verbal ne dit pas pourquoi."),
    Language(
      "ru", negation: "не",
      "Министр не говорил, что договор был подписан ещё до начала торгов в 2019 году.",
      "«Мы не просили о встрече», — сказал он позже, — «и не знали, кто её назначил».",
      "Суд не нашёл доказательств того, что деньги получил его брат, а не кто-то другой."),
    Language(
      "ar", negation: "لم",
      "قالت الرئيسة إنها لم تشارك في الاجتماع الذي عقد في 12 مارس، وإن أحدا لم يسألها عن رأيها.",
      "لم يعلم الموظف أن الشركة تعود إلى ابن عم الوزير، كما ورد في التقرير الثاني.",
      "المحكمة لم تجد دليلا على أن المبلغ دفع نقدا، لكنها لم تستبعد ذلك تماما."),
    Language(
      "zh", negation: "不", blank: "",
      "市长表示，她并不知道合同在投标之前已经签署。", "“我们不同意这个价格，”两名职员写道，“也不会改变看法。”",
      "法院认为：没有证据表明他收到了钱，但不排除这种可能。"),
    Language(
      "hi", negation: "नहीं",
      "महापौर ने कहा कि वे उस बैठक में शामिल नहीं थीं और उनसे किसी ने नहीं पूछा।",
      "समिति ने यह नहीं बताया कि ठेका किसे और किस कीमत पर दिया गया था।",
      "अदालत को इस बात का प्रमाण नहीं मिला कि पैसा उनके भाई को दिया गया।"),
  ]
}

extension Passages.Language {
  /// Some words in one line.
  public func joined(_ words: some Sequence<String>) -> String { words.joined(separator: blank) }

  /// All sentences, each a paragraph.
  public var text: String { sentences.map { joined($0) }.joined(separator: "\n\n") }
}
