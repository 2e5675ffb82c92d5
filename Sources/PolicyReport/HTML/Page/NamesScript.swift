/// The script of the list of names: it takes out what the search does not hold, and keeps the search
/// in the address after `#`. Without it the list is whole.
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
      const found = items.filter(([, text]) => text.includes(sought)).map(([item]) => item);
      // Taken out, not hidden: a browser hides tens of thousands one by one.
      const isWhole = found.length === items.length && list.children.length === items.length;
      if (!isWhole) list.replaceChildren(...found);
      shown.textContent = shown.dataset.text
        .replace("{n}", String(found.length)).replace("{all}", String(items.length));
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
