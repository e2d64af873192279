/// Which names the preview answers to. A page of another site may point its own name at this machine, and would then
/// read the drafts with its visitor's browser.
struct AllowedHosts: Sendable {
  let address: BindAddress
  let port: Int

  /// Why a request with these headers is refused; nil where it is answered.
  func refusal(host: String?, origin: String?) -> String? {
    guard let host else { return "The request names no host. \(rule)" }
    guard allows(host) else { return "“\(host)” is not a name of this preview. \(rule)" }
    if let origin, !(origin.hasPrefix("http://") && allows(String(origin.dropFirst(7)))) {
      return "Pages from “\(origin)” may not read this preview. \(rule)"
    }
    return nil
  }

  private var rule: String {
    let others = address.isLoopback ? "" : ", or at another address of this machine in numbers,"
    return
      "It answers at http://\(address.reachableHost):\(port)/ and http://localhost:\(port)/\(others) "
      + "so that no other site can read it through your browser."
  }

  /// Whether the text is a host of ours with our port; without a port, it means 80.
  private func allows(_ text: String) -> Bool {
    let text = text.lowercased()
    let end = text.lastIndex(of: "]").map { text.index(after: $0) } ?? text.firstIndex(of: ":")
    let (name, rest) = (text[..<(end ?? text.endIndex)], text[(end ?? text.endIndex)...])
    guard rest == ":\(port)" || (rest.isEmpty && port == 80) else { return false }
    return ["localhost", "127.0.0.1", "[::1]", address.host].contains(String(name))
      || (!address.isLoopback && isNumeric(name))
  }

  private func isNumeric(_ name: Substring) -> Bool {
    name.first == "[" && name.last == "]"
      ? BindAddress.isVersion6(String(name.dropFirst().dropLast()))
      : BindAddress.isVersion4(String(name))
  }
}
