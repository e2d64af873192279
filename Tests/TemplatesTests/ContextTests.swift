import HTML
import Templates
import Testing

/// Where in a page values may be.
@Suite struct ContextTests {
  private let sharp = TestPage(text: "&<>\"'`=")

  @Test(arguments: [
    ("{{text}}", "&amp;&lt;&gt;\"'`="),
    ("<p>{{text}}</p>", "<p>&amp;&lt;&gt;\"'`=</p>"),
    ("a < b {{text}}", "a < b &amp;&lt;&gt;\"'`="),
    ("<!doctype html>{{text}}", "<!doctype html>&amp;&lt;&gt;\"'`="),
    ("<!-- a > -- b -->{{text}}", "<!-- a > -- b -->&amp;&lt;&gt;\"'`="),
    ("<!-->{{text}}", "<!-->&amp;&lt;&gt;\"'`="),
    ("<script>a</scriptx><</script >{{text}}", "<script>a</scriptx><</script >&amp;&lt;&gt;\"'`="),
    ("<title>{{text}}</title>", "<title>&amp;&lt;&gt;&quot;&#39;`=</title>"),
    ("<TextArea a=b>{{text}}</TEXTAREA>", "<TextArea a=b>&amp;&lt;&gt;&quot;&#39;`=</TEXTAREA>"),
    ("<a title=\"{{text}}\">", "<a title=\"&amp;&lt;&gt;&quot;&#39;`=\">"),
    ("<a b c = '{{text}}'>", "<a b c = '&amp;&lt;&gt;&quot;&#39;`='>"),
    ("<a data-x=\"x {{text}}\"/>", "<a data-x=\"x &amp;&lt;&gt;&quot;&#39;`=\"/>"),
    ("<a HREF=\"?q={{text}}\">", "<a HREF=\"?q=%26%3C%3E%22%27%60%3D\">"),
    ("<a href='{{text}}'>", "<a href='&amp;%3C%3E%22&#39;%60='>"),
    ("<a xlink:href='{{text}}'>", "<a xlink:href='&amp;%3C%3E%22&#39;%60='>"),
    ("<meta name=x content='{{text}}'>", "<meta name=x content='&amp;&lt;&gt;&quot;&#39;`='>"),
    ("<meta content='0; URL={{text}}'>", "<meta content='0; URL=&amp;%3C%3E%22&#39;%60='>"),
  ])
  func `a text is escaped as its place demands`(template: String, expected: String) throws {
    #expect(try render(template, sharp) == expected)
  }

  @Test func `a page moves to no address that could run code`() throws {
    let page = TestPage(text: "javascript:alert(1)")
    #expect(
      try render("<meta http-equiv=refresh content='0;url={{text}}'>", page)
        == "<meta http-equiv=refresh content='0;url=about:invalid'>")
  }

  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{1F3FD}"])
  func `a mark that combines with a sharp character does not hide it`(mark: String) throws {
    let page = TestPage(text: ["&", "<", ">", "\"", "'"].map { $0 + mark }.joined())
    #expect(try render("{{text}}", page) == "&amp;\(mark)&lt;\(mark)&gt;\(mark)\"\(mark)'\(mark)")
    #expect(
      try render("<a title=\"{{text}}\">", page).utf8.elementsEqual(
        "<a title=\"&amp;\(mark)&lt;\(mark)&gt;\(mark)&quot;\(mark)&#39;\(mark)\">".utf8))
  }

  @Test(arguments: [
    "<{{1️⃣text}}>", "</{{1️⃣text}}>", "<a{{1️⃣text}}>", "<a {{1️⃣text}}>", "<a b{{1️⃣text}}>",
    "<a b {{1️⃣text}}>", "<a b={{1️⃣text}}>", "<a b= {{1️⃣text}}>", "<a b=c{{1️⃣text}}>",
    "<a b='c'{{1️⃣text}}>", "<!{{1️⃣text}}>", "<!doctype {{1️⃣text}}>", "<?{{1️⃣text}}>",
    "<!-- {{1️⃣text}} -->", "<!---{{1️⃣text}}-->", "<script>{{1️⃣text}}</script>",
    "<SCRIPT>var a = '{{1️⃣text}}'</SCRIPT>", "<script></scriptx>{{1️⃣text}}</script>",
    "<style>{{1️⃣text}}</style>", "<iframe>{{1️⃣text}}</iframe>", "<title></titl{{1️⃣text}}</title>",
    "<a onclick='{{1️⃣text}}'>", "<a OnError=\"{{1️⃣text}}\">", "<a style=\"{{1️⃣text}}\">",
    "<img srcset=\"{{1️⃣text}}\">", "<iframe srcdoc=\"{{1️⃣text}}\"></iframe>", "<a ping='{{1️⃣text}}'>",
    "<set to='{{1️⃣text}}'/>", "<base href='{{1️⃣text}}'>",
    "<object data='{{1️⃣text}}'></object>", "<embed src='/{{1️⃣text}}'>",
    "<script src='{{1️⃣text}}'></script>",
    "<iframe src='{{1️⃣text}}'></iframe>", "<meta http-equiv='{{1️⃣text}}'>",
    "<path fill='{{1️⃣text}}'/>",
    "<meta http-equiv=refresh content='{{1️⃣text}}'>",
    "<meta http-equiv=refresh content='0;{{1️⃣text}}'>",
    "<meta content='{{1️⃣text}}' http-equiv=refresh>",
    "<meta name=x http-equiv=refresh content='{{1️⃣text}}'>",
    "<meta {{#draft}}name='x'{{/draft}} content='{{1️⃣text}}'>",
    "<svg><style>{{1️⃣text}}</style></svg>",
    "<a href='javascript:{{1️⃣text}}'>", "<a href=' DATA:,{{1️⃣text}}'>",
    "<a href='java\tscript:{{1️⃣text}}'>", "<a href={{1️⃣text}}>",
    "<a title='{{{1️⃣body}}}'>", "<title>{{{1️⃣body}}}</title>", "<!--{{{1️⃣body}}}-->",
  ])
  func `where no escape is safe a value is refused`(template: String) {
    expectProblems(["unsafe-place"], in: template)
  }

  @Test(arguments: [
    "{{#1️⃣draft}}<a{{/draft}}", "{{#1️⃣draft}}<a title='{{/draft}}'>",
    "<a title='{{#1️⃣draft}}'>{{/draft}}'>",
    "<a {{#1️⃣draft}}title={{/draft}}'b'>", "{{#1️⃣draft}}<!--{{/draft}} -->",
    "<{{#1️⃣draft}}h{{/draft}}1>",
    "<h{{#1️⃣draft}}1{{/draft}}>", "<a title={{#1️⃣draft}}'b'{{/draft}}>",
    "{{#1️⃣draft}}<script>{{/draft}}</script>",
    "{{#1️⃣people}}<{{/people}}p>", "{{#1️⃣draft}}<a title='{{/draft}}{{^draft}}<a name='{{/draft}}'>",
    "<p><a1️⃣", "<title>1️⃣", "<a {{#draft}}b{{/draft}}1️⃣c>", "<a {{#draft}}b{{/draft}}1️⃣='c'>",
    "<a {{#draft}}b{{/draft}} 1️⃣='c'>", "<script><!-1️⃣- </script>",
    "<a {{#people}}1️⃣b='c' d{{/people}}>",
  ])
  func `a section and a template end in the place where they began`(template: String) {
    expectProblems(["unbalanced-place"], in: template)
  }

  @Test(arguments: [
    ("<a{{#draft}} b{{/draft}}>", "<a b>"),
    ("<a{{#draft}} b='{{text}}'{{/draft}}{{#draft}} c{{/draft}} d>", "<a b='x' c d>"),
    ("<a {{#draft}}b{{/draft}}/>", "<a b/>"),
    ("<a {{#draft}}b='c'{{/draft}}>", "<a b='c'>"),
    ("<a class='{{#draft}}d {{/draft}}e'>", "<a class='d e'>"),
    ("<a{{#people}} b{{/people}}>", "<a b b>"),
    ("<a href='{{#note}}{{.}}{{/note}}{{^note}}{{text}}{{/note}}'>", "<a href='x'>"),
    ("{{#draft}}<p>{{/draft}}{{#draft}}</p>{{/draft}}", "<p></p>"),
    ("<script>{{#draft}}a{{/draft}}</script>", "<script>a</script>"),
    ("<!-- {{#draft}}a{{/draft}} -->", "<!-- a -->"),
    ("<a{{>attributes}}>", "<a b='x'>"),
    ("<a href='{{>link}}'>", "<a href='x'>"),
  ])
  func `sections and partials may be in tags, values and raw text`(
    template: String, expected: String
  ) throws {
    let page = TestPage(text: "x", isDraft: true, people: [Person(), Person()])
    let partials = ["attributes": " b='{{text}}'", "link": "{{text}}"]
    #expect(try render(template, page, partials: partials) == expected)
  }

  @Test func `a partial ends in the place where it begins`() {
    expectProblems(["unbalanced-place"], in: "a{{>1️⃣p}}b", partials: ["p": "<a title='"])
    expectProblems(["unbalanced-place"], in: "<a title='{{>1️⃣p}}'>", partials: ["p": "'>"])
  }

  @Test func `a partial is checked for each place that includes it`() {
    let found = problems(in: "{{>p}}<script>{{>p}}</script>", partials: ["p": "{{text}}"])
    #expect(found.map { "\($0.file) \($0.rule.rawValue)" } == ["templates/p.mustache unsafe-place"])
  }
}
