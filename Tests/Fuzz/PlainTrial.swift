import TestSupport

@testable import CommonMark
@testable import Dossiers

/// A text that is read at a glance where it is plain, and by a library as a whole: both must say the same.
struct PlainTrial {
  private let text: [UInt8]

  init(_ input: [UInt8]) { text = input }

  func run() {
    text.withUnsafeBufferPointer { text in
      withCleanText(text, isClean: false) { text in
        readBlocks(of: text)
        readFrontMatter(of: text)
      }
    }
  }

  private func readBlocks(of text: UnsafeBufferPointer<UInt8>) {
    let lines = SourceLines(text)
    guard ParsingCost.oddity(of: lines) == nil else { return }
    let whole = TreeBuilder.tree(of: lines, firstLine: 1)
    let read = BlockReader.tree(of: lines, firstLine: 1)
    hold(areSame(read.blocks, whole.blocks), "Other blocks: \(read.blocks) \(whole.blocks)")
    hold(read.oddities == whole.oddities, "Other oddities: \(read.oddities) \(whole.oddities)")
    hold(read.hidden == whole.hidden, "Other hidden bytes: \(read.hidden) \(whole.hidden)")
  }

  private func readFrontMatter(of text: UnsafeBufferPointer<UInt8>) {
    guard let plain = PlainYAML.read(text, firstLine: 1) else { return }
    switch YAML.readEvents(of: text, firstLine: 1) {
    case .success(let document):
      hold(
        "\(plain)" == document.root.map { "\($0)" } && document.cuts.isEmpty,
        "Other values: \(plain) \(document)")
    case .failure(let error): hold(false, "Plain, yet refused: \(error.message)")
    }
  }
}
