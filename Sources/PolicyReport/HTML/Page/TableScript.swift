/// The ranking's script: it filters and sorts the ranking table, and keeps what was chosen in
/// the address after `#`. It reads text and sets `hidden` and the order of rows; it never makes
/// markup. Without it the table is whole.
let tableScriptSource = #"""
  "use strict";
  (() => {
    const table = document.getElementById("ranking-table");
    const filters = document.getElementById("filters");
    if (!table || !filters) return;
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const order = new Map(rows.map((row, index) => [row, index]));
    const texts = new Map();
    const text = row => {
      if (!texts.has(row)) texts.set(row, row.cells[1].textContent.toLowerCase());
      return texts.get(row);
    };
    const heads = [...table.tHead.rows[0].cells];
    const controls = [...filters.querySelectorAll("input,select")];
    const shown = document.getElementById("shown");
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    let sort = { column: 0, down: false };

    const key = (row, column) => {
      const cell = row.cells[column];
      return cell.dataset.sort ?? (cell.querySelector("bdi") ?? cell).textContent;
    };
    const arrange = () => {
      const sign = sort.down ? -1 : 1;
      const keys = new Map(rows.map(row => [row, key(row, sort.column)]));
      const sorted = [...rows].sort((a, b) =>
        sign * collator.compare(keys.get(a), keys.get(b)) || order.get(a) - order.get(b));
      body.append(...sorted);
      heads.forEach((head, column) => {
        if (column === sort.column) {
          head.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
        } else {
          head.removeAttribute("aria-sort");
        }
      });
    };
    const filter = () => {
      let count = 0;
      for (const row of rows) {
        const fits = controls.every(control => {
          const value = control.value;
          if (!value) return true;
          if (control.name === "q") return text(row).includes(value.trim().toLowerCase());
          if (control.name === "sector") return row.cells[2].dataset.text === value;
          if (control.name === "flags") {
            const flags = row.dataset.flags.split(" ");
            return value === "no" ? !flags.includes("yes") : flags.includes(value);
          }
          return row.dataset[control.name] === value;
        });
        if (row.hidden === fits) row.hidden = !fits;
        if (fits) count += 1;
      }
      shown.textContent = shown.dataset.text
        .replace("{n}", String(count)).replace("{all}", String(rows.length));
    };
    const remember = () => {
      const state = new URLSearchParams();
      for (const control of controls) if (control.value) state.set(control.name, control.value);
      if (sort.column !== 0 || sort.down) state.set("sort", sort.column + (sort.down ? "-" : ""));
      const text = state.toString();
      if (text || location.hash.includes("=")) {
        history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
      }
    };
    const restore = () => {
      if (location.hash && !location.hash.includes("=")) return;
      const state = new URLSearchParams(location.hash.slice(1));
      for (const control of controls) {
        control.value = state.get(control.name) ?? "";
        if (control.selectedIndex === -1) control.selectedIndex = 0;
      }
      const column = parseInt(state.get("sort") ?? "0", 10);
      sort = heads[column]
        ? { column, down: (state.get("sort") ?? "").endsWith("-") } : { column: 0, down: false };
    };

    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => {
        sort = { column, down: sort.column === column && !sort.down };
        arrange();
        remember();
      });
      head.replaceChildren(button);
    });
    for (const control of controls) {
      control.addEventListener("input", () => { filter(); remember(); });
    }
    document.getElementById("reset").addEventListener("click", () => {
      for (const control of controls) control.value = "";
      sort = { column: 0, down: false };
      arrange();
      filter();
      remember();
    });
    addEventListener("hashchange", () => { restore(); arrange(); filter(); });
    filters.hidden = false;
    restore();
    // The page comes sorted by rank and unfiltered: a large one need not be laid out twice.
    if (sort.column !== 0 || sort.down) arrange();
    else heads[0].setAttribute("aria-sort", "ascending");
    filter();
  })();
  """#
