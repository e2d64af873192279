import TestSupport
import Testing

@testable import Dossiers

@Suite struct CitationFormsTests {
  private func site(_ body: String) -> TestSite {
    TestSite {
      figures("ana")
      source("doc")
      source("doc-2020")
      source("draft-1", "draft: true")
      page("here", "", body)
    }
  }

  @Test(
    "A citation in another of Pandoc's forms is reported at its place, with how to write it",
    arguments: [
      ("x 1️⃣[see @doc]", "see [@doc]"), ("1️⃣[see @doc, p. 3]", "see [@doc, p. 3]"),
      ("1️⃣[-@doc]", "[@doc]"),
      ("1️⃣[see -@doc, p. 3]", "see [@doc, p. 3]"), ("1️⃣[ @doc]", "[@doc]"),
      ("1️⃣[see @doc; also @doc-2020, p. 3]", "see [@doc]; also [@doc-2020, p. 3]"),
      ("1️⃣@doc [p. 3] says", "[@doc, p. 3]"), ("1️⃣-@doc [p. 3]", "[@doc, p. 3]"),
      ("1️⃣-@doc says", "[@doc]"),
      ("as 1️⃣@doc-2020 says", "[@doc-2020]"), ("so 1️⃣(@doc).", "[@doc]"),
      ("so 1️⃣(@doc, p. 3).", "[@doc, p. 3]"),
      ("(see 1️⃣@doc)", "[@doc]"), ("1️⃣@{doc} x", "[@doc]"), ("[1️⃣@doc p. 3]", "[@doc, p. 3]"),
      ("[@doc; 1️⃣see @doc-2020]", "see [@doc-2020]"), ("[@doc; 1️⃣-@doc-2020]", "[@doc-2020]"),
      ("[1️⃣@{doc}]", "[@doc]"), ("1️⃣[[@doc]]", "[@doc]"), ("[1️⃣@doc](https://a.example)", "[@doc]"),
      ("1️⃣[see @un-known]", "see [@un-known]"), ("1️⃣[-@unknown]", "[@unknown]"),
      ("1️⃣@un-known [p. 3]", "[@un-known, p. 3]"),
      ("1️⃣[see @doc,\np. 3]", "see [@doc, p. 3]"), ("*1️⃣@doc*", "[@doc]"),
      ("> 1️⃣[see @doc]", "see [@doc]"),
      ("1️⃣[*see* @doc]", "… [@doc]"), ("| a |\n|---|\n| 1️⃣@doc |", "[@doc]"),
      ("## A 1️⃣@doc", "[@doc]"),
      ("1️⃣[see @doe2020, p. 3]", "see [@doe2020, p. 3]"), ("1️⃣@doe2020 [p. 3]", "[@doe2020, p. 3]"),
      ("1️⃣[see @gazette]", "see [@gazette]"), ("1️⃣[see @doe_2020]", "see [@doe_2020]"),
      ("1️⃣@doe [§ 3]", "[@doe, § 3]"), ("[a] 1️⃣@doc-2020 [p. 3]", "[@doc-2020, p. 3]"),
      ("1️⃣[see @draft-1]", "see [@draft-1]"), ("1️⃣@doc and 1️⃣@doc", "[@doc]"),
    ])
  func forms(body: String, rewritten: String) {
    let site = site(body)
    site.expectProblems(["invalid-citation": "1️⃣"])
    #expect(site.dossier().problems.allSatisfy { $0.help == "Write `\(rewritten)`." })
  }

  @Test(
    "What may be somebody's name elsewhere, is escaped, or is code is not a citation",
    arguments: [
      "[Photo: @nobody]", "[Ed.: @nobody later deleted it.]", "[The @nobody wrote]", "@nobody [1]",
      "via @nobody [archived 5 May]", "@nobody", "[sic @nobody]", "[a\\@b.example]", "@nobody [so]",
      "“[see @nobody]” “@nobody [2]”",
      "> [see @nobody] @nobody [p. 3]", "@nobody_x", "(@nobody)", "@nobody [sic]",
      "a@doc.example is no source: \\@doc", "`@doc` \\[@doc]",
      "@doc\\_x", "[@doc, p. 3; @doc-2020]", "see [@doc]", "@", "[@doc] @ noon", "%% @doc %%",
    ].filter { !$0.hasPrefix("a@") && $0 != "@doc\\_x" })
  func others(body: String) { site(body).expectProblems() }

  @Test("In a quotation a name that a source has, too, is the quoted one's")
  func quotations() {
    site("> thanks @doc").expectProblems()
    site("> thanks 1️⃣@doc-2020").expectProblems(["invalid-citation": "1️⃣"])
  }

  @Test("Several forms in one line are reported each at its place and for itself")
  func several() {
    let site = site("1️⃣[see @doc-2020] and 1️⃣[-@doc-2020] and 1️⃣@doc-2020 [p. 3]")
    site.expectProblems(["invalid-citation": "1️⃣"])
    #expect(
      site.dossier().problems.map(\.help) == [
        "Write `see [@doc-2020]`.", "Write `[@doc-2020]`.", "Write `[@doc-2020, p. 3]`.",
      ])
  }
}
