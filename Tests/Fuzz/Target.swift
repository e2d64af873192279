import Dossiers
import TestSupport

/// A part of what editors and designers write, of which libFuzzer makes up the text.
enum Target: String, CaseIterable {
  case frontMatter = "front-matter"
  case body, attributions, wikilinks, citations, templates

  /// Stops the program where an input breaks what must always hold.
  func test(_ input: [UInt8]) {
    switch self {
    case .templates: TemplateTrial(input).run()
    case .frontMatter, .body, .attributions, .wikilinks, .citations:
      guard let file = file(of: input) else { return }
      SiteTrial(file, includesDrafts: (input.first ?? 0) & 0x40 != 0).run()
    }
  }

  /// The file that takes the place of one of the sample's. The first byte chooses, so that the seeds can tell what
  /// they are with a digit. Nil where the input is no file.
  private func file(of input: [UInt8]) -> FileBytes? {
    let choice = Int(input.first ?? 0) & 0x0F
    let text = Array(input.dropFirst())
    switch self {
    case .frontMatter:
      let victim = Sample.file(choice)
      return (victim.path, victim.hasBody ? "---\n" + text + "\n---\n" + victim.body : text)
    case .body: return (Sample.file(choice).path, text)
    case .attributions:
      let word = Sample.statements[choice % Sample.statements.count]
      return Sample.claim("### \(word) {#new}\n\n" + text + "\n\n> Words.\n")
    case .wikilinks:
      return Sample.claim(
        "A [[" + text + "]] b.\n\n### Context: on [[" + text + "]]\n\n- By: [[" + text + "]]\n")
    case .citations:
      return Sample.claim("A [@" + text + "] b.\n\n### Context\n\n- In: [@" + text + "]\n")
    case .templates: return nil
    }
  }
}

/// Stops the program with words, unlike an optimised `precondition`.
func hold(_ condition: Bool, _ words: @autoclosure () -> String) {
  if !condition { fatalError(words()) }
}

func + (left: [UInt8], right: String) -> [UInt8] { left + Array(right.utf8) }
func + (left: String, right: [UInt8]) -> [UInt8] { Array(left.utf8) + right }
