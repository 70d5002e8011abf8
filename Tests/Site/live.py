"""Writing beside an open page: `limpid serve` and a real browser.

python3 Tests/Site/live.py PROGRAM
"""

import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from browser import visit  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else Path("limpid")
PATIENCE = 30_000


class LiveTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.opened = visit.chromium()
        cls.browser = cls.opened.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.opened.__exit__(None, None, None)

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="limpid-live-"))
        shutil.copytree(REPOSITORY / "Tests/Fixtures/five-pages/Content", self.folder / "Content")
        shutil.copytree(REPOSITORY / "Templates", self.folder / "Templates")
        self.article = self.folder / "Content/pages/history.md"
        self.article.write_text(
            "---\ntitle: History\n---\n\n" + "A line of long ago.\n\n" * 200, encoding="utf-8")
        self.errors = (self.folder / "errors.txt").open("w", encoding="utf-8")
        self.server = self.serving()
        self.address = self.told_address(self.server)
        self.context = self.browser.new_context(viewport={"width": 800, "height": 600})
        self.context.route("**/favicon.ico", lambda route: route.fulfill(status=204))
        self.page = self.context.new_page()
        self.said = []
        self.page.on("console", lambda line: self.said.append(line.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def tearDown(self):
        self.context.close()
        if self.server.poll() is None:
            self.server.kill()
        self.server.wait()
        self.server.stdout.close()
        self.errors.close()
        shutil.rmtree(self.folder)

    def serving(self, *arguments):
        return subprocess.Popen(
            [PROGRAM, "serve", "--site", self.folder, "--today", "2026-11-24", "--port", "0",
             *arguments],
            stdout=subprocess.PIPE, stderr=self.errors, text=True)

    def told_address(self, server):
        told = server.stdout.readline()
        found = re.search(r"at (http://127\.0\.0\.1:\d+)/", told)
        self.assertIsNotNone(found, told)
        return found.group(1)

    def terminal(self):
        return (self.folder / "errors.txt").read_text(encoding="utf-8")

    def save(self, text):
        """As many editors do: into a file beside, which then takes the name."""
        beside = self.article.with_name(".history.md.new")
        beside.write_text(text, encoding="utf-8")
        beside.rename(self.article)

    def until(self, condition):
        """Waits for something to hold in the page, asking from outside, as its policy lets nothing be evaluated inside."""
        deadline = time.monotonic() + PATIENCE / 1000
        while not self.page.evaluate(condition):
            self.assertLess(time.monotonic(), deadline, condition)
            time.sleep(0.05)

    def until_status(self, path, status):
        deadline = time.monotonic() + PATIENCE / 1000
        while self.context.request.get(self.address + path).status != status:
            self.assertLess(time.monotonic(), deadline, f"{path} is not {status}")
            time.sleep(0.05)

    def overlay(self):
        return self.page.locator("#limpid-faults section")

    def test_an_edit_arrives_and_the_page_stays_where_it_was(self):
        self.page.goto(self.address + "/history/")
        self.page.evaluate("scrollTo(0, 2000)")
        self.save(self.article.read_text(encoding="utf-8").replace("title: History", "title: New"))
        self.page.wait_for_selector("h1:text-is('New')", timeout=PATIENCE)
        self.until("Math.abs(scrollY - 2000) < 100")
        self.assertEqual(self.said, [])

    def test_a_fault_lies_over_the_page_until_it_is_mended(self):
        good = self.article.read_text(encoding="utf-8")
        self.page.goto(self.address + "/history/")
        self.save(good.replace("title: History", "titel: <b>History</b>"))
        self.overlay().wait_for(timeout=PATIENCE)
        text = self.overlay().inner_text()
        self.assertIn("Content/pages/history.md:2:1: error:", text)
        self.assertIn("titel: <b>History</b>", text)
        self.assertIn("^", text)
        self.assertIn("help: did you mean 'title'?", text)
        self.assertEqual(self.page.locator("#limpid-faults b").count(), 0)
        self.assertEqual(self.page.inner_text("h1"), "History")
        links = self.overlay().get_by_role("link").evaluate_all("all => all.map(a => a.href)")
        self.assertIn(f"vscode://file{self.folder}/Content/pages/history.md:2:1", links)
        # Pages that are opened now show the last good state, and the fault.
        self.page.goto(self.address + "/history/")
        self.overlay().wait_for(timeout=PATIENCE)
        self.assertEqual(self.page.inner_text("h1"), "History")
        told = [line for line in self.terminal().splitlines() if ": error: " in line]
        self.assertEqual(len(told), 2)
        self.assertEqual(len(set(told)), 2)
        self.save(good.replace("title: History", "title: Mended"))
        self.page.wait_for_selector("h1:text-is('Mended')", timeout=PATIENCE)
        self.overlay().wait_for(state="detached", timeout=PATIENCE)
        self.assertEqual(self.said, [])

    def test_style_is_exchanged_without_loading_the_page_again(self):
        self.page.goto(self.address + "/history/")
        self.page.evaluate("window.isTheSame = true; scrollTo(0, 1500)")
        sheet = self.folder / "Templates/assets/style.css"
        sheet.write_text(sheet.read_text(encoding="utf-8") + "\nh1 { color: rgb(1, 2, 3) }\n",
                         encoding="utf-8")
        self.until("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'")
        self.until("document.querySelectorAll('link[rel=stylesheet]').length === 1")
        self.assertTrue(self.page.evaluate("window.isTheSame"))
        self.assertEqual(self.page.evaluate("scrollY"), 1500)
        self.assertEqual(self.said, [])

    def test_new_folders_and_files_are_seen(self):
        folder = self.folder / "Content/articles"
        folder.mkdir()
        text = "---\ntitle: First\nsummary: One.\nauthors: [Ann]\npublished: 2026-11-01\n---\n\nWords.\n"
        (folder / "first.md").write_text(text, encoding="utf-8")
        self.until_status("/articles/first/", 200)
        (folder / "first.md").unlink()
        self.until_status("/articles/first/", 404)

    def test_it_ends_at_once_with_open_pages(self):
        pages = [self.context.new_page() for _ in range(3)]
        for page in pages:
            page.goto(self.address + "/history/")
        begin = time.monotonic()
        self.server.send_signal(signal.SIGINT)
        self.assertEqual(self.server.wait(timeout=20), 0)
        self.assertLess(time.monotonic() - begin, 5)

    def test_a_second_one_takes_the_next_port_and_says_so(self):
        port = self.address.rsplit(":", 1)[1]
        second = self.serving("--port", port)
        try:
            address = self.told_address(second)
            self.assertNotEqual(address, self.address)
            self.assertIn(f"port {port} is taken", self.terminal())
        finally:
            second.kill()
            second.wait()
            second.stdout.close()

    def test_other_hosts_are_refused(self):
        host, port = self.address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n")
            self.assertTrue(connection.recv(100).startswith(b"HTTP/1.1 421 "))


if __name__ == "__main__":
    unittest.main(verbosity=1)
