import ArgumentParser
import Dossiers
import Foundation
import Output
import Preview
import Website

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write it.",
    discussion: """
      The site is read again at each save, and every browser that shows it follows by itself. Problems \
      appear over the last good page until they are fixed. Nothing is written: build writes.

      Examples:
        dossier serve                    show the site at http://127.0.0.1:1313/
        dossier serve --drafts --open    with drafts and embargoed entities, in a new browser window
        dossier serve --allow-host desk.example:8443   answer to the name of a proxy before it
        dossier serve --editor zed       let the links of the pages open Zed
        dossier serve --editor 'myeditor://open?file={path}&line={line}'
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    name: .shortAndLong,
    help: .value("port", "The port, or the next one that is free; 0 for any."))
  var port = 1313

  @Option(
    help: .value(
      "address",
      "The address of this machine to listen at. Any but the usual one lets others see your drafts."
    ))
  var bind = "127.0.0.1"

  @Option(
    name: .customLong("allow-host"),
    help: .value(
      "host",
      "Another name by which browsers may ask, as of a proxy, with a port or with any; may be repeated."
    ))
  var allowedHosts: [String] = []

  @Flag(name: [.customShort("O"), .long], help: "Open a browser.")
  var open = false

  @Option(
    help: .value(
      "editor",
      "What the links of the pages open: vscode, zed, idea, none, or a URL with {path} and {line}.")
  )
  var editor = "vscode"

  @Flag(help: "Look at the files every half second, for disks that do not report their changes.")
  var poll = false

  func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError("--port is a number up to 65535.") }
    if let wrong = allowedHosts.first(where: { HostName($0) == nil }) {
      throw ValidationError(
        "--allow-host is the name of a host, such as desk.example or desk.example:8080, without https:// and "
          + "without a path; `\(printable(wrong))` is not.")
    }
    if editor != "none", EditLinks(editor: editor, root: "/") == nil {
      throw ValidationError(
        "--editor is vscode, zed, idea, none, or a URL such as 'myeditor://open?file={path}&line={line}'."
      )
    }
  }

  func run() throws {
    let signals = StopSignals()
    let stop = try failing { try Signal() }
    let rebuilder = try rebuilder()
    let server: PreviewServer
    do {
      server = try PreviewServer(
        revisions: rebuilder.revisions, bind: bind,
        allowing: allowedHosts.compactMap { HostName($0) },
        ports: port...min(65_535, port == 0 ? 0 : port + 100))
    } catch {
      throw Exit.usage("\(error)")
    }
    let address = server.origin + rebuilder.revisions.newest.root
    if !["127.0.0.1", "::1", "localhost"].contains(bind) {
      Terminal.report("Whoever reaches this machine at \(bind) can read what is served.")
    }
    if port != 0, server.port != port { Terminal.report("Port \(port) is taken.") }
    Thread.detachNewThread {
      signals.wait()
      stop.give()
    }
    Thread.detachNewThread { rebuilder.run(until: stop) }
    server.run(until: stop) {
      Terminal.say("Serving \(site.place.source) at \(address) (Ctrl-C stops it)")
      if open { Browser.open(address) }
    }
  }

  private func rebuilder() throws -> Rebuilder {
    let folder = try site.place.folder()
    let options = try site.buildOptions()
    let clock = try site.place.time()
    let links = editor == "none" ? nil : EditLinks(editor: editor, root: folder.path)
    let maker = RevisionMaker(at: folder.path, editor: links) { options.at(clock()) }
    let log = PreviewLog(of: folder, Style(site.color))
    let watch: any Watch =
      poll
      ? PollingWatch(every: .milliseconds(500))
      : try failing { try InotifyWatch(folder.path) }
    return Rebuilder(maker, watch: watch, now: clock) { log.report($0) }
  }

  private func failing<Value>(_ make: () throws -> Value) throws -> Value {
    do {
      return try make()
    } catch {
      throw Exit.failure("\(error)")
    }
  }
}
