import HTML

/// What JSON-LD has beside JSON: types, and nodes that are named by their addresses.
extension HTMLBuffer {
  mutating func type(_ type: StaticString) {
    key("@type")
    raw("\"")
    raw(type)
    raw("\"")
  }

  /// A member with a whole web address.
  mutating func member(_ name: StaticString, _ address: DataAddress) {
    key(name)
    raw("\"")
    write(address)
    raw("\"")
  }

  /// A node that stands elsewhere, by its name alone.
  mutating func reference(_ address: DataAddress) { object { $0.member("@id", address) } }

  /// A member with such a node.
  mutating func reference(_ name: StaticString, _ address: DataAddress?) {
    guard let address else { return }
    member(name) { $0.member("@id", address) }
  }
}
