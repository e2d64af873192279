import Dossiers
import Foundation
import TestSupport
import Testing
import Website

@Suite("What the format's second version added, as readers see it")
struct SecondVersionTests {
  private let site = TestSite(
    settings: TestSite.settings.replacing("rules:", with: "publisher: {name: The Record}\nrules:")
  ) {
    figures("ana", "bo", "court", "paper")
    source("doc", "publisher: [paper, bo]\ndate: unknown\nlanguage: ar\nfile: a.txt")
    source("en", "publisher: paper")
    claim(
      "x",
      point(
        "### Denial {#d}\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n- Translation: Never & ever.\n\n"
          + "> أبدا\n\n"
          + "### Partial admission\n\n- By: [[ana]]\n- In: [@en]\n- Date: 2022\n- Language: fr\n\n"
          + "> Un peu.\n\n"
          + statement("Correction", by: "[[paper]]", "2022")
          + statement("Finding {#low}", by: "[[court]]", "2022", "Effect: supports")
          + statement("Finding", by: "[[bo]]", "2023", "Effect: refutes", "Replaces: low")
          + "### Comment request\n\n- By: us\n- To: [[ana]]\n- Date: 2021\n- Deadline: 2021-02-03\n"
          + "- Outcome: no response\n\n"))
    File("content/assets/a.txt", "As read.")
  }

  private func page(_ path: String) throws -> String {
    let files = try RenderedSite(site.dossier()).files
    return String(decoding: try #require(files[path]), as: UTF8.self)
  }

  @Test("Quotations carry their language and direction, by the statement or by its first source")
  func languages() throws {
    let page = try page("claims/x/index.html")
    #expect(page.contains("<div lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<div lang=\"fr\" dir=\"ltr\">"))
    #expect(page.contains("Translation: <bdi>Never &amp; ever.</bdi>"))
  }

  @Test("A partial admission is a reply; a correction is on neither side")
  func sides() throws {
    let page = try page("claims/x/index.html")
    let reply = try #require(page.range(of: "data-side=\"reply\""))
    let partial = try #require(page.range(of: "data-kind=\"partial-admission\""))
    let correction = try #require(page.range(of: "data-kind=\"correction\""))
    let corrections = try #require(page.range(of: ">Corrections</h"))
    #expect(reply.lowerBound < partial.lowerBound && partial.lowerBound < corrections.lowerBound)
    #expect(corrections.lowerBound < correction.lowerBound)
  }

  @Test("A finding names the one that it replaces, a request of ours its deadline and our name")
  func statements() throws {
    let page = try page("claims/x/index.html")
    #expect(page.contains("Replaces:</span> <a href=\"#low\">"))
    #expect(page.contains("Deadline:</span> <time datetime=\"2021-02-03\">3 February 2021</time>"))
    #expect(page.contains("The Record"))
  }

  @Test("A source shows all its publishers, that its day is unknown, and our copy")
  func sources() throws {
    let page = try page("sources/doc/index.html")
    #expect(page.contains("<dt>Date</dt><dd>unknown</dd>"))
    #expect(page.contains("figures/paper/index.html") && page.contains("figures/bo/index.html"))
    #expect(page.contains("<dt>Our copy</dt><dd><a href=\"../../assets/a.txt\">"))
    let list = try self.page("sources/index.html")
    #expect(list.contains("<h2>Date unknown</h2>"))
    #expect(try self.page("claims/x/index.html").contains("date unknown, "))
  }
}
