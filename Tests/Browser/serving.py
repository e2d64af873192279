"""A web server for a built site."""

import threading
from contextlib import suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sites import Site


class Handler(SimpleHTTPRequestHandler):
    """A plain web server, which shows the site's own page for what is missing."""

    base = "/"

    def translate_path(self, path):
        inside = path.removeprefix(self.base.rstrip("/")) if path.startswith(self.base) else "/…"
        return super().translate_path(inside)

    def send_error(self, code, message=None, explain=None):
        body = Path(self.directory, "404.html").read_bytes() if code == 404 else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        # Each page is loaded as by a reader who comes for the first time.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def copyfile(self, source, outputfile):
        with suppress(BrokenPipeError, ConnectionResetError):  # The browser has left the page.
            super().copyfile(source, outputfile)

    def log_message(self, *_):
        pass


def serve(site: Site):
    handler = type("SiteHandler", (Handler,), {"base": site.base})
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), lambda *arguments: handler(*arguments, directory=site.root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.server = f"http://127.0.0.1:{server.server_port}"
    return server
