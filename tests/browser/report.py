#!/usr/bin/env python3
"""Opens HTML reports in a real browser and uses them as a person would.

    python3 tests/browser/report.py REPORT.html… [--pictures FOLDER]

For each report: nothing is logged to the console, nothing but the file itself is
asked for, there is no script; every finding leads to its page; nothing runs out of the
screen on a phone; every text has a contrast of 4.5 : 1 to its ground, in light and
dark; on paper it is A4. With --pictures, screenshots are kept: light, dark, phone, print.

Needs Chromium (`chromium`, or CHROMIUM=path) and Python alone; ends with 0, or 1 and
what is wrong, or 77 where there is no Chromium.
"""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Contrast of every text with the ground it stands on (WCAG 2.2, 1.4.3), worst first.
CONTRAST = """
(() => {
  const parse = text => { const n = text.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const light = ([r, g, b]) => { const f = v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
    return .2126 * f(r) + .7152 * f(g) + .0722 * f(b); };
  const ground = element => { for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor); if (colour[3] > .9) return colour; }
    return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1]; };
  const bad = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    const box = element.getBoundingClientRect();
    if (!own || box.width === 0 || box.right < 0 || element.classList.contains('inside')) continue;
    const style = getComputedStyle(element);
    const ink = parse(element.ownerSVGElement ? style.fill : style.color);
    const [a, b] = [light(ink), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) bad.push(`${ratio.toFixed(2)} ${element.tagName}.${element.getAttribute('class') || ''}: ${element.textContent.trim().slice(0, 40)}`);
  }
  return bad.slice(0, 5);
})()
"""

# From every place that is a link to the page it names.
FOLLOW = """
(() => {
  const links = [...document.querySelectorAll('.finding figcaption a[href^="#"], .finding .place a[href^="#"]')];
  for (const link of links) {
    link.click();
    const target = document.querySelector(':target');
    if (!target) return 'nothing is at ' + link.hash;
    const box = target.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) return link.hash + ' is not on the screen';
    // File and page, and after these perhaps the line.
    const said = link.textContent.trim();
    if (![said, said.replace(/, [^,]*$/, '')].some(text => target.textContent.includes(text)))
      return link.hash + ' is another page than ' + said;
  }
  return links.length ? 'ok' : null;
})()
"""

WIDE = """
(() => [...document.querySelectorAll('body *')].filter(e => !e.closest('.chart, .skip, .frame') && e.getBoundingClientRect().right > innerWidth + 1)
  .map(e => e.tagName + '.' + (e.getAttribute('class') || '')).slice(0, 5))()
"""


class Browser:
    """Chromium, spoken to through a pipe (no port, no library)."""

    def __init__(self, program):
        self.home = tempfile.mkdtemp(prefix="dossier-browser-")
        to_read, self.out = os.pipe()
        self.back, to_write = os.pipe()

        def in_child():
            # Chromium reads commands from descriptor 3 and answers on 4.
            keep_read, keep_write = os.dup(to_read), os.dup(to_write)
            os.dup2(keep_read, 3)
            os.dup2(keep_write, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
             "--disable-background-networking", "--force-device-scale-factor=1", f"--user-data-dir={self.home}"],
            preexec_fn=in_child, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.buffer, self.number, self.session, self.events = b"", 0, None, []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")

    def message(self):
        while b"\0" not in self.buffer:
            more = os.read(self.back, 1 << 20)
            if not more:
                raise SystemExit("the browser is gone")
            self.buffer += more
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def ask(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, url):
        self.events.clear()
        self.ask("Page.navigate", url=url)
        self.loaded()

    def press(self, selector):
        """Follows the first link of a kind."""
        self.events.clear()
        self.value(f"document.querySelector({json.dumps(selector)}).click()")
        self.loaded()

    def loaded(self):
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def value(self, script):
        result = self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in result:
            raise SystemExit(str(result["exceptionDetails"]))
        return result["result"].get("value")

    def view(self, width, height, dark=False, media="screen"):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.ask("Emulation.setEmulatedMedia", media=media, features=scheme)

    def complaints(self, *urls):
        """What was logged, and asked for beside these files, since the page was opened."""
        logs = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        wrong = [f"console: {event['params']}" for event in self.events if event.get("method") in logs]
        asked = [event["params"]["request"]["url"] for event in self.events if event.get("method") == "Network.requestWillBeSent"]
        return wrong + [f"asks for {one[:80]}" for one in asked if one.split("#")[0] not in urls and not one.startswith("data:")]

    def picture(self, path, full=True):
        shot = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=full)
        path.write_bytes(base64.b64decode(shot["data"]))

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def check(browser, path, pictures):
    """What is wrong with a report."""
    wrong = []
    url = path.resolve().as_uri()
    keep = (lambda name, **how: browser.picture(pictures / f"{path.stem}-{name}.png", **how)) if pictures else (lambda *a, **h: None)
    browser.view(1100, 900)
    browser.open(url)
    if browser.value("document.scripts.length"):
        wrong.append("there is a script")
    broken = browser.value("[...document.images].filter(i => !i.complete || i.naturalWidth === 0).length")
    if broken:
        wrong.append(f"{broken} pictures cannot be shown")
    wrong += [f"light: contrast {one}" for one in browser.value(CONTRAST)]
    keep("light")
    browser.view(1100, 900, dark=True)
    wrong += [f"dark: contrast {one}" for one in browser.value(CONTRAST)]
    keep("dark")
    browser.view(360, 740)
    wrong += [f"phone: runs out of the screen: {one}" for one in browser.value(WIDE)]
    keep("phone")
    browser.view(1100, 900)
    followed = browser.value(FOLLOW)
    if followed not in ("ok", None):
        wrong.append(f"a finding leads astray: {followed}")
    # What is told of the screen would hold for the printer as well.
    browser.view(1100, 900, media="print")
    pdf = base64.b64decode(browser.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])
    # A4 in points, as Chromium writes it.
    if b"/MediaBox [0 0 594" not in pdf and b"/MediaBox [0 0 595" not in pdf:
        wrong.append("it does not print on A4")
    if pictures:
        (pictures / f"{path.stem}-print.pdf").write_bytes(pdf)
    return wrong + browser.complaints(url), followed


def main():
    arguments = sys.argv[1:]
    pictures = None
    if "--pictures" in arguments:
        at = arguments.index("--pictures")
        pictures = pathlib.Path(arguments[at + 1])
        pictures.mkdir(parents=True, exist_ok=True)
        del arguments[at:at + 2]
    if not arguments:
        raise SystemExit(__doc__)
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not program:
        print("no Chromium is there: nothing was checked")
        return 77
    browser, failed, followed = Browser(program), False, 0
    try:
        for path in map(pathlib.Path, arguments):
            wrong, led = check(browser, path, pictures)
            followed += led == "ok"
            print(f"{path.name}: {'; '.join(wrong) or 'ok'}")
            failed |= bool(wrong)
    finally:
        browser.close()
    if not followed and not all("letter" in path or "redacted" in path for path in arguments):
        print("no finding was followed to its page")
        failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
