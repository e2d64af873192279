import Testing
import Website

@testable import DossierCLI
@testable import Dossiers

@Suite("What is said of hidden words that would have been published")
struct LeakTests {
  @Test("The message names the file of the output and the place in the site's files")
  func message() {
    let file = SourcePath("content/pages/later\u{1B}.md")
    let leak = Leak(into: "x/index.html", of: Place(file: file, position: Position(line: 7)))
    #expect(
      leak.message.hasPrefix(
        "internal error: x/index.html would hold words that are not published, from "
          + "content/pages/later\\u{1b}.md:7\nNothing was written."))
  }
}
