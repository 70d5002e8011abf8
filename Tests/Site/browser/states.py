"""The states in which a loaded page is looked at. Each is set on the same page, one after the other."""

from dataclasses import dataclass

TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""


@dataclass(frozen=True)
class State:
    """A window, what the reader's system asks for, and what a script or a sheet of theirs changes."""

    name: str
    width: int = 1280
    height: int = 800
    scheme: str = "light"
    medium: str = "screen"
    forced: bool = False
    turned: bool = False
    sheet: str = ""

    def set_on(self, page):
        page.set_viewport_size({"width": self.width, "height": self.height})
        page.emulate_media(
            media=self.medium, color_scheme=self.scheme, forced_colors="active" if self.forced else "none")
        page.evaluate(
            """([turned, sheet]) => {
              document.activeElement?.blur();
              const root = document.documentElement;
              root.dataset.dir ??= root.dir;
              root.dir = turned ? (root.dataset.dir == "rtl" ? "ltr" : "rtl") : root.dataset.dir;
              document.adoptedStyleSheets = [];
              if (sheet) {
                const own = new CSSStyleSheet();
                own.replaceSync(sheet);
                document.adoptedStyleSheets = [own];
              }
              scrollTo(0, 0);
            }""",
            [self.turned, self.sheet])


WIDE = State("1280")
WIDE_DARK = State("1280 dark", scheme="dark")
PHONE = State("320", 320, 568)
PHONE_DARK = State("320 dark", 320, 568, "dark")
PHONE_TURNED = State("320 turned", 320, 568, turned=True)
WIDE_TURNED = State("1280 turned", turned=True)
PHONE_SPACED = State("320 with wide text spacing", 320, 568, sheet=TEXT_SPACING)
LARGE = State("1280 with text of 200 %", sheet="html { font-size: 200% !important }")
FORCED = State("forced colours", forced=True)
PAPER = State("print", medium="print", scheme="dark")
ALL = [WIDE, WIDE_DARK, WIDE_TURNED, LARGE, PHONE, PHONE_DARK, PHONE_TURNED, PHONE_SPACED, FORCED, PAPER]
# For pages that show nothing new of their templates.
BY_LOT = [WIDE, PHONE, PHONE_DARK]
