import Dossiers

extension Prose {
  /// The words without their form in UTF-8, a line a block; a link without words of its own has its title.
  func words(titled title: (EntityID) -> String) -> [UInt8] {
    var text: [UInt8] = []
    forEachInside { element in
      switch element.kind {
      case .words, .codeSpan, .image: text += element.bytes
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      case .link:
        if element.inside.isEmpty, case .entity(let entity, _) = element.target {
          text += title(entity).utf8
        }
      case .emphasis, .strong: break
      // It stands as a number at the word before it.
      case .citations: if text.last == UInt8(ascii: " ") { text.removeLast() }
      case .code, .figure, .title:
        text.append(UInt8(ascii: "\n"))
        text += element.bytes
      case .paragraph, .heading, .quotation, .list, .item, .table, .row, .cell, .thematicBreak:
        text.append(UInt8(ascii: "\n"))
      }
    }
    return text
  }
}
