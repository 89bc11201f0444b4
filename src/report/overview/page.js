"use strict";
// Sorts a table by the column whose heading is pressed, and back when it is pressed again. Rows that are equal stay in
// their order.
for (const table of document.querySelectorAll("table.sort")) {
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => {
    const cell = row.cells[column];
    // What spans several columns, as why there is no report, comes last by all of them.
    return cell && cell.colSpan === 1 ? (cell.dataset.sort ?? cell.textContent.trim()) : "\uffff";
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const body = table.tBodies[0];
      const rows = [...body.rows];
      rows.sort((a, b) => key(a, column).localeCompare(key(b, column), undefined, { numeric: true }) * (down ? -1 : 1));
      body.append(...rows);
    });
  });
}
