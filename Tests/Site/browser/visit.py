"""Opens pages in Chromium, from the built folder and from nowhere else, and looks at each in all states."""

import shutil
from contextlib import contextmanager
from urllib.parse import urlsplit

from browser import looks, paper, scripts, states
from checks import Finding
from playwright.sync_api import sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@contextmanager
def chromium():
    with sync_playwright() as playwright:
        program = next(filter(None, map(shutil.which, PROGRAMS)))
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


class Visit:
    """A window on one site, which notes what pages ask for and what they say on the console."""

    def __init__(self, browser, site, scripted: bool = True):
        self.site = site
        self.notes: list[tuple[str, str]] = []
        self.context = browser.new_context(java_script_enabled=scripted)
        self.context.route("**/*", self.serve)
        self.page = self.context.new_page()
        self.page.on("console", lambda said: self.notes.append(("console", said.text)))
        self.page.on("pageerror", lambda error: self.notes.append(("console", str(error))))

    def serve(self, route):
        address = route.request.url
        file = self.site.file_of(address.split("#")[0])
        if file and (self.site.folder / file).is_file():
            route.fulfill(path=self.site.folder / file)
        elif urlsplit(address).path == "/favicon.ico":
            route.fulfill(status=204)
        else:
            self.notes.append(("request", f"asks for {address}"))
            route.abort()

    def open(self, path: str):
        self.page.goto(self.site.base + path.removesuffix("index.html"))

    def close(self):
        self.context.close()


def findings(site, path: str, visits, due_states, chosen=None) -> list[Finding]:
    """Everything that looks find in a page, loaded once with scripts and, where all states are due, once without."""
    scripted, plain = visits
    found = looked_at(scripted, path, due_states, chosen)
    if due_states == states.ALL:
        plain.open(path)
        found += [Finding(path, "without-script", said) for said in plain.page.evaluate(scripts.WITHOUT_SCRIPT)]
        found += [Finding(path, "paper-sheets", said) for said in paper.wrong(plain.page, site.page_at[path])]
    return found


def looked_at(visit: Visit, path: str, due_states, chosen) -> list[Finding]:
    visit.notes.clear()
    visit.open(path)
    found = []
    for state in due_states:
        due = [look for look in looks.ALL if state in look.states and (chosen is None or look.name in chosen)]
        if due:
            state.set_on(visit.page)
        for look in due:
            found += [Finding(path, look.name, f"{state.name}: {said}") for said in look.see(visit.page, state)]
    return found + [Finding(path, check, said) for check, said in visit.notes]
