/* The search page: results and filters. The address holds what is chosen, never what is typed. Needs search.js. Nothing is stored, nothing leaves this site. */
(() => {
"use strict";
const { make, link, later, counted, joined } = Search;
const PAGE_SIZE = 10;
const LONGEST = 100; // letters of a question that are said again
const FILTERS = ["partnership", "kind", "group", "year"];
const page = document.querySelector("#search-page");
const part = (name) => page.querySelector(`#search-${name}`);
const form = page.querySelector("form");
const NONE = { results: [], missing: [], widened: [] };
const showPanel = (panel) => part("urgent").replaceChildren(...(panel ? [panel] : []));
let turn = 0;
let answers = [];

function showMore() {
  const first = part("results").childElementCount;
  const items = answers.slice(first, first + PAGE_SIZE).map(resultItem);
  part("results").append(...items);
  part("more").hidden = first + items.length >= answers.length;
  return items[0]?.querySelector("a");
}

function remember(filters) {
  const chosen = new URLSearchParams(filters).toString();
  history.replaceState(null, "", location.pathname + (chosen && `?${chosen}`) + location.hash);
}

async function run() {
  const query = part("q").value.trim();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, part(name).value]).filter((pair) => pair[1]));
  const thisTurn = ++turn;
  remember(filters);
  const panel = await Search.urgent(query);
  if (thisTurn !== turn) return;
  showPanel(panel);
  try {
    const asked = query || Object.keys(filters).length;
    const answer = asked ? await Search.find(query, filters) : NONE;
    const help = panel || !answer.nothing ? panel : await Search.urgent(query, true);
    if (thisTurn !== turn) return;
    showPanel(help);
    show(query, asked, answer);
  } catch {
    show(query, false, NONE);
    part("status").textContent = "Search could not be loaded. Please try again.";
    part("turn").hidden = false;
  }
}

const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}\u2026` : text);

function show(query, asked, { results, nothing, missing, widened }) {
  answers = results;
  const none = Boolean(asked) && (nothing || !results.length);
  part("nothing").hidden = !none;
  part("missing").textContent = missing.length && missing.join(" ").length < query.length ? missing.map(short).join("”, “") : short(query);
  part("turn").hidden = !none;
  // What is only near stands folded away, under words that say so.
  part(none ? "near" : "page-of-results").append(part("results"), part("more-line"));
  part("near").hidden = !none || !results.length;
  part("near").open = false;
  part("results").replaceChildren();
  showMore();
  part("widened").textContent = widened.length && !none ? `Also searched for: ${widened.join(", ")}.` : "";
  const about = query ? ` for “${short(query)}”` : "";
  part("status").textContent = !asked ? "" : none ? `No answer${about}` : `${counted(results.length)}${about}`;
}

function resultItem({ url, meta, excerpt, parts }) {
  const { title, kind, partnership, date, replaced } = meta;
  const about = make("p", "meta", joined(meta.page === title ? "" : meta.page, kind, partnership, date, replaced));
  const text = make("p", "excerpt", ...excerpt.map(({ text: words, marked }) => (marked ? make("mark", "", words) : words)));
  const items = parts.map((place) => make("li", "", link(place.url, place.meta.title)));
  return make("li", "", link(url, title), about, text, items.length ? make("ul", "parts", ...items) : "");
}

async function begin() {
  const asked = new URLSearchParams(location.search);
  part("q").value ||= Search.passed || (asked.get("q") ?? ""); // what was typed before this ran stays
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
    part("filters").open = FILTERS.some((name) => part(name).value);
  } catch { /* run() says what is wrong */ }
  if (part("q").value || [...asked.values()].some(Boolean)) run();
}

form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
part("q").addEventListener("input", later(run));
for (const name of FILTERS) part(name).addEventListener("change", run);
part("more").addEventListener("click", () => showMore()?.focus());
page.addEventListener("keydown", (event) => {
  Search.arrows(event, part("q"), part("results").querySelectorAll(":scope > li > a"), () => {});
});
begin();
})();
