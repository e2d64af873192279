extension Place {
  /// The place after a section that ends at either place, or nil if they differ too much.
  func joined(with other: Place) -> Place? {
    if self == other { return self }
    guard tag == other.tag, isEndTag == other.isEndTag else { return nil }
    if isBesideAttributes, other.isBesideAttributes {
      return Place(
        kind: .afterSection, tag: tag, isEndTag: isEndTag,
        isNamedMeta: isNamedMeta && other.isNamedMeta)
    }
    guard kind == .quotedValue, other.kind == .quotedValue,
      attribute == other.attribute, quote == other.quote
    else { return nil }
    var place = self
    place.url = url.joined(with: other.url)
    if pending != other.pending { place.pending = [] }
    return place
  }

  /// Whether a space here would lead to between the tag's attributes.
  private var isBesideAttributes: Bool {
    switch kind {
    case .tagName, .betweenAttributes, .afterSection, .attributeName, .afterAttributeName: true
    default: false
    }
  }
}

extension URLPart {
  fileprivate func joined(with other: URLPart) -> URLPart {
    if self == other { return self }
    if self == .refused || other == .refused { return .refused }
    if [self, other].contains(where: { $0 == .start || $0 == .unclear }) { return .unclear }
    return .scheme([0])
  }
}
