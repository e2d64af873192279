import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("What pages show of proofs") struct ProofTests {
  private func site(_ quotations: String, text: String, _ keys: String = "", settings: String = "")
    -> TestSite
  {
    func site(_ lock: String) -> TestSite {
      TestSite(settings: TestSite.settings + "\npolicies: {methodology: how}" + settings) {
        figure("ana")
        source("doc", "url: https://paper.example/a-b?x=1&y=2" + keys)
        page("how", "title: How we work", "We compare.")
        claim("x", point(statement("Denial {#own}", by: "[[ana]]", "2020-01-02") + quotations))
        File("evidence/doc/2023-03-12.txt", text)
        if !lock.isEmpty { File("quotes.lock", lock) }
      }
    }
    return site(String(decoding: site("").dossier().quotations.newLock, as: UTF8.self))
  }

  private func proofs(_ site: TestSite) throws -> [String] {
    let html = try #require(try RenderedSite(site.dossier()).text("claims/x/index.html"))
    return html.split(separator: "<details class=\"proof\">").dropFirst().map {
      String($0.prefix { $0 != "\n" }.split(separator: "</details>")[0])
    }
  }

  @Test("A quotation that matches says so, with the words around it and where to look")
  func matches() throws {
    let site = site(
      "> It is not so, a-b.\n", text: "Title\n\nShe said: “It is not so, a–b.” He left.\n")
    #expect(
      try proofs(site) == [
        "<summary>matches our copy of 12 March 2023</summary><p><span>She said: “<b>It is not so, a-b.</b>” He left.</span> "
          + "<a href=\"https://paper.example/a-b?x=1&amp;y=2#:~:text=It%20is%20not%20so%2C%20a%2Db.\" rel=\"external noopener\">In the source</a></p>"
      ])
  }

  @Test(
    "A long one is shown by its ends, one in another language as that, and of several how many match"
  )
  func several() throws {
    let long = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn."
    let site = site(
      "> \(long)\n\n> Nein.\n", text: "A <b>& \(long) Ja.\n", "\nlanguage: de",
      settings: "\nrules: {quote-not-found: note}")
    let proof = try #require(try proofs(site).first)
    #expect(proof.hasPrefix("<summary>1 of 2 quotations match our copy of 12 March 2023</summary>"))
    #expect(
      proof.contains(
        "<span lang=\"de\" dir=\"ltr\">A &lt;b&gt;&amp; <b>eins zwei drei vier fünf … zehn elf zwölf dreizehn vierzehn.</b> Ja.</span>"
      ))
    #expect(
      proof.contains(
        "#:~:text=eins%20zwei%20drei%20vier%20f%C3%BCnf,zehn%20elf%20zw%C3%B6lf%20dreizehn%20vierzehn.\""
      ))
  }

  @Test("What is not proved says nothing, and the page of method says how many are")
  func count() throws {
    let site = site(
      "> It is not so.\n\n> It is so.\n", text: "It is not so.",
      settings: "\nrules: {quote-not-found: note}")
    let built = try RenderedSite(site.dossier())
    #expect(
      built.text("how/index.html")?.contains(
        "<p id=\"_proof\">1 of 2 quotations are proved against a saved copy.") == true)
    let none = TestSite(settings: TestSite.settings + "\npolicies: {methodology: how}") {
      figure("ana")
      source("doc")
      page("how", "title: How we work")
      claim("x", point(statement("Denial", by: "[[ana]]", "2020-01-02") + "> It is so.\n"))
    }
    let without = try RenderedSite(none.dossier())
    #expect(without.text("how/index.html")?.contains("_proof") == false)
    #expect(without.text("claims/x/index.html")?.contains("class=\"proof\"") == false)
  }

  @Test(
    "Words in an address are encoded so that no sign of them is one of the address",
    arguments: [
      ("a", "https://x.example/#:~:text=a"),
      ("a, b & c-d", "https://x.example/#:~:text=a%2C%20b%20%26%20c%2Dd"),
      ("100% #1 <é>", "https://x.example/#:~:text=100%25%20%231%20%3C%C3%A9%3E"),
      ("a/b?c", "https://x.example/#:~:text=a%2Fb%3Fc"),
    ])
  func addresses(words: String, address: String) {
    #expect(ShortenedWords(words).address(in: "https://x.example/") == address)
  }

  @Test("An address with a fragment keeps it, and one with words in it is left alone")
  func fragments() {
    let words = ShortenedWords("a")
    #expect(words.address(in: "https://x.example/#top") == "https://x.example/#top:~:text=a")
    #expect(words.address(in: "https://x.example/#:~:text=b") == "https://x.example/#:~:text=b")
    let chinese = ShortenedWords(String(repeating: "不同意", count: 50))
    #expect(chinese.start.count == 16 && chinese.end?.count == 16)
  }
}
