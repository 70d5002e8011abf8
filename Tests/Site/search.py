"""The search field in a real browser.

python3 Tests/Site/search.py BUILT_FOLDER
"""

import functools
import http.server
import re
import sys
import threading
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from browser import visit  # noqa: E402

FOLDER = sys.argv.pop(1) if len(sys.argv) > 1 else "Public"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the built folder where the site says that it stands on its host."""

    base = "/"

    def translate_path(self, path):
        if not path.startswith(self.base):
            return super().translate_path("/nowhere")
        return super().translate_path("/" + path[len(self.base):])

    def log_message(self, *arguments):
        pass


class SearchTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        page = Path(FOLDER, "en/search/index.html").read_text(encoding="utf-8")
        Handler.base = re.search('data-site="([^"]*)"', page).group(1)
        handler = functools.partial(Handler, directory=FOLDER)
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.root = f"http://127.0.0.1:{cls.server.server_port}{Handler.base}"
        cls.opened = visit.chromium()
        cls.browser = cls.opened.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.opened.__exit__(None, None, None)
        cls.server.shutdown()
        cls.server.server_close()

    def setUp(self):
        self.context = self.browser.new_context()
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on(
            "console", lambda line: self.faults.append(line.text) if line.type == "error" else None)

    def tearDown(self):
        self.context.close()
        self.assertEqual(self.faults, [])

    def found(self, words, place="en/search/"):
        """The paths of what is found, best first."""
        self.page.goto(self.root + place)
        self.page.fill("#search-field", words)
        self.page.wait_for_selector(".search [role=status]:not(:empty)")
        return [address.removeprefix(self.root) for address in
                self.page.eval_on_selector_all(".search li a", "links => links.map(l => l.href)")]

    def test_regions_by_any_name_and_with_one_mistake(self):
        for words, region in [
            ("UK", "United Kingdom"), ("Britain", "United Kingdom"), ("Deutschland", "Germany"),
            ("Bayern", "Germany"), ("france", "France"), ("Farnce", "France"), ("rance", "France"),
            ("Germani", "Germany"), ("cote d ivoire", "Côte d’Ivoire"), ("turkiye", "Türkiye"),
            ("TÜRKİYE", "Türkiye"), ("الإمارات", "United Arab Emirates"),
            ("الامارات", "United Arab Emirates"), ("Viet Nam", "Vietnam"),
        ]:
            with self.subTest(words):
                self.found(words)
                self.assertEqual(self.page.locator(".search li a").first.inner_text(), region)

    def test_platforms_come_first_with_one_mistake(self):
        for words in ["Facebook", "facebok", "fcaebook", "acebook", "gacebook", "FACEBOOK"]:
            with self.subTest(words):
                self.assertEqual(self.found(words)[0], "en/platforms/facebook/")

    def test_platform_and_region_lead_to_the_answer(self):
        for words in ["facebook france", "France facebook", "facebok in farnce"]:
            with self.subTest(words):
                self.assertEqual(self.found(words)[0], "en/platforms/facebook/fr/")

    def test_words_of_texts(self):
        self.assertIn("en/reactions/goodbye-meta-ai/", self.found("goodbye"))
        self.assertIn("en/reactions/goodbye-meta-ai/", self.found("meta goodbye"))
        self.assertEqual(self.found("xyzzyx"), [])
        self.assertNotEqual(self.page.inner_text(".search [role=status]"), "")

    def test_the_question_in_the_address(self):
        self.page.goto(self.root + "en/search/?q=f%C3%A0cebook")
        self.page.wait_for_selector(".search li a")
        self.assertEqual(self.page.input_value("#search-field"), "fàcebook")
        self.assertIn("platforms/facebook/", self.page.get_attribute(".search li a", "href"))

    def test_keyboard(self):
        self.found("facebook france")
        self.page.press("#search-field", "Enter")
        self.page.wait_for_selector(".search li a:focus")
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/en/platforms/facebook/fr/")

    def test_regions_are_chosen_on_other_pages(self):
        for place in ["en/", "en/where/"]:
            with self.subTest(place):
                self.assertEqual(self.found("Bayern", place)[0], "en/regions/de/")
                self.assertEqual(self.found("facebook", place), [])

    def test_words_are_text_only(self):
        self.found("<img src=x onerror=alert(1)>")
        self.assertEqual(self.page.locator(".search img").count(), 0)

    def test_a_missing_index_is_told(self):
        self.page.route("**/names.json", lambda route: route.abort())
        self.assertEqual(self.found("facebook"), [])
        self.assertIn("did not load", self.page.inner_text(".search [role=status]"))
        self.page.unroute("**/names.json")
        self.faults.clear()
        self.page.fill("#search-field", "faceboo")
        self.page.wait_for_selector(".search li a")

    def test_without_a_script_there_is_the_list(self):
        context = self.browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(self.root + "en/search/")
        self.assertFalse(page.is_visible("#search-field"))
        self.assertGreater(page.locator("main section a").count(), 200)
        context.close()

    def test_built_words_are_folded_as_typed_ones_are(self):
        self.page.goto(self.root + "en/search/")
        for language in ["en", "fr", "ar"]:
            different = self.page.evaluate(
                """async (folder) => {
                  const names = await fetch(folder + "names.json");
                  if (!names.ok) return [];
                  const different = [];
                  for (const [, file] of (await names.json()).starts) {
                    const { words } = await (await fetch(`${folder}${file}.json`)).json();
                    for (const word of Object.keys(words)) {
                      if (wordsOf(word).join(" ") !== word) different.push(word);
                    }
                  }
                  return different;
                }""", f"{Handler.base}search/{language}/")
            self.assertEqual(different, [])
        self.faults = [fault for fault in self.faults if "404" not in fault]


if __name__ == "__main__":
    unittest.main(verbosity=1)
