"""The servers that a site is published with, run on this machine from the recipes, and what they answer."""

import itertools
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
UNPACKED = REPOSITORY / ".build/hosts"
BROTLI_MODULE = UNPACKED / "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
PATIENCE = 20


def program(name):
    """A program as it lies unpacked in the build folder, or else as it is installed."""
    places = [str(UNPACKED / "usr/bin"), str(UNPACKED / "usr/sbin"), os.environ["PATH"], "/usr/sbin"]
    found = shutil.which(name, path=os.pathsep.join(places))
    if not found:
        raise FileNotFoundError(f"{name}: run scripts/install-site-check-packages")
    return found


@dataclass(frozen=True)
class Request:
    """What is asked for: a target as it stands in the request, with header fields and further lines for curl."""

    target: str
    fields: tuple[str, ...] = ()
    options: tuple[str, ...] = ()

    @property
    def settings(self):
        return [*(f"header = {quoted(line)}" for line in self.fields), *self.options]


def quoted(text):
    """A text as it stands in curl's settings."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Answer:
    """What came back: its head, taken apart, and its content."""

    def __init__(self, head: str, body: Path):
        status, *lines = head.splitlines()
        self.status, self.fields = int(status.split()[1]), {}
        for line in lines:
            name, _, value = line.partition(":")
            self.fields.setdefault(name.lower(), []).append(value.strip())
        self.body = body.read_bytes() if body.exists() else b""

    def __getitem__(self, name):
        """The values of a field, None where it did not come."""
        values = self.fields.get(name.lower())
        return None if values is None else ", ".join(values)


@dataclass
class Server:
    """A running server, the path of the site on it, and the codings it has for a file that lies there in all of them, best first."""

    name: str
    port: int
    base: str
    codings: tuple[str, ...]
    process: subprocess.Popen = field(repr=False)

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def ask(self, requests: list[Request]) -> list[Answer]:
        """One answer for each request, all asked by one curl."""
        with tempfile.TemporaryDirectory() as folder:
            heads, bodies = Path(folder, "heads"), [Path(folder, str(number)) for number in range(len(requests))]
            lines = []
            for settings, group in itertools.groupby(zip(requests, bodies), lambda pair: pair[0].settings):
                lines += ["next"] * bool(lines) + settings + [f"dump-header = {quoted(f'{heads}.{len(lines):06}')}"]
                lines += ["path-as-is", "globoff", "silent", "show-error", f"max-time = {PATIENCE}"]
                for request, body in group:
                    lines += [f"url = {quoted(self.address + request.target)}", f"output = {quoted(str(body))}"]
            asked = subprocess.run(
                [program("curl"), "--disable", "--config", "-"], input="\n".join(lines), text=True,
                capture_output=True, timeout=PATIENCE * 3)
            if asked.returncode != 0:
                raise AssertionError(f"{self.name}: curl: {asked.stderr}")
            texts = [file.read_text(encoding="latin-1") for file in sorted(Path(folder).glob("heads.*"))]
            told = re.split(r"\r?\n\r?\n", "".join(texts))[:-1]
            if len(told) != len(requests):
                raise AssertionError(f"{self.name}: {len(told)} answers to {len(requests)} requests")
            return [Answer(head, body) for head, body in zip(told, bodies)]

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def limpid(path, site, base):
    process = subprocess.Popen(
        [path, "serve", "--output", site, "--base-path", base, "--port", "0"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    told = re.search(r"127\.0\.0\.1:(\d+)", process.stdout.readline())
    process.stdout.close()
    return Server("limpid", int(told[1]), base, ("br", "zstd", "gzip"), process)


def nginx(recipes, root, base, folder):
    port = free_port()
    has_brotli = BROTLI_MODULE.exists()
    recipe = changed((recipes / "nginx.conf").read_text(encoding="utf-8"), {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "  listen [::]:80;\n": "",
        "root /srv/www/example.org;": f"root {root};",
        "/etc/nginx/limpid/example.org.rules": rules(recipes, "nginx", root, base, folder),
        "set $limpid_base /;": f"set $limpid_base {base};",
        "# brotli_static on;": "brotli_static on;" if has_brotli else "",
    })
    # Around it what a server's own configuration could have set otherwise.
    kinds = ("client_body", "proxy", "fastcgi", "scgi", "uwsgi")
    settings = folder / "nginx.conf"
    settings.write_text("\n".join([
        f"load_module {BROTLI_MODULE};" if has_brotli else "",
        "daemon off;", "master_process off;", f"pid {folder}/nginx.pid;", "error_log stderr;",
        "events { worker_connections 64; }",
        "http {", "sendfile on;", "gzip on;", "access_log off;", "types { text/wrong html css js json svg; }",
        *(f"{kind}_temp_path {folder}/{kind};" for kind in kinds), recipe, "}"]), encoding="utf-8")
    command = [program("nginx"), "-p", folder, "-c", settings, "-e", "stderr"]
    codings = ("br", "gzip") if has_brotli else ("gzip",)
    return started(Server("nginx", port, base, codings, spawned(command, folder)), folder)


def caddy(recipes, root, base, folder):
    port = free_port()
    recipe = changed((recipes / "Caddyfile").read_text(encoding="utf-8"), {
        "\nexample.org {": f"\nhttp://127.0.0.1:{port} {{",
        "/srv/www/example.org ": f"{root} ",
        "/etc/caddy/limpid/example.org.rules": rules(recipes, "caddy", root, base, folder),
        "rewrite * /404.html": f"rewrite * {base}404.html",
    })
    settings = folder / "Caddyfile"
    settings.write_text(
        "{\nadmin off\nauto_https off\ndefault_bind 127.0.0.1\n}\n" + recipe, encoding="utf-8")
    command = [program("caddy"), "run", "--config", settings, "--adapter", "caddyfile"]
    return started(Server("caddy", port, base, ("br", "zstd", "gzip"), spawned(command, folder)), folder)


def changed(text, changes):
    """The text with each of the old parts, which must stand in it once, exchanged for its new one."""
    for old, new in changes.items():
        if text.count(old) != 1:
            raise AssertionError(f"'{old}' stands {text.count(old)} times in the recipe")
        text = text.replace(old, str(new))
    return text


def rules(recipes, server, root, base, folder):
    """The file that a recipe includes, made by the line of docs/publish.md."""
    place = folder / f"{server}.rules"
    lines = (REPOSITORY / "docs/publish.md").read_text(encoding="utf-8").splitlines()
    line, = (line for line in lines if line.startswith("cat ") and f"-v server={server} " in line)
    names = {"site": f"{root}{base}".rstrip("/"), "rules": str(place), "recipes": str(recipes)}
    subprocess.run(line, shell=True, check=True, env=os.environ | names)
    return place


def spawned(command, folder):
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (folder / "log.txt").open("w") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | home, cwd=folder)


def started(server, folder):
    """The server as soon as it listens."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.process.poll() is None:
        with socket.socket() as connection:
            if connection.connect_ex(("127.0.0.1", server.port)) == 0:
                return server
        time.sleep(0.02)
    server.stop()
    raise AssertionError(f"{server.name} does not start:\n{(folder / 'log.txt').read_text(encoding='utf-8')}")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
