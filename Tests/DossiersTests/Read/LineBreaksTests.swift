import TestSupport
import Testing

@testable import Dossiers

@Suite("Line breaks in Chinese and Japanese") struct LineBreaksTests {
  private func words(_ body: String) -> String? {
    TestSite {
      figure("ana", "title: 安娜")
      source("doc")
      page("here", "", body)
    }.dossier().body(of: "here").first?.paragraph?.plainText
  }

  @Test(
    "The end of a line between two Chinese or Japanese characters is not a space",
    arguments: [
      ("他说没有\n参与", "他说没有参与"), ("他说。\n她", "他说。她"), ("これは\nカタカナ\nです", "これはカタカナです"),
      ("他说\n“没有。”\n随后", "他说“没有。”随后"), ("他说……\n——她", "他说……——她"), ("说（\n他\n）", "说（他）"),
      ("ＡＢ\nＣ", "ＡＢＣ"),
      ("他**说**\n*没有*", "他说没有"), ("他说\n[[ana]]\n参与", "他说安娜参与"), ("[他\n说](https://a.example)", "他说"),
      ("他说。[@doc]\n她", "他说。她"), ("他说%%note%%\n没有", "他说没有"), ("他说<!-- x -->\n没有", "他说没有"),
      ("他`码`\n说", "他码说"), ("𠀀\n𠀁", "𠀀𠀁"), ("か\u{3099}\nは", "か\u{3099}は"), ("[[ana|安\n娜]]", "安娜"),
      // Blanks
      ("他说\nno", "他说 no"), ("no\n他说", "no 他说"), ("한국\n사람", "한국 사람"), ("他\n한국", "他 한국"),
      ("a “b”\n“c” d", "a “b” “c” d"),
      ("他 \\\n说", "他 说"), ("他\\\n说", "他说"), ("他  \n说", "他说"), ("he\\\n说", "he 说"), ("他 说", "他 说"),
      ("他说 123\n说", "他说 123 说"), ("“he”\n说", "“he” 说"),
    ])
  func breaks(body: String, wanted: String) { #expect(words(body) == wanted) }

  @Test(
    "A folded value of the front matter is put together as a paragraph is, however it is written")
  func frontMatter() {
    for value in [
      ">-\n  他说没有\n  参与 了\n  and so", "\"他说没有\n  参与 了\n  and so\"", "'他说没有\n  参与 了\n  and so'",
      "他说没有\n  参与 了\n  and so", ">-  # x\n  他说没有\n  参与 了\n  and so",
    ] {
      let site = TestSite { page("here", "summary: \(value)", "Words.") }
      #expect(site.dossier().pages.first?.header.summary == "他说没有参与 了 and so", "\(value)")
    }
    let literal = TestSite { page("here", "summary: |-\n  他说\n  没有\n  so", "Words.") }
    #expect(literal.dossier().pages.first?.header.summary == "他说没有\nso")
  }

  @Test("The export and a locator have no space there either")
  func export() throws {
    let site = TestSite {
      figures("ana")
      source("doc")
      claim(
        "x",
        point(
          "### Denial\n\n- By: [[ana]]\n- In: [@doc, 第三\n  页]\n- Date: 2021\n\n> 我没有\n> 参与。\n\n他后来\n离开。"
        ))
    }
    site.expectProblems()
    let json = String(decoding: site.dossier().jsonExport(), as: UTF8.self)
    #expect(json.contains("\"quote\": \"我没有参与。\""))
    #expect(json.contains("\"text\": \"他后来离开。\""))
    #expect(json.contains("\"locator\": \"第三页\""))
  }

  @Test(
    "Of the blanks around a note or a comment one stays, and none at a line's end",
    arguments: [
      "I had %% x %% no part", "I had <!-- x --> no part", "I had %% x %%\n> no part",
      "I had\n> %% y %% no part", "I had %% a %% %% b %% no part", "I had\\\n> %% y %% no part",
    ])
  func notes(quotation: String) {
    let site = TestSite {
      figures("ana")
      source("doc")
      claim("x", point(statement("Denial", by: "[[ana]]", "2021") + "> " + quotation))
    }
    let json = String(decoding: site.dossier().jsonExport(), as: UTF8.self)
    #expect(json.contains("\"quote\": \"I had no part\""))
  }
}
