import Testing

@testable import Search

/// The terms of a text, in their order.
func terms(_ text: String) -> [String] {
  var reader = TermReader()
  reader.read(text)
  var (terms, start) = ([String](), 0)
  for end in reader.terms.ends {
    terms.append(String(decoding: reader.terms.bytes[start..<end], as: UTF8.self))
    start = end
  }
  return terms
}

@Suite struct TermReaderTests {
  @Test(
    "Words are found without case, marks and the forms of letters",
    arguments: [
      ("Han Dong, 2019", ["han", "dong", "2019"]),
      ("Núñez NÚÑEZ nu\u{301}n\u{303}ez", ["nunez", "nunez", "nunez"]),
      ("Łukasz Øster Straße Æsop œuvre", ["lukasz", "oster", "strasse", "aesop", "oeuvre"]),
      ("İstanbul ısı ΣΟΦΟΣ σοφός", ["istanbul", "isi", "σοφοσ", "σοφοσ"]),
      ("ﬁnal ｆｕｌｌ ½ ㎏", ["final", "full", "1", "2", "kg"]),
      ("de\u{AD}ni\u{200B}al", ["denial"]),
      ("كِتَابٌ كتـــاب", ["كتاب", "كتاب"]),
      ("שָׁלוֹם", ["שלום"]),
      ("A4 B-52 x²", ["a4", "b", "52", "x2"]),
    ])
  func folds(text: String, expected: [String]) { #expect(terms(text) == expected) }

  @Test(
    "Elisions and the possessive s are no words",
    arguments: [
      ("d'erreur l’eau qu'il jusqu`ici", ["erreur", "eau", "il", "ici"]),
      ("Dong's Dong’s claim", ["dong", "dong", "claim"]),
      ("O'Toole rock 'n' roll", ["o", "toole", "rock", "n", "roll"]),
      ("don't it's", ["don", "t", "it"]),
      ("d'1900 d' d''x s'il 's", ["d", "1900", "d", "d", "x", "il", "s"]),
      ("l's", []), ("5's ๕’s", ["5", "s", "๕", "s"]),
    ])
  func elides(text: String, expected: [String]) { #expect(terms(text) == expected) }

  @Test(
    "Of a script without spaces each character is a term, and each pair of neighbours",
    arguments: [
      ("两个迈克尔", ["两", "两个", "个", "个迈", "迈", "迈克", "克", "克尔", "尔"]),
      ("手机App更新", ["手", "手机", "机", "app", "更", "更新", "新"]),
      ("中，文", ["中", "文"]),
      ("한동", ["한", "한동", "동"]),
      ("\u{1112}\u{1161}\u{11AB}", ["한"]),
      ("がｶﾞ", ["か", "かカ", "カ"]),
      ("ไทย", ["ไ", "ไท", "ท", "ทย", "ย"]),
    ])
  func pairs(text: String, expected: [String]) { #expect(Set(terms(text)) == Set(expected)) }

  @Test("A long word is found by its first 64 characters, and no bytes end the reading")
  func isBounded() {
    #expect(terms(String(repeating: "ä", count: 100)) == [String(repeating: "a", count: 64)])
    var reader = TermReader()
    reader.read(String(decoding: [0xFF, 0xC3, 0xE4, 0xB8], as: UTF8.self))
    #expect(reader.terms.ends.isEmpty)
    reader.read("")
    #expect(reader.terms.ends.isEmpty)
  }

  @Test("Every term has the hash of its bytes")
  func hashes() {
    var reader = TermReader()
    reader.read("Straße 两个 a d'x")
    var start = 0
    for (end, hash) in zip(reader.terms.ends, reader.terms.hashes) {
      #expect(hash == TermReader.hash(of: Array(reader.terms.bytes[start..<end])))
      start = end
    }
  }
}
