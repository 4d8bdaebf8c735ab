/* A review whose day has passed since the site was published: the page says so (data-due: the last day on which it is
   not overdue, by London's clocks; data-late: what it says then; hidden until then where it says nothing before). */
(() => {
  "use strict";
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", year: "numeric", month: "2-digit",
    day: "2-digit" }).format(new Date());
  for (const part of document.querySelectorAll("[data-due]")) {
    if (part.dataset.due >= today) continue;
    if (part.dataset.late) part.textContent = part.dataset.late;
    if (part.classList.contains("chip")) part.className = "chip state-overdue";
    if (part.hidden) part.closest("[data-review-state]")?.setAttribute("data-review-state", "overdue");
    part.hidden = false;
  }
})();

/* "Copy link" beside a clause copies the clause's whole address. Without this file it is a plain link to the clause. */
(() => {
  "use strict";
  if (!navigator.clipboard) return;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.querySelector("main")?.append(status);

  /* Says "Copied" in place of the link's words for a moment, and tells a screen reader. */
  function show(link) {
    if (link.classList.contains("copied")) return;
    const words = link.firstChild.textContent;
    link.classList.add("copied");
    link.firstChild.textContent = "Copied";
    status.textContent = "Link copied";
    setTimeout(() => {
      link.classList.remove("copied");
      link.firstChild.textContent = words;
      status.textContent = "";
    }, 2500);
  }

  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a.clause-link");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      location.hash = link.hash;
      return;
    }
    history.replaceState(null, "", link.hash);
    show(link);
  });
})();

/* Folded parts: one that holds the place which the address names is open, and all of them are in print. The place is
   the browser's to find again once it can be seen; what the reader had closed is closed again after printing. */
(() => {
  "use strict";
  const place = () => {
    try { return document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return null; }
  };

  function unfold() {
    const target = place();
    if (!target) return;
    let opened = false;
    for (let part = target; part; part = part.parentElement) {
      if (part.localName !== "details" || part.open) continue;
      part.open = true;
      opened = true;
    }
    if (opened) target.scrollIntoView({ behavior: "instant" });
  }

  /* Somebody sent far down a page cannot see what page it is: its title stands above, with the way to its top. */
  function tell() {
    const target = place();
    const main = document.querySelector("main");
    const title = main?.querySelector("h1");
    document.querySelector(".arrived")?.remove();
    if (!title || !target || !main.contains(target) || target.getBoundingClientRect().top + scrollY < innerHeight) return;
    const line = document.createElement("p");
    line.className = "arrived";
    line.append("On the page ", Object.assign(document.createElement("a"), { href: "#main", textContent: title.textContent.trim() }));
    main.prepend(line);
    target.scrollIntoView({ behavior: "instant" });
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("main details:not([open])")];
    for (const part of closed) part.open = true;
  });
  addEventListener("afterprint", () => { for (const part of closed) part.open = false; });
  addEventListener("hashchange", () => { unfold(); tell(); });
  /* A link to the place that the address names already fires no hashchange. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && link.hash === location.hash) unfold();
  });
  unfold();
  tell();
})();

/* Tables that are cards on a phone (`display: block`): Safari then forgets what their parts are, so they are told. Not in
   the HTML: on a wide screen a table is a table, and to say so again breaks the rules of HTML. */
(() => {
  "use strict";
  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  const narrow = matchMedia("(max-width: 600px)");
  function tell() {
    for (const part of document.querySelectorAll(".cards, .cards :is(thead, tbody, tr, td, th)")) {
      const role = ROLES[part.tagName] ?? (part.scope.startsWith("row") ? "rowheader" : "columnheader");
      if (narrow.matches) part.setAttribute("role", role);
      else part.removeAttribute("role");
    }
  }
  narrow.addEventListener("change", tell);
  tell();
})();
