/// The script of the list of names: it hides what the search does not hold, and keeps the search in
/// the address after `#`. Without it the list is whole.
let namesScriptSource = #"""
  "use strict";
  (() => {
    const list = document.getElementById("names-list");
    const find = document.getElementById("find");
    if (!list || !find) return;
    const input = find.querySelector("input");
    const shown = document.getElementById("shown");
    const items = [...list.children].map(item => [item, item.textContent.toLowerCase()]);
    const filter = () => {
      const sought = input.value.trim().toLowerCase();
      let count = 0;
      for (const [item, text] of items) {
        const fits = text.includes(sought);
        if (item.hidden === fits) item.hidden = !fits;
        if (fits) count += 1;
      }
      shown.textContent = shown.dataset.text
        .replace("{n}", String(count)).replace("{all}", String(items.length));
    };
    const restore = () => {
      input.value = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
      filter();
    };
    input.addEventListener("input", () => {
      filter();
      const state = input.value ? "#" + new URLSearchParams({ q: input.value }) : "";
      history.replaceState(null, "", state || location.pathname + location.search);
    });
    addEventListener("hashchange", restore);
    find.hidden = false;
    restore();
  })();
  """#
