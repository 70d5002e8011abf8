"""From the save of one article to the last byte of its new page: `limpid serve` beside `hugo server`.

python3 Benchmarks/live.py LIMPID HUGO [ARTICLES] [EDITS]

Both show the same articles from the same texts. The two take turns; of both only ratios mean anything elsewhere.
"""

import http.client
import json
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

LIMPID, HUGO = (Path(program).resolve() for program in sys.argv[1:3])
ARTICLES = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
EDITS = int(sys.argv[4]) if len(sys.argv) > 4 else 15
def head(number: int) -> str:
    return (f"---\ntitle: Article {number}\nsummary: What article {number} tells.\nauthors: [Ann]\n"
            f"published: {corpus.published(number)}\n---\n\n")


def article(number: int) -> str:
    return "\n\n".join(corpus.article(number)) + "\n"


class Server:
    """A server for the articles in a folder of its own."""

    def __init__(self, name: str, root: Path, articles: Path, command: list, route: str):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.name, self.root, self.articles, self.route = name, root, articles, route
        self.log = (root / "log.txt").open("w")
        begin = time.monotonic()
        self.process = subprocess.Popen(command + ["--port", str(self.port)], cwd=root, stdout=self.log, stderr=self.log)
        self.wait_until_it_listens()
        self.wait_for(0, "What article 0 tells" if name == "limpid" else "Article 0")
        self.start = time.monotonic() - begin

    def wait_until_it_listens(self):
        deadline = time.monotonic() + 900
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.02)
        raise SystemExit(f"{self.name} did not start:\n" + (self.root / "log.txt").read_text())

    def get(self, number: int) -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", self.route.format(number))
        body = connection.getresponse().read().decode()
        connection.close()
        return body

    def wait_for(self, number: int, text: str) -> float:
        deadline = time.monotonic() + 120
        while text not in (body := self.get(number)):
            if time.monotonic() > deadline:
                raise SystemExit(f"{self.name} does not show '{text}':\n{body[:2000]}")
            time.sleep(0.004)
        return time.monotonic()

    def edit(self, number: int, token: str) -> float:
        """Milliseconds from the save to the last byte of the page that shows it."""
        text = head(number) + f"A new sentence, {token}.\n\n" + article(number)
        path = self.articles / f"a{number}.md"
        path.write_text(text)
        saved = time.monotonic()
        return 1000 * (self.wait_for(number, token) - saved)

    def peak(self) -> int:
        """The most memory that was used, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) // 1024

    def end(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(60)
        self.log.close()


def limpid(root: Path) -> Server:
    articles = root / "Content/articles"
    articles.mkdir(parents=True)
    (root / "Content/site.yml").write_text(
        "format: 1\nname: Articles\nlanguages: [en]\nbase_url: https://example.org/\npublisher: {name: Ann}\nai_use: {reserve: none}\n")
    fill(articles)
    command = [LIMPID, "serve", "--site", root]
    return Server("limpid", root, articles, command, "/articles/a{}/")


def hugo(root: Path) -> Server:
    articles = root / "content/articles"
    articles.mkdir(parents=True)
    (root / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ntitle = "Articles"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
        "[markup.goldmark.renderer]\nunsafe = false\n")
    layouts = root / "layouts/_default"
    layouts.mkdir(parents=True)
    (layouts / "baseof.html").write_text(
        '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{{ .Title }}</title></head>\n'
        '<body><header><a href="/">{{ .Site.Title }}</a></header>\n<main>{{ block "main" . }}{{ end }}</main>\n'
        "<footer>{{ .Site.Title }}</footer></body>\n</html>\n")
    (layouts / "single.html").write_text(
        '{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>'
        '<p>{{ .Params.published }}</p>{{ .Content }}{{ end }}\n')
    (layouts / "list.html").write_text(
        '{{ define "main" }}<ul>{{ range (.Paginate .RegularPages 50).Pages }}'
        '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n')
    fill(articles)
    command = [HUGO, "server", "--bind", "127.0.0.1", "--baseURL", "http://127.0.0.1/"]
    return Server("hugo", root, articles, command, "/articles/a{}/")


def fill(folder: Path):
    for number in range(ARTICLES):
        (folder / f"a{number}.md").write_text(head(number) + article(number))


def main():
    folder = Path(tempfile.mkdtemp(prefix="limpid-bench-"))
    servers = []
    try:
        for make in (limpid, hugo):
            root = folder / make.__name__
            root.mkdir()
            servers.append(make(root))
        times = {server.name: [] for server in servers}
        lot = random.Random(1)
        for edit in range(EDITS + 2):
            number = lot.randrange(ARTICLES)
            for server in servers:
                spent = server.edit(number, f"token{edit}x{number}")
                # The first two warm up.
                if edit >= 2:
                    times[server.name].append(spent)
                time.sleep(0.5)
        result = {}
        for server in servers:
            own = sorted(times[server.name])
            result[server.name] = {
                "start_s": round(server.start, 2), "median_ms": round(statistics.median(own), 1),
                "min_ms": round(own[0], 1), "max_ms": round(own[-1], 1), "peak_mib": server.peak()}
        first, second = result["limpid"], result["hugo"]
        result["ratio"] = {
            key: round(first[key] / second[key], 3) for key in ("median_ms", "peak_mib", "start_s")}
        print(json.dumps({"articles": ARTICLES, "edits": EDITS} | result, indent=1))
    finally:
        for server in servers:
            server.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
