#!/usr/bin/env python3
"""Opens the overview of a batch in a real browser and uses it as a person would.

    python3 tests/browser/overview.py RESULTS/overview.html

Nothing is logged to the console, nothing but the file itself is asked for; every
table sorts by every column, up and down, and loses no row; without scripts the same
rows are there; every text has a contrast of 4.5 : 1, in light and dark; a phone
scrolls the wide tables and not the page. Where dossiers have a report, the first
link leads to that dossier's, and in it every finding to its page.

Needs Chromium and Python alone, like report.py beside it, whose browser it borrows;
ends with 0, or 1 and what is wrong, or 77 where there is no Chromium.
"""

import os
import pathlib
import shutil
import sys

from report import CONTRAST, FOLLOW, Browser

# Presses each heading twice; what is wrong.
SORT = """
(() => {
  const wrong = [];
  const number = new Intl.Collator(undefined, { numeric: true });
  for (const table of document.querySelectorAll("table")) {
    const name = table.getAttribute("aria-labelledby");
    const rows = () => [...table.tBodies[0].rows];
    const all = rows().map(row => row.textContent).sort().join("\\n");
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = head.querySelector("button");
      if (!button) { wrong.push(`${name}: ${head.textContent} is no button`); return; }
      for (const way of ["ascending", "descending"]) {
        button.click();
        if (head.getAttribute("aria-sort") !== way) wrong.push(`${name}: ${head.textContent} is not ${way}`);
        if (rows().map(row => row.textContent).sort().join("\\n") !== all) wrong.push(`${name}: rows were lost`);
        // Rows with one cell over several columns stand together at an end.
        const seen = rows().map(row => row.cells[column]).filter(cell => cell && cell.colSpan === 1)
          .map(cell => cell.dataset.sort ?? cell.textContent.trim());
        const sign = way === "ascending" ? 1 : -1;
        if (seen.some((text, n) => n && number.compare(seen[n - 1], text) * sign > 0))
          wrong.push(`${name}: by ${head.textContent} ${way}: ${seen.slice(0, 5)}`);
      }
    });
  }
  return wrong;
})()
"""

ROWS = "document.querySelectorAll('tbody tr').length"


LINK = "#dossiers ~ .wide tbody a"


def follow(browser):
    """What is wrong on the way from a dossier to its report and from a finding to its page."""
    browser.view(1200, 900)
    name = browser.value(f"document.querySelector({LINK!r})?.textContent")
    if name is None:
        return []
    url = browser.value(f"document.querySelector({LINK!r}).href")
    browser.press(LINK)
    if browser.value("location.href") != url or browser.value("document.querySelector('h1').textContent") != name:
        return [f"the link of {name} leads to another page"]
    followed = browser.value(FOLLOW)
    wrong = [] if followed in ("ok", None) else [f"in the report of {name} a finding leads astray: {followed}"]
    return wrong + browser.complaints(url)


def check(browser, url):
    """What is wrong with an overview."""
    wrong = []
    browser.view(1200, 900)
    browser.open(url)
    wrong += browser.value(SORT)
    rows = browser.value(ROWS)
    if not rows:
        wrong.append("there is no row")
    wrong += [f"light: contrast {one}" for one in browser.value(CONTRAST)]
    browser.view(1200, 900, dark=True)
    wrong += [f"dark: contrast {one}" for one in browser.value(CONTRAST)]
    browser.view(360, 740)
    if browser.value("document.documentElement.scrollWidth") > 360:
        wrong.append("phone: the page runs out of the screen")
    wrong += browser.complaints(url)
    wrong += follow(browser)
    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(url)
    # What asks is no script of the page.
    if browser.value(ROWS) != rows or browser.value("document.querySelectorAll('button').length"):
        wrong.append("without scripts it is another table")
    browser.ask("Emulation.setScriptExecutionDisabled", value=False)
    return wrong


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        print("no Chromium is there: nothing was checked")
        return 77
    browser, failed = Browser(program), False
    try:
        for path in map(pathlib.Path, sys.argv[1:]):
            wrong = check(browser, path.resolve().as_uri())
            print(f"{path.name}: {'; '.join(wrong) or 'ok'}")
            failed |= bool(wrong)
    finally:
        browser.close()
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
