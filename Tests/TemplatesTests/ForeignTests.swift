import HTML
import Templates
import Testing

/// Where browsers read the same markup in different ways: SVG, MathML, `<select>`, `<noscript>`, comments.
@Suite struct ForeignTests {
  @Test(arguments: [
    ("<svg><text>{{text}}</text></svg>", "<svg><text>&quot;ש&quot;</text></svg>"),
    ("<svg><title>{{text}}</title></svg>", "<svg><title>&quot;ש&quot;</title></svg>"),
    ("<svg><desc>{{text}}</desc></svg>", "<svg><desc>&quot;ש&quot;</desc></svg>"),
    ("<svg><textarea>{{text}}</textarea></svg>", "<svg><textarea>&quot;ש&quot;</textarea></svg>"),
    ("<math><mi>{{text}}</mi></math>", "<math><mi>&quot;ש&quot;</mi></math>"),
    ("<svg><g title='{{text}}'/></svg>", "<svg><g title='&quot;ש&quot;'/></svg>"),
  ])
  func `in SVG and MathML a text is isolated by characters`(template: String, expected: String)
    throws
  {
    let isolated = expected.replacing("&quot;ש&quot;", with: "\u{2068}&quot;ש&quot;\u{2069}")
    #expect(try render(template, TestPage(text: "\"ש\"")) == isolated)
  }

  @Test(arguments: [
    "<svg/>", "<svg></svg>", "<svg><foreignObject><p>…</p></foreignObject></svg>",
    "<svg><svg></svg></svg>", "<math><mi>x</mi></math>", "<SVG></svg >",
  ])
  func `around and in HTML within it a text is isolated by an element`(start: String) throws {
    let page = TestPage(text: "ש", body: HTML(escaping: "x"))
    let template = start.replacing("…", with: "{{text}}{{{body}}}") + "{{text}}{{{body}}}"
    let expected = start.replacing("…", with: "<bdi>ש</bdi>x") + "<bdi>ש</bdi>x"
    #expect(try render(template, page) == expected)
  }

  @Test(arguments: [
    "<svg><title>1️⃣<script>{{text}}</script></title></svg>",
    "<svg><style><a1️⃣ title='</style>{{text}}'></style></svg>",
    "<svg><script><a1️⃣ title='</script>{{text}}'></script></svg>",
    "<math><annotation-xml><title><b1️⃣></b1️⃣></title></annotation-xml></math>",
    "<select><title><s1️⃣cript>{{text}}</script></title></select>",
    "<select><style><i1️⃣nput title='</style>{{text}}'></style></select>",
    "<iframe><p1️⃣></iframe>", "<xmp><!1️⃣--</xmp>", "<textarea></1️⃣p></textarea>",
    "<plaintext></p1️⃣laintext>", "<svg><![1️⃣CDATA[x]]></svg>", "<![1️⃣CDATA[x]]>",
    "<noscript><a title='<1️⃣/noscript><script>'></noscript>", "<noscript><!--<1️⃣ --></noscript>",
    "<noscript><script>a<b1️⃣</script></noscript>", "<svg><foreignObject></svg>1️⃣",
  ])
  func `markup that is read in two ways is refused`(template: String) {
    let found = problems(in: MarkedText(template).text)
    #expect(
      !found.isEmpty && found.allSatisfy { $0.rule.rawValue == "unbalanced-place" }, "\(found)")
  }

  @Test(arguments: [
    "<script>if (a<b) c</script>", "<noscript><style>p{}</style><p title='x'>y</p></noscript>",
    "<svg><style>p{}</style><script>a < b</script></svg>", "<title>a < b &lt; 3<4</title>",
    "<!--!><script>{{1️⃣text}}</script>-->{{text}}", "<!--->{{text}}", "<!---->{{text}}",
    "<!-- --!>{{text}}", "<!-- <!-->{{text}}", "<svg><g></svg>{{text}}",
    "<svg>{{#draft}}<text>{{/draft}}x{{#draft}}</text>{{/draft}}</svg>",
    "<noscript><meta http-equiv='refresh' content='0; url={{text}}'></noscript>",
  ])
  func `what is read in one way is not`(template: String) {
    expectProblems(template.contains("1️⃣") ? ["unsafe-place"] : [], in: template)
  }

  @Test(arguments: [
    "<svg><style>{{1️⃣text}}</style></svg>", "<svg><script>{{1️⃣text}}</script></svg>",
    "<math><style>{{1️⃣text}}</style></math>", "<svg><script href='{{1️⃣text}}'/></svg>",
    "<svg><script xlink:href='{{1️⃣text}}'/></svg>", "<svg><use href='{{1️⃣text}}'/></svg>",
    "<svg><set attributeName='href' to='{{1️⃣text}}'/></svg>",
    "<svg><animate VALUES='{{1️⃣text}}'/></svg>", "<svg><animate attributeName='{{1️⃣text}}'/></svg>",
    "<svg><g onclick='{{1️⃣text}}'/></svg>", "<svg><g OnBegin='{{1️⃣text}}'/></svg>",
    "<svg>{{{1️⃣body}}}</svg>", "<math><mi>{{{1️⃣body}}}</mi></math>",
    "<svg><title>{{{1️⃣body}}}</title></svg>", "<iframe srcdoc='{{1️⃣text}}'></iframe>",
    "<svg xml:base='{{1️⃣text}}'></svg>", "<meta charset='{{1️⃣text}}'>",
    "<noscript>{{text}}<style>{{1️⃣text}}</style></noscript>", "<plaintext>{{1️⃣text}}",
    "<svg><path style='{{1️⃣text}}'/></svg>", "<svg><path cursor='{{1️⃣text}}'/></svg>",
  ])
  func `a value that a browser would run is refused`(template: String) {
    if template.contains("plaintext") {
      let found = problems(in: MarkedText(template).text).map(\.rule.rawValue)
      #expect(found == ["unsafe-place", "unbalanced-place"])
    } else {
      expectProblems(["unsafe-place"], in: template)
    }
  }

  @Test(arguments: [
    "svg a href", "svg a xlink:href", "math href", "image href", "button formaction",
  ])
  func `an address anywhere runs no code`(place: String) throws {
    let names = place.split(separator: " ")
    let tag = names.dropLast().map { "<\($0)" }.joined(separator: ">")
    let end = names.dropLast().dropLast().reversed().map { "</\($0)>" }.joined()
    let close = names[0] == "math" ? "</math>" : ""
    let page = try render(
      "\(tag) \(names.last ?? "")='{{text}}'>\(close)\(end)", TestPage(text: "javascript:x"))
    #expect(page.contains("='about:invalid'"))
  }

  @Test func `a meta with a value gets no instruction later`() {
    expectProblems(
      ["unbalanced-place"], in: "<meta name=x content='{{text}}' http-equiv1️⃣='refresh'>")
    expectProblems(
      ["unsafe-place"], in: "<meta http-equiv=refresh name=x content='{{1️⃣text}}'>")
    expectProblems(
      ["unbalanced-place"],
      in: "<meta name=x {{#draft}}content='{{text}}'{{/draft}} http-equiv1️⃣='refresh'>")
  }

  @Test func `elements are closed in the section where they are opened`() {
    expectProblems(["unbalanced-place"], in: "{{#1️⃣draft}}<svg>{{/draft}}</svg>")
    expectProblems(["unbalanced-place"], in: "<svg>1️⃣")
    expectProblems(["unbalanced-place"], in: "{{#1️⃣draft}}<noscript>{{/draft}}</noscript>")
    expectProblems(["unbalanced-place"], in: "<svg{{#1️⃣draft}}/{{/draft}}></svg>")
    expectProblems(["unbalanced-place"], in: "{{>1️⃣p}}</svg>", partials: ["p": "<svg>"])
  }

  @Test func `a list of rows closes in each what it opens, also where another half balances it`() {
    expectProblems(
      ["unbalanced-place"],
      in: "{{#1️⃣people}}<a title='{{name}}{{/people}}{{^people}}<a title='{{/people}}'>")
  }
}
