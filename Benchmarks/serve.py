"""Requests a second and how long they take: `limpid serve` beside `python3 -m http.server`, by wrk on this machine.

python3 Benchmarks/serve.py LIMPID [SECONDS]

The two serve the same built folder and take turns; of both only the ratio means anything elsewhere. Then files of the
site are edited while wrk asks the live preview for its pages.
"""

import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
LIMPID = Path(sys.argv[1]).resolve()
SECONDS = int(sys.argv[2]) if len(sys.argv) > 2 else 10
PAIRS = 5
CONNECTIONS = 64
PAGES = ["", "en/platforms/instagram/fr/", "en/platforms/facebook/", "en/articles/", "fr/", "404.html"]
UNITS = {"us": 0.001, "ms": 1, "s": 1000}


@contextmanager
def running(command, folder):
    """A server on a free port, from when it answers; gives its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = tempfile.TemporaryFile()
    process = subprocess.Popen([*map(str, command(port))], cwd=folder, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}/"
    try:
        while True:
            try:
                urllib.request.urlopen(address + PAGES[1]).read()
                break
            except OSError:
                assert process.poll() is None, "the server ended"
                time.sleep(0.05)
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def wrk(address, page):
    """Requests a second, the 99th percentile of their time in milliseconds, and how many failed."""
    told = subprocess.run(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", address + page], check=True,
        capture_output=True, text=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", told).groups()
    errors = re.search(r"Socket errors: (.*)", told)
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    return rate, float(number) * UNITS[unit], [found[1] for found in (errors, failed) if found]


def show(name, rates, times, failures):
    print(f"{name:28} {statistics.median(rates):8.0f} requests/s ({min(rates):.0f} to {max(rates):.0f}), "
          f"p99 {statistics.median(times):7.2f} ms ({min(times):.2f} to {max(times):.2f}) {failures or ''}", flush=True)


def beside_python(folder):
    """One page by both in turn, so often."""
    built = folder / "built"
    subprocess.run([LIMPID, "build", "--site", REPOSITORY, "--output", built, "--base-url", "https://example.org/"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    servers = {
        "limpid serve --output": lambda port: [LIMPID, "serve", "--output", built, "--port", port],
        "python3 -m http.server": lambda port: [
            sys.executable, "-m", "http.server", port, "--bind", "127.0.0.1", "--directory", built],
    }
    results = {name: [] for name in servers}
    for _ in range(PAIRS):
        for name, command in servers.items():
            with running(command, folder) as address:
                results[name].append(wrk(address, PAGES[1]))
    for name, runs in results.items():
        rates, times, failures = zip(*runs)
        show(name, rates, times, [failure for run in failures for failure in run])
    rates = [[run[0] for run in runs] for runs in results.values()]
    ratios = [ours / theirs for ours, theirs in zip(*rates)]
    print(f"requests a second, ratio {statistics.median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})", flush=True)


def while_editing(folder):
    """The pages of a live preview, while one of its articles and one of its data files change again and again."""
    site = folder / "site"
    for name in ("Content", "Templates"):
        shutil.copytree(REPOSITORY / name, site / name)
    article = next((site / "Content/articles").glob("*.en.md"))
    data = site / "Content/platforms/facebook.yml"
    isOver = threading.Event()
    edits = [0]

    def edit():
        while not isOver.wait(0.5):
            edits[0] += 1
            changed = article if edits[0] % 2 else data
            mark = f"{edits[0]}".rjust(6)
            text = changed.read_text(encoding="utf-8")
            line = f"\nEdit {mark}.\n" if changed is article else f"\n# Edit {mark}\n"
            changed.write_text(re.sub(r"\n(# )?Edit +\d+\.?\n\Z", "", text) + line, encoding="utf-8")

    with running(lambda port: [LIMPID, "serve", "--site", site, "--port", port], folder) as address:
        editing = threading.Thread(target=edit)
        editing.start()
        for page in PAGES[:-1]:
            rate, slow, failures = wrk(address, page)
            show("/" + page, [rate], [slow], failures)
        isOver.set()
        editing.join()
    print(f"{edits[0]} edits meanwhile", flush=True)


with tempfile.TemporaryDirectory() as folder:
    print(f"{CONNECTIONS} connections, {SECONDS} s each, {PAIRS} pairs", flush=True)
    beside_python(Path(folder))
    while_editing(Path(folder))
