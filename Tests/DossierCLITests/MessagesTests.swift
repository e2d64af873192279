import Foundation
import TestSupport
import Testing

/// `docs/messages.md` is made from the rules, their examples and what the program says.
/// `UPDATE_GOLDEN=1` rewrites it, and still fails.
@Suite("docs/messages.md")
struct MessagesTests {
  @Test("The page lists every rule as the program has it, with the messages that it gives")
  func page() throws {
    let path = "docs/messages.md"
    let text = try MessagesPage().text()
    let isUpdate = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    if isUpdate {
      try Data(text.utf8).write(to: URL(fileURLWithPath: Repository.path + "/" + path))
    }
    #expect(!isUpdate, "\(path) was rewritten: read its diff before you commit it.")
    let written = try Repository.read(path)
    let difference = zip(lines(written), lines(text)).first { $0 != $1 }
    #expect(
      written == text,
      "\(difference.map { "the page has \($0), and should have \($1)" } ?? "one is longer")")
  }

  @Test("What docs/format.md links to, and the message that it shows, are on the page")
  func links() throws {
    let page = try Repository.read("docs/messages.md")
    let format = try Repository.read("docs/format.md")
    let message = try #require(format.firstMatch(of: #/```text\n(content/[\s\S]*?)```/#))
    #expect(page.contains(message.1))
    let links = format.matches(of: #/\(messages\.md#([a-z-]+)\)/#)
    #expect(links.count > 10)
    for link in links { #expect(page.contains("\n### `\(link.1)`\n"), "\(link.1)") }
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
