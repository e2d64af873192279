#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Waits for Ctrl-C and for whatever else asks a program to end. Made before any other thread, which then leave these
/// signals to the one that waits.
struct StopSignals: Sendable {
  private var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }

  init() {
    var blocked = signals
    pthread_sigmask(SIG_BLOCK, &blocked, nil)
    // A browser that leaves while it is answered ends its connection, not the program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Returns when the program is asked to end.
  func wait() {
    var (awaited, number) = (signals, Int32(0))
    while sigwait(&awaited, &number) != 0 {}
  }
}
