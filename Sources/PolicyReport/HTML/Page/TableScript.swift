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
    const texts = new Map();
    const text = row => {
      if (!texts.has(row)) texts.set(row, row.cells[1].textContent.toLowerCase());
      return texts.get(row);
    };
    const heads = [...table.tHead.rows[0].cells];
    const controls = [...filters.querySelectorAll("input,select")];
    const shown = document.getElementById("shown");
    let collator;
    let sort = { column: 0, down: false };

    const key = (row, column) => {
      const cell = row.cells[column];
      return cell.dataset.sort ?? (cell.querySelector("bdi") ?? cell).textContent;
    };
    const arrange = () => {
      const sign = sort.down ? -1 : 1;
      collator ??= new Intl.Collator(document.documentElement.lang, { numeric: true });
      // A sort keeps the order of equals, which is that of the ranks.
      const sorted = rows.map(row => [key(row, sort.column), row])
        .sort((a, b) => sign * collator.compare(a[0], b[0]));
      body.append(...sorted.map(([, row]) => row));
      heads.forEach((head, column) => {
        if (column === sort.column) {
          head.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
        } else {
          head.removeAttribute("aria-sort");
        }
      });
    };
    const fitting = {
      q: (row, value) => text(row).includes(value.trim().toLowerCase()),
      sector: (row, value) => row.cells[2].dataset.text === value,
      flags: (row, value) => {
        const flags = row.dataset.flags.split(" ");
        return value === "no" ? !flags.includes("yes") : flags.includes(value);
      },
    };
    const filter = () => {
      const chosen = controls.filter(control => control.value).map(({ name, value }) => {
        const fits = fitting[name] ?? ((row, value) => row.dataset[name] === value);
        return row => fits(row, value);
      });
      let count = 0;
      for (const row of rows) {
        const fits = chosen.every(each => each(row));
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

    const buttons = heads.map((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => {
        sort = { column, down: sort.column === column && !sort.down };
        arrange();
        remember();
      });
      return button;
    });
    const place = show => heads.forEach((head, column) => head.replaceChildren(show(buttons[column])));
    place(button => button);
    // Chromium repeats the head on each sheet of a print, but no button in it.
    addEventListener("beforeprint", () => place(button => button.textContent));
    addEventListener("afterprint", () => place(button => button));
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
