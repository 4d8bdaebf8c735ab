/* Search: suggestions below the box in the header, and the keys that lead there. What finds the answers (finding.js,
   words.js, Pagefind) is fetched only when somebody is about to search. Nothing is stored, nothing leaves this site.
   Global `Search`: what the search page (search-page.js) needs of it. */
const Search = (() => {
"use strict";
const HERE = document.currentScript.src; // <site>/assets/js/search.js
const FEW = 5; // how many suggestions
const ASKED = "asked"; // the name of a question on its way
const OFF = "slash-off"; // the one thing ever kept, for as long as the tab is open, and only if the reader chooses it

let loading;

function script(name) {
  return new Promise((resolve, reject) => {
    const src = new URL(`${name}.js`, HERE).href;
    document.head.append(Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject }));
  });
}

// Its helpers come once, whether a page asked for them or a search does.
function finding() {
  loading ??= (async () => {
    const asked = document.querySelector('script[src$="/words.js"]'); // by the page itself, perhaps not yet run
    if (typeof Words === "undefined") await (asked ? new Promise((done) => asked.addEventListener("load", done)) : script("words"));
    await script("finding");
    await Promise.all([Words.ready(), Finding.pagefind()]);
    return Finding;
  })();
  loading.catch(() => { loading = undefined; }); // so that the next try asks again
  return loading;
}

// What somebody in distress must see before all else (urgent.js); null where the words show none, or cannot be read.
let urging;
async function urgent(text, unanswered) {
  urging ??= typeof Urgent === "undefined" ? script("urgent") : Promise.resolve();
  urging.catch(() => { urging = undefined; }); // so that the next try asks again, as ready() does
  return urging.then(() => Urgent.ready()).then(() => Urgent.panel(text, unanswered), () => null);
}

// How a question passes from the box in the header to the search page: not by the address, the history or a title. It is
// gone from the tab's storage the moment that it is read, whichever page is next.
function pass(next) {
  try {
    const asked = sessionStorage.getItem(ASKED) ?? "";
    sessionStorage.removeItem(ASKED);
    if (next) sessionStorage.setItem(ASKED, next);
    return asked;
  } catch { return ""; } // storage is switched off: the search page begins empty
}
const passed = pass();

const find = async (...asked) => (await finding()).find(...asked);

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function later(action) {
  let timer;
  return () => { clearTimeout(timer); timer = setTimeout(action, 200); };
}

const counted = (number) => (number === 1 ? "1 result" : `${number} results`);
const joined = (...facts) => facts.filter(Boolean).join(" · ");

function link(href, ...children) {
  return Object.assign(make("a", "", ...children), { href });
}

function suggestions(form) {
  const input = form.querySelector("#site-search-q");
  const box = form.querySelector("#site-search-suggestions");
  const status = make("p", "visually-hidden");
  status.setAttribute("role", "status");
  const first = make("div");
  const list = make("ul", "suggestions");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  box.append(status, first, list);
  let turn = 0;

  const close = () => {
    turn += 1;
    list.hidden = true;
    status.textContent = "";
  };

  const suggest = async () => {
    const query = input.value.trim();
    const mine = ++turn;
    const panel = await urgent(query);
    if (mine !== turn) return;
    first.replaceChildren(...(panel ? [panel] : []));
    if (query.length < 2) return close();
    try {
      const { results, nothing } = await find(query, {}, FEW);
      if (mine !== turn) return;
      const shown = nothing ? [] : results.slice(0, FEW);
      list.replaceChildren(...shown.map(suggestion));
      list.hidden = !shown.length;
      status.textContent = `${counted(shown.length)}${shown.length ? ", down arrow for the first" : ""}`;
    } catch {
      close(); // the search page says what is wrong
    }
  };

  input.addEventListener("focus", () => finding().catch(close));
  input.addEventListener("input", later(suggest));
  if (input.value.trim()) suggest(); // typed before this file ran
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
    first.replaceChildren();
    const page = document.querySelector("#search-q");
    if (page) {
      page.value = input.value;
      page.form.requestSubmit();
    } else {
      pass(input.value.trim());
      location.assign(form.action);
    }
  });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") first.replaceChildren();
    if (!list.hidden) arrows(event, input, list.querySelectorAll("a"), close);
  });
}

function suggestion({ url, meta: { title, page, kind, date, replaced } }) {
  const about = make("span", "kind", joined(page === title ? "" : page, kind, date, replaced));
  return make("li", "", link(url, make("span", "title", title), " ", about));
}

// Links: the arrows move the focus itself, so that a screen reader says what is chosen.
function arrows(event, input, links, leave) {
  const stops = [input, ...links];
  const here = stops.indexOf(document.activeElement);
  if (event.key === "Escape" && here > -1) {
    event.preventDefault();
    input.focus();
    leave();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || here < 0 || stops.length < 2) return;
  event.preventDefault();
  stops.at((here + step) % stops.length).focus();
}

// "/" goes to the search box unless somebody is writing. WCAG 2.1.4: a key of one character can be switched off
// (data-slash, on the search page and the accessibility page); Control and / always works.
function shortcut(input) {
  const isOff = () => { try { return sessionStorage.getItem(OFF) === "yes"; } catch { return false; } };
  const tell = () => input.setAttribute("aria-keyshortcuts", isOff() ? "Control+/" : "/ Control+/");
  for (const box of document.querySelectorAll("input[data-slash]")) {
    box.checked = !isOff();
    box.closest("[hidden]")?.removeAttribute("hidden");
    box.addEventListener("change", () => {
      if (box.checked) sessionStorage.removeItem(OFF);
      else sessionStorage.setItem(OFF, "yes");
      tell();
    });
  }
  tell();
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.altKey || event.isComposing || event.defaultPrevented) return;
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (!(event.ctrlKey || event.metaKey) && (writing || isOff())) return;
    event.preventDefault();
    const box = document.querySelector("#search-q") ?? input;
    box.focus();
    box.select();
  });
}

const form = document.querySelector("form.site-search");
suggestions(form);
shortcut(form.querySelector("#site-search-q"));
return { find, urgent, passed, filters: async () => (await finding()).filters(), make, link, later, counted, joined, arrows };
})();
