/// The script of every page: the language link leads to the same place in the other language, and
/// what is folded is unfolded for print. It reads positions and sets link targets; it never makes
/// markup.
let pageScriptSource = #"""
  "use strict";
  (() => {
    const place = () => {
      if (location.hash.includes("=")) return location.hash;
      let found = "";
      for (const part of document.querySelectorAll("main h2[id],main article[id],.policy [id]")) {
        if (part.getBoundingClientRect().top > 120) continue;
        found = part.id;
      }
      return scrollY > 0 && found ? "#" + found : "";
    };
    for (const link of document.querySelectorAll(".languages a")) {
      const path = link.getAttribute("href");
      const follow = () => link.setAttribute("href", path + place());
      for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, follow);
    }
    let folded = [];
    addEventListener("beforeprint", () => {
      folded = [...document.querySelectorAll("details:not([open])")];
      for (const details of folded) details.open = true;
    });
    addEventListener("afterprint", () => {
      for (const details of folded) details.open = false;
    });
  })();
  """#
