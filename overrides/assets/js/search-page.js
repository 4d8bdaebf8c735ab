/* The search page: results and filters. The address holds what is chosen, never what is typed. Needs search.js. Nothing is stored, nothing leaves this site. */
(() => {
"use strict";
const { make, link, later, counted, joined } = Search;
const PAGE_SIZE = 10;
const FILTERS = ["partnership", "kind", "group", "year"];
const page = document.querySelector("#search-page");
const part = (name) => page.querySelector(`#search-${name}`);
const form = page.querySelector("form");
let turn = 0;
let found = [];

async function more(mine) {
  const first = part("results").childElementCount;
  const shown = await Promise.all(found.slice(first, first + PAGE_SIZE).map((result) => result.data()));
  if (mine !== turn) return null;
  const items = shown.map(resultItem);
  part("results").append(...items);
  part("more").hidden = first + items.length >= found.length;
  return items[0]?.querySelector("a");
}

function remember(filters) {
  const chosen = new URLSearchParams(filters).toString();
  history.replaceState(null, "", location.pathname + (chosen && `?${chosen}`) + location.hash);
}

async function run() {
  const query = part("q").value.trim();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, part(name).value]).filter((pair) => pair[1]));
  const mine = ++turn;
  remember(filters);
  part("empty").hidden = true;
  const panel = await Search.urgent(query);
  if (mine !== turn) return;
  part("urgent").replaceChildren(...(panel ? [panel] : []));
  try {
    const asked = query || Object.keys(filters).length;
    const { whole, results, widened } = asked ? await Search.find(query, filters) : { whole: 0, results: [], widened: [] };
    if (mine !== turn) return;
    found = results;
    part("results").replaceChildren();
    if ((await more(mine)) === null) return;
    part("widened").textContent = widened.length ? `Also searched for: ${widened.join(", ")}.` : "";
    part("status").textContent = asked ? summary(query, whole, results.length) : "";
    part("empty").hidden = !asked || whole > 0;
  } catch {
    part("status").textContent = "Search could not be loaded. Please try again.";
    part("empty").hidden = false;
  }
}

function summary(query, whole, all) {
  const about = query ? ` for “${query}”` : "";
  if (whole === all) return `${counted(whole)}${about}`;
  return `${counted(all)}${about}, ${whole === 1 ? "1 of them" : `${whole} of them`} with everything that you asked`;
}

function resultItem(data) {
  const { kind, partnership, date, replaced } = data.meta;
  const about = make("p", "meta", joined(kind, partnership, date, replaced));
  const excerpt = make("p", "excerpt");
  excerpt.innerHTML = data.excerpt; // Pagefind escapes the page's text and adds only <mark>
  const items = data.parts.map(({ url, words }) => make("li", "", link(url, words)));
  return make("li", "", link(data.url, data.meta.title), about, excerpt, items.length ? make("ul", "parts", ...items) : "");
}

async function begin() {
  const asked = new URLSearchParams(location.search);
  part("q").value = Search.passed || (asked.get("q") ?? "");
  asked.delete("q");
  remember(asked);
  try {
    const filters = await Search.filters();
    for (const name of FILTERS) {
      const values = Object.keys(filters[name] ?? {}).sort();
      if (name === "year") values.reverse();
      part(name).append(...values.map((value) => new Option(value, value)));
      part(name).value = values.includes(asked.get(name)) ? asked.get(name) : "";
      part(name).parentElement.hidden = values.length < (name === "partnership" ? 2 : 1);
    }
    part("filters").hidden = false;
  } catch { /* run() says what is wrong */ }
  if (part("q").value || [...asked.values()].some(Boolean)) run();
}

form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
part("q").addEventListener("input", later(run));
for (const name of FILTERS) part(name).addEventListener("change", run);
part("more").addEventListener("click", async () => (await more(turn))?.focus());
page.addEventListener("keydown", (event) => {
  Search.arrows(event, part("q"), part("results").querySelectorAll(":scope > li > a"), () => {});
});
begin();
})();
