"""The recipes to publish with: real nginx and Caddy answer as `_headers`, `_redirects` and `limpid serve` say.

python3 Tests/Site/hosts.py PROGRAM [RECIPES]
"""

import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import unittest
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ruamel.yaml import YAML

sys.path.insert(0, str(Path(__file__).resolve().parent))

import servers  # noqa: E402
from servers import REPOSITORY, Request  # noqa: E402

PROGRAM = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else Path("limpid")
RECIPES = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else REPOSITORY / "docs/recipes"
TYPES = REPOSITORY / "Sources/Preview/HTTP/ContentType.swift"
ENDINGS = {"br": ".br", "zstd": ".zst", "gzip": ".gz"}
SECRET = "nobody may read this"
CODINGS = [
    (), ("gzip",), ("br",), ("zstd",), ("gzip", "br"), ("gzip", "deflate", "br", "zstd"), ("identity",), ("gzip;q=0",),
    ("br;q=0", "gzip"),
]
PLATFORM = """
name: New
company: New, Inc.
aliases: [old]
answers:
  - question: posts
    region: fr
    answer: used
    checked: 2026-11-01
    source: {url: "https://example.org/s", title: S, kind: platform-document}
"""


class HostFiles:
    """`_headers` and `_redirects` of a site, read in this test's own way."""

    def __init__(self, site: Path):
        self.headers, self.redirects = [], []
        for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
            if line.startswith("/"):
                pattern = re.compile(re.sub(r"/:\w+", "/[^/]+", line).replace("*", ".*") + "$")
            else:
                name, value = line.strip().split(": ", 1)
                self.headers.append((pattern, name.lower(), value))
        if (site / "_redirects").exists():
            lines = (site / "_redirects").read_text(encoding="utf-8").splitlines()
            self.redirects = [line.split() for line in lines]
        self.names = {name for _, name, _ in self.headers} - {"cache-control"}

    def fields(self, path):
        """What an answer for a path has, None for what it must not have; and for how long it may be kept."""
        found = {name: value for pattern, name, value in self.headers if pattern.match(path)}
        return {name: found.get(name) for name in self.names}, found.get("cache-control", "no-cache")


class Site:
    """A small site in a folder that a link leads to, as `limpid publish folder` leaves it, with all servers for it."""

    def __init__(self, fixture: str, base: str, folder: Path):
        self.fixture, self.base = fixture, base
        versions = folder / "published.versions"
        self.built, self.link = versions / "1", folder / "published"
        self.root = self.link if base == "/" else folder / "root"
        self.build(folder / "source")
        self.pages = sorted(file for file in self.built.rglob("*") if file.is_file())
        self.add_files()
        self.compress()
        versions.joinpath("secret.txt").write_text(SECRET, encoding="utf-8")
        self.link.symlink_to("published.versions/1")
        if base != "/":
            self.root.mkdir()
            (self.root / base.strip("/")).symlink_to("../published")
        self.host = HostFiles(self.built)
        moved = {start for start, _, _ in self.host.redirects}
        self.files = [file for file in self.pages if file.name[0] != "_" and self.target(file) not in moved]
        self.running = []
        try:
            self.running.append(servers.limpid(PROGRAM, self.link, base))
            for start in (servers.nginx, servers.caddy):
                place = folder / start.__name__
                place.mkdir()
                self.running.append(start(RECIPES, self.root, base, place))
        except BaseException:
            self.stop()
            raise
        self.limpid, *self.hosts = self.running

    def build(self, source):
        shutil.copytree(REPOSITORY / f"Tests/Fixtures/{self.fixture}/Content", source / "Content")
        (source / "Content/platforms/new.yml").write_text(PLATFORM, encoding="utf-8")
        subprocess.run(
            [PROGRAM, "build", "--site", source, "--output", self.built, "--today", "2026-11-24",
             "--base-url", "https://site.example" + self.base], check=True, capture_output=True)

    def add_files(self):
        """A file of each type, files that are hidden, one that is not, and a folder without a page."""
        for path in (".hidden", ".git/config", "data/.hidden", ".well-known/.hidden"):
            self.write(path, SECRET)
        self.write(".well-known/security.txt", "Contact: https://site.example/\n")
        for ending in types():
            self.pages.append(self.write(f"kinds/file.{ending}", f"a file of type {ending}\n" * 20))
        for name in ("upper.CSS", "none", "some.dots.in.a.name", "a space.txt"):
            self.pages.append(self.write(f"kinds/{name}", "text\n" * 20))
        (self.built / "empty").mkdir()

    def write(self, path, text):
        file = self.built / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def compress(self):
        """Compressed files beside those that have text, but for one, which is only gzipped, and a few that are not at all."""
        texts = [file for file in self.pages if file.suffix in (".html", ".css", ".js", ".json", ".svg")]
        self.only_gzip = self.built / "kinds/file.txt"
        for name, *options in (["gzip", "-nk9"], ["brotli", "-k", "-q", "5"], ["zstd", "-q"]):
            more = [self.only_gzip] if name == "gzip" else []
            subprocess.run([servers.program(name), *options, *texts, *more], check=True)

    def target(self, file: Path):
        """The path under which a file is asked for."""
        return self.base + file.relative_to(self.built).as_posix().removesuffix("index.html").replace(" ", "%20")

    def stop(self):
        for server in self.running:
            server.stop()


@functools.cache
def types():
    """What `limpid serve` says of each ending."""
    found = dict(re.findall(r'"(\w+)": "([^"]+)"', TYPES.read_text(encoding="utf-8")))
    assert len(found) > 20, f"{TYPES} is written in another way"
    return found


def on_each_host(test):
    """A test of one host, run for each host of each site."""

    @functools.wraps(test)
    def run(self):
        for site in self.sites:
            for host in site.hosts:
                with self.subTest(host=host.name, base=site.base):
                    test(self, site, host)

    return run


class HostsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="limpid-hosts-"))
        cls.sites = []
        cls.addClassCleanup(cls.clean)
        for number, (fixture, base) in enumerate([("two-languages", "/"), ("one-language", "/ai/")]):
            (cls.folder / str(number)).mkdir()
            cls.sites.append(Site(fixture, base, cls.folder / str(number)))

    @classmethod
    def clean(cls):
        for site in cls.sites:
            site.stop()
        shutil.rmtree(cls.folder)

    def assert_fields(self, site, path, answer, place=None):
        """The header fields that `_headers` asks for, and none that it does not."""
        fields, cache = site.host.fields(path)
        self.assertEqual({name: answer[name] for name in fields}, fields, place or path)
        self.assertEqual(answer["cache-control"], "no-cache" if answer.status == 404 else cache, place or path)

    def assert_missing(self, site, request, answer, place):
        """The site's own page for what is not there, whole."""
        self.assertEqual(answer.status, 404, place)
        self.assertEqual(answer["content-type"], types()["html"], place)
        coding = answer["content-encoding"]
        page = site.built / ("404.html" + ENDINGS.get(coding, ""))
        self.assertEqual(answer.body, page.read_bytes(), place)
        self.assertEqual(coding is not None, "Accept-Encoding: gzip" in request.fields, place)
        self.assertIn("Accept-Encoding", answer["vary"] or "", place)
        self.assert_fields(site, request.target.partition("?")[0], answer, place)

    def test_each_file_is_the_one_that_limpid_serves(self):
        for site in self.sites:
            paths = [site.target(file) for file in site.files]
            expected = site.limpid.ask([Request(path) for path in paths])
            self.assertGreater(len(paths), 100)
            self.assertEqual({answer.status for answer in expected}, {200})
            for host in site.hosts:
                with self.subTest(host=host.name, base=site.base):
                    answers = host.ask([Request(path) for path in paths])
                    for file, path, wanted, answer in zip(site.files, paths, expected, answers):
                        self.assertEqual(answer.status, 200, path)
                        self.assertEqual(answer["content-type"], wanted["content-type"], path)
                        self.assertEqual(answer.body, file.read_bytes(), path)
                        self.assertEqual(wanted.body, answer.body, path)
                        for name in site.host.names:
                            self.assertEqual(answer[name], wanted[name], f"{path}: {name}")
                        self.assert_fields(site, path, answer)
                        self.assertIsNone(answer["content-encoding"], path)
                        self.assertIsNotNone(answer["etag"], path)
                        self.assertIsNone(answer["set-cookie"], path)

    def test_what_headers_ask_for_is_there_at_all(self):
        for site in self.sites:
            fields = [site.host.fields(site.target(file)) for file in site.files]
            self.assertLessEqual({"content-security-policy", "referrer-policy", "x-content-type-options"}, site.host.names)
            policies = {field["content-security-policy"] for field, _ in fields}
            self.assertGreaterEqual(len(policies), 4)
            self.assertTrue(any("frame-ancestors *" in (policy or "") for policy in policies))
            self.assertEqual({cache for _, cache in fields}, {"no-cache", "public, max-age=31536000, immutable"})
        self.assertGreater(len(self.sites[0].host.redirects), 20)

    @on_each_host
    def test_compressed_files_are_sent_to_those_who_take_them(self, site, host):
        for file, has in [(site.built / "index.html", ENDINGS), (site.built / "404.html", ENDINGS),
                          (next(site.built.glob("assets/style.*.css")), ENDINGS), (site.only_gzip, {"gzip": ".gz"}),
                          (site.built / "kinds/file.png", {})]:
            path = site.target(file)
            requests = [Request(path, (f"Accept-Encoding: {', '.join(taken)}",) if taken else ()) for taken in CODINGS]
            answers = dict(zip(CODINGS, host.ask(requests)))
            tags = {}
            for taken, answer in answers.items():
                place = f"{path} {taken}"
                coding = next((coding for coding in host.codings if coding in taken and coding in has), None)
                self.assertEqual(answer["content-encoding"], coding, place)
                self.assertEqual(answer.body, Path(f"{file}{has.get(coding, '')}").read_bytes(), place)
                self.assertEqual(answer["content-type"], types()[file.suffix[1:]], place)
                self.assert_fields(site, path, answer, place)
                if has:
                    self.assertEqual(answer["vary"], "Accept-Encoding", place)
                tags.setdefault(coding, set()).add(answer["etag"])
            self.assertTrue(all(len(one) == 1 for one in tags.values()), tags)
            self.assertEqual(len(set.union(*tags.values())), len(tags), tags)
        self.assertTrue("br" in host.codings or not servers.UNPACKED.exists(), "Brotli was not tried")

    @on_each_host
    def test_what_is_not_there_gets_the_page_of_the_site(self, site, host):
        paths = ["nothing", "nothing/", "nothing.json", "nothing?q=1", "assets/style.0000.css", "about/nothing/", "en/embed/x",
                 "embed/x/", "empty/", "index.html/x", "kinds/file.txt/x"]
        requests = [Request(site.base + path) for path in paths]
        requests += [Request(site.base + "nothing.css", fields) for fields in (
            ("Range: bytes=0-9",), ("If-None-Match: *",), ("Accept-Encoding: gzip",),
            ("If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",))]
        for request, answer in zip(requests, host.ask(requests)):
            self.assert_missing(site, request, answer, str(request))
        wanted = site.limpid.ask([Request(site.base + path) for path in paths])
        self.assertEqual({answer.status for answer in wanted}, {404})

    @on_each_host
    def test_hidden_files_are_hidden(self, site, host):
        paths = [".hidden", ".git/config", ".git/", "data/.hidden", "%2ehidden", "data/%2Ehidden",
                 "_headers", "_redirects", "%5fheaders"]
        if site.base == "/":
            paths += [".well-known/.hidden", "./.hidden", "data/.well-known/x"]
        requests = [Request(site.base + path) for path in paths]
        for request, answer in zip(requests, host.ask(requests)):
            self.assertNotIn(SECRET.encode(), answer.body, request.target)
            self.assertNotIn(b"nosniff", answer.body, request.target)
            self.assertEqual(answer.status, 404, request.target)
            self.assertEqual(answer["content-type"], types()["html"], request.target)
        if site.base == "/":
            shown = host.ask([Request("/.well-known/security.txt")])[0]
            self.assertEqual((shown.status, shown.body[:8]), (200, b"Contact:"))

    @on_each_host
    def test_nothing_outside_is_told(self, site, host):
        targets = ["../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt", "%2e%2e%2fsecret.txt", "en/../../secret.txt",
                   "en/..%2f..%2fsecret.txt", "..%5csecret.txt", "..\\secret.txt", "%00", "..%00/secret.txt",
                   "%c0%ae%c0%ae/secret.txt", "../published.versions/secret.txt", "./../../../../../../etc/passwd"]
        for target, answer in zip(targets, host.ask([Request(site.base + target) for target in targets])):
            self.assertNotIn(SECRET.encode(), answer.body, target)
            self.assertNotIn(b"root:", answer.body, target)
            self.assertGreaterEqual(answer.status, 400, target)

    @on_each_host
    def test_a_path_that_is_written_in_another_way_gets_the_headers_of_its_page(self, site, host):
        part = next(folder for folder in site.built.rglob("embed/*/*") if folder.is_dir()).relative_to(site.built)
        about = next(file for file in site.built.rglob("sources/index.html")).parent.relative_to(site.built)
        up = "/".join(["..%2f"] * len(part.parts)).replace("%2f/", "%2f")
        frames = site.host.fields(f"{site.base}{part}/")[0]
        for target, path in [(f"{part}/{up}{about}/", f"{site.base}{about}/"),
                             (f"{about}/".replace("s", "%73", 1), f"{site.base}{about}/"),
                             (f"{part}//", f"{site.base}{part}/")]:
            answer = host.ask([Request(site.base + target)])[0]
            self.assertEqual(answer.status, 200, target)
            self.assert_fields(site, path, answer, target)
        self.assertNotEqual(site.host.fields(f"{site.base}{about}/")[0], frames)

    @on_each_host
    def test_folders_get_their_slash(self, site, host):
        folders = sorted({site.target(file)[:-1] for file in site.files if file.name == "index.html"} - {"", site.base[:-1]})
        for start in ("", "//"):
            requests = [Request(start + folder) for folder in folders[:40]]
            for request, answer in zip(requests, host.ask(requests)):
                path = "/" + request.target.lstrip("/")
                self.assertIn(answer.status, (301, 308), request)
                self.assertEqual(self.location(host, path, answer), path + "/", request)
                self.assertEqual(answer["x-content-type-options"], "nosniff", request)
                self.assertNotIn("immutable", answer["cache-control"] or "")

    def location(self, host, path, answer):
        place = urlsplit(urljoin(host.address + path, answer["location"]))
        self.assertEqual(f"{place.scheme}://{place.netloc}", host.address, answer["location"])
        return place.path + ("?" + place.query if place.query else "")

    @on_each_host
    def test_moved_pages_are_redirected(self, site, host):
        for query in ("", "?q=a%20b&c="):
            requests = [Request(start + query) for start, _, _ in site.host.redirects]
            for (start, end, status), answer in zip(site.host.redirects, host.ask(requests)):
                self.assertEqual(answer.status, int(status), start)
                self.assertEqual(self.location(host, start, answer), end + query, start)
                self.assertNotIn("immutable", answer["cache-control"] or "", start)

    @on_each_host
    def test_a_browser_that_has_a_file_is_told_so(self, site, host):
        for path in (site.base, site.target(next(site.built.glob("assets/style.*.css")))):
            for coding in ("identity", "gzip"):
                taken = f"Accept-Encoding: {coding}"
                first = host.ask([Request(path, (taken,))])[0]
                asked = [f"If-None-Match: {first['etag']}", 'If-None-Match: "else"',
                         f"If-Modified-Since: {first['last-modified']}"]
                same, other, old = host.ask([Request(path, (taken, field)) for field in asked])
                self.assertEqual((same.status, same.body), (304, b""))
                self.assertEqual(same["etag"], first["etag"])
                self.assertEqual((other.status, other.body), (200, first.body))
                self.assertEqual(old.status, 304)
                self.assert_fields(site, path, same)

    @on_each_host
    def test_parts_of_files(self, site, host):
        file = site.built / "kinds/file.csv"
        whole, path = file.read_bytes(), site.target(file)
        for range_, part in (("0-9", whole[:10]), ("5-", whole[5:]), ("-7", whole[-7:])):
            for server in (host, site.limpid):
                answer = server.ask([Request(path, (f"Range: bytes={range_}",))])[0]
                self.assertEqual((answer.status, answer.body), (206, part))
                self.assertTrue(answer["content-range"].endswith(f"/{len(whole)}"))
                self.assertEqual(answer["content-type"], types()["csv"])
        self.assertEqual(host.ask([Request(path, ("Range: bytes=99999-",))])[0].status, 416)

    @on_each_host
    def test_head_is_get_without_the_content(self, site, host):
        for path in ("", "nothing", "404.html", "kinds/file.csv"):
            for taken in ("identity", "gzip"):
                field = (f"Accept-Encoding: {taken}",)
                get, head = host.ask([Request(site.base + path, field), Request(site.base + path, field, ("head",))])
                self.assertEqual(head.status, get.status)
                for name in (*site.host.names, "cache-control", "content-type", "content-encoding", "etag"):
                    self.assertEqual(head[name], get[name], f"{path}: {name}")
                self.assertIn(head["content-length"], (None, str(len(get.body))))

    @on_each_host
    def test_files_are_only_read(self, site, host):
        for method in ("POST", "PUT", "DELETE"):
            request = Request(site.base + "kinds/file.csv", (), (f'request = "{method}"',))
            self.assertEqual([server.ask([request])[0].status for server in (site.limpid, host)], [405, 405])
        self.assertTrue((site.built / "kinds/file.csv").exists())

    @on_each_host
    def test_no_version_is_told(self, site, host):
        for answer in host.ask([Request(site.base), Request(site.base + "nothing"), Request("/%00")]):
            told = f"{answer['server']} {answer['x-powered-by']} {answer['via']}".encode() + answer.body
            self.assertNotRegex(told, rb"(?i)(nginx|caddy)/?v?[0-9]")

    @on_each_host
    def test_a_new_version_is_served_without_a_word_to_the_server(self, site, host):
        path = site.base + "kinds/file.md"
        second = site.built.parent / "2"
        try:
            (second / "kinds").mkdir(parents=True)
            (second / "kinds/file.md").write_text("another version\n", encoding="utf-8")
            self.switch(site, "published.versions/2")
            self.assertEqual(host.ask([Request(path)])[0].body, b"another version\n")
        finally:
            self.switch(site, "published.versions/1")
            shutil.rmtree(second)
        self.assertEqual(host.ask([Request(path)])[0].body, (site.built / "kinds/file.md").read_bytes())

    def switch(self, site, version):
        new = site.link.with_name("new")
        new.symlink_to(version)
        os.replace(new, site.link)


class RulesTest(unittest.TestCase):
    """What could be more than a rule ends `rules.awk`, before a server reads it."""

    GOOD = "/*\n  Referrer-Policy: same-origin\n"

    def rules(self, server, text):
        command = ["awk", "-v", f"server={server}", "-f", RECIPES / "rules.awk"]
        return subprocess.run(command, input=text, text=True, capture_output=True)

    def test_good_lines(self):
        for server in ("nginx", "caddy"):
            made = self.rules(server, self.GOOD + "# a remark\n\n/old/ /new/ 301\r\n")
            self.assertEqual((made.returncode, made.stderr), (0, ""))
            self.assertIn("same-origin", made.stdout)
            self.assertIn("/new/", made.stdout)

    def test_bad_lines(self):
        for text in (
            "", "  Referrer-Policy: x\n", self.GOOD + "/a /b\n", self.GOOD + "/a /b 302\n", self.GOOD + "/a; /b 301\n",
            self.GOOD + "/a /b;return 301\n", self.GOOD + "/a /b{x} 301\n", self.GOOD + "/a //evil.example/ 301\n",
            self.GOOD + "/a x 301\n",
            self.GOOD + '  X-A: "; return 301 /x; "\n', self.GOOD + "  X-A: ${b}\n", self.GOOD + "  X A: b\n",
            self.GOOD + "  X-A: `b`\n", self.GOOD + "  X-A: a\\\n", self.GOOD + "words\n", "/a*b\n  X-A: b\n",
            "/(a)\n  X-A: b\n", self.GOOD + "  X-A: \u00e9\n", self.GOOD + "  X-A:\n", self.GOOD + "/a /b 301 Country=fr\n",
        ):
            for server in ("nginx", "caddy"):
                made = self.rules(server, text)
                self.assertEqual(made.returncode, 1, f"{server}: {text!r}: {made.stdout}")
                self.assertIn("rules.awk: ", made.stderr)
        self.assertEqual(self.rules("apache", self.GOOD).returncode, 1)


class AutomationTest(unittest.TestCase):
    """The files for continuous integration are what their schemas ask for, and agree with each other."""

    WORKFLOWS = ("github-pages.yml", "netlify.yml", "cloudflare-pages.yml")

    def read(self, name):
        return (RECIPES / name).read_text(encoding="utf-8")

    def test_schemas(self):
        checker = REPOSITORY / ".build/checks/bin/check-jsonschema"
        for schema, names in (("github-workflows", self.WORKFLOWS), ("gitlab-ci", ("gitlab-ci.yml",))):
            checked = subprocess.run(
                [checker, "--builtin-schema", f"vendor.{schema}", *(RECIPES / name for name in names)],
                capture_output=True, text=True)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)

    def test_each_file_is_told_of(self):
        told = set(re.findall(r"\(recipes/([^)]+)\)", (REPOSITORY / "docs/publish.md").read_text(encoding="utf-8")))
        self.assertEqual(told, {file.name for file in RECIPES.iterdir()})

    def test_netlify_builds_nothing(self):
        build = tomllib.loads(self.read("netlify.toml"))["build"]
        self.assertEqual((build["publish"], build["ignore"]), ("Public", "exit 0"))
        self.assertNotIn("command", build)
        self.assertIn("--dir=Public --no-build", self.read("netlify.yml"))

    def test_all_workflows_build_the_program_in_one_way(self):
        parts = [re.search(r"( +# Limpid itself\..*?)\n\n", self.read(name), re.DOTALL) for name in self.WORKFLOWS]
        self.assertTrue(all(parts))
        self.assertEqual(len({part[1] for part in parts}), 1)

    def test_commands_are_those_of_the_program(self):
        told = subprocess.run([PROGRAM, "help", "build"], capture_output=True, text=True, check=True).stdout
        for name in (*self.WORKFLOWS, "gitlab-ci.yml"):
            options = set(re.findall(r"--[a-z-]+", re.search(r"limpid build .*", self.read(name))[0]))
            self.assertTrue({"--strict", "--output", "--base-url"} <= options, name)
            # Only hosts that send them get compressed files.
            self.assertEqual("--compress" in options, name == "gitlab-ci.yml", name)
            self.assertEqual({option for option in options - {"--compress"} if option not in told}, set(), name)

    def test_shell_lines_can_be_read(self):
        def scripts(value):
            if isinstance(value, dict):
                yield from (item for key, item in value.items() if key in ("run", "command") and isinstance(item, str))
                yield "\n".join(value["script"]) if isinstance(value.get("script"), list) else ""
                for item in value.values():
                    yield from scripts(item)
            elif isinstance(value, list):
                for item in value:
                    yield from scripts(item)

        for name in (*self.WORKFLOWS, "gitlab-ci.yml"):
            found = [script for script in scripts(YAML(typ="safe").load(self.read(name))) if script]
            self.assertTrue(found, name)
            for script in found:
                read = subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True)
                self.assertEqual(read.stderr, "", f"{name}: {script}")


if __name__ == "__main__":
    unittest.main(verbosity=1)
