public import CommonMark

/// Whether both say the same of the same lines, however they hold it.
public func areSame(_ left: [Block], _ right: [Block]) -> Bool {
  left.elementsEqual(right) {
    $0.kind == $1.kind && $0.lines == $1.lines && areSame($0.blocks, $1.blocks)
      && areSame($0.inlines, $1.inlines)
  }
}

private func areSame(_ left: [Inline], _ right: [Inline]) -> Bool {
  left.elementsEqual(right) {
    $0.kind == $1.kind && $0.line == $1.line && areSame($0.inlines, $1.inlines)
  }
}
