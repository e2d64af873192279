import TestSupport
import Testing

@testable import Dossiers

@Suite struct FigureNamesTests {
  private func found(_ text: String, _ language: String = "en") -> [String] {
    let site = TestSite {
      figure("han-dong", "title: Han Dong\naliases: [Dong]")
      figure("young", "title: Marta Young\naliases: [Young]")
      figure("trudeau", "title: Justin Trudeau\naliases: [Trudeau]")
      figure("joly", "title: Mélanie Joly\naliases: [Joly, bell hooks]")
      figure("weir", "title: Jonas Weir\naliases: [Weir]")
      figure("ferries", "title: Weir Ferries\nkind: organization")
      figure("hogue", "title: Marie-Josée Hogue\naliases: [Marie]")
      figure("han-tao", "title: 韩涛\naliases: [韩]")
      figure("elodie", "title: Élodie Ruiz")
      figure("omar", "title: عمر الخطيب\naliases: [أمل]")
      figure("ivan", "title: Иван Петров")
    }
    return FigureNames(of: site.dossier().figures, language: language)
      .figures(in: Array(text.utf8)).map(\.id)
  }

  @Test(
    "Names are whole words, without regard to accents, apostrophes and the breaks of lines",
    arguments: [
      ("Han Dong spoke", ["han-dong"]), ("HAN DONG", ["han-dong"]), ("Han\nDong’s", ["han-dong"]),
      ("Han  Dong", ["han-dong"]), ("Han Dongfang", []), ("Johan Dong", []),
      ("Han, Dong", ["han-dong"]), ("Han; of it", []),
      ("Han and Dong went", ["han-dong"]), ("han dong", []), ("", []), ("Han", []),
      ("Melanie Joly and Mélanie Joly", ["joly", "joly"]), ("Me\u{301}lanie Joly", ["joly"]),
      ("we read bell hooks", ["joly"]), ("Marie-Josée Hogue", ["hogue"]),
      ("Marie Josee Hogue", ["hogue"]), ("Elodie Ruiz, ÉLODIE RUIZ", ["elodie", "elodie"]),
      ("“Han Dong”", ["han-dong"]), ("qu’Élodie Ruiz", ["elodie"]),
      ("قال عمر الخطيب.", ["omar"]), ("сказал ИВАН Петров", ["ivan"]),
    ])
  func words(_ text: String, _ ids: [String]) {
    #expect(found(text) == ids)
  }

  @Test(
    "A single word is a name only where a capital within a sentence says so, and no other name touches it",
    arguments: [
      ("the allegation against Mr. Dong was false", ["han-dong"]), ("and Dong went", ["han-dong"]),
      ("(Trudeau’s words)", ["trudeau"]), ("he said, Trudeau knew", ["trudeau"]),
      ("Young people came", []), ("the young man", []), ("It rained. Young people came", []),
      ("Pierre Trudeau", []), ("with Weir Street", []), ("with Weir Ferries", ["ferries"]),
      ("to Marie-Claire", []), ("by O'Young", []), ("said “Young people”", []),
      ("he said: Young people", []), ("at Young", ["young"]), ("dit أمل", []), ("the 韩 of it", []),
    ])
  func singleWords(_ text: String, _ ids: [String]) {
    #expect(found(text) == ids)
  }

  @Test("In German all nouns have capitals, and only names of several words count")
  func german() {
    #expect(found("mit Dong und Han Dong", "de-AT") == ["han-dong"])
    #expect(found("mit Dong und Han Dong", "den") == ["han-dong", "han-dong"])
  }

  @Test("A name in Chinese is found without blanks around it, from two characters on")
  func chinese() {
    #expect(found("据报道，韩涛说") == ["han-tao"])
    #expect(found("韩国") == [])
  }

  @Test("Any bytes can be looked through")
  func hostile() {
    let names = FigureNames(
      of: TestSite { figure("han-dong", "title: Han Dong\naliases: [Dong]") }.dossier().figures,
      language: "en")
    for byte in UInt8.min...UInt8.max {
      for text in [
        [byte], [0x20, byte], Array("of Dong".utf8) + [byte], [byte, 0x20] + "Dong".utf8,
      ] {
        #expect(names.figures(in: text).allSatisfy { $0.id == "han-dong" })
      }
    }
  }
}
