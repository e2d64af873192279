/// Which names the preview answers to. A page of another site may point its own name at this machine, and would then
/// read the drafts with its visitor's browser.
struct AllowedHosts: Sendable {
  let address: BindAddress
  let port: Int
  /// Names that the editor lets in besides, each with its port or with any.
  var others: [HostName] = []

  /// Why a request with these headers is refused; nil where it is answered.
  func refusal(host: String?, origin: String?) -> String? {
    guard let host else { return "The request names no host. \(rule)" }
    guard allows(host) else { return "“\(host)” is not a name of this preview. \(rule)" }
    if let origin, !allows(origin: origin) {
      return "Pages from “\(origin)” may not read this preview. \(rule)"
    }
    return nil
  }

  private var rule: String {
    let others = address.isLoopback ? "" : ", or at another address of this machine in numbers,"
    return
      "It answers at http://\(address.reachableHost):\(port)/ and http://localhost:\(port)/\(others) "
      + "so that no other site can read it through your browser. A name of your own, as of a proxy, is let in by "
      + "dossier serve --allow-host NAME."
  }

  private func allows(origin: String) -> Bool {
    // The preview itself speaks no HTTPS; a proxy before it may.
    if origin.hasPrefix("https://") {
      return HostName(String(origin.dropFirst(8))).map(isOther) ?? false
    }
    return origin.hasPrefix("http://") && allows(String(origin.dropFirst(7)))
  }

  /// Whether a host is ours. One of this machine is so with any port, since ports are forwarded; without a port, 80 is
  /// meant.
  private func allows(_ text: String) -> Bool {
    guard let host = HostName(text) else { return false }
    if host.isLoopback || isOther(host) { return true }
    return (host.port ?? 80) == port
      && (host.name == address.host || !address.isLoopback && host.isNumeric)
  }

  private func isOther(_ host: HostName) -> Bool {
    others.contains { other in
      guard other.name == host.name, let port = other.port else { return other.name == host.name }
      return host.port.map { $0 == port } ?? [80, 443].contains(port)
    }
  }
}
