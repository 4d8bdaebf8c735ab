/* Search: suggestions below the box in the header, results on /search/. Pagefind is fetched only when somebody
   is about to search. Nothing is stored, nothing leaves this site. */
(() => {
"use strict";
const BASE = new URL("../../", document.currentScript.src); // <site>/assets/js/search.js
const FEW = 5; // how many suggestions; with fewer results, pages that have only some of the words follow
const PAGE_SIZE = 10;
// Words that say nothing of the answer.
const SMALL_WORDS = new Set(
  ("a about an and any are as at be by can did do does for from has have how i if in is it my of on or our should"
    + " that the their they to was we what when where which who why will with you").split(" "),
);
const FILTERS = ["partnership", "kind", "group", "year"];
// Tried out on the questions in tests/site/queries.py.
const RANKING = { pageLength: 0.3, termFrequency: 0.5, metaWeights: { title: 10 } };

let loading;

function pagefind() {
  loading ??= import(new URL("pagefind/pagefind.js", BASE).href).then(async (module) => {
    await module.options({ excerptLength: 28, ranking: RANKING, noWorker: true });
    return module;
  });
  loading.catch(() => { loading = undefined; }); // so that the next try asks again
  return loading;
}

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

function contentWords(query) {
  if (/^".+"$/.test(query)) return [query];
  const words = query.toLowerCase().replace(/[?!"“”.,;:]+(?=\s|$)/g, " ").split(/\s+/).filter(Boolean);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return telling.length ? telling : words;
}

// Pages that have all the words, those that have them side by side first. A question often has one word too
// many, so where few pages have them all, those with some follow: the more, and the rarer, the sooner.
async function find(query, filters = {}) {
  const engine = await pagefind();
  const search = async (text) => (await engine.search(text, { filters })).results;
  const words = contentWords(query);
  const whole = await search(words.join(" ") || null);
  if (words.length < 2) return { whole: whole.length, results: whole };
  const phrase = new Set((await search(`"${query}"`)).map((result) => result.id));
  whole.sort((a, b) => phrase.has(b.id) - phrase.has(a.id));
  const partly = new Map();
  for (const word of whole.length < FEW ? words.slice(0, 12) : []) {
    for (const result of await search(word)) {
      partly.set(result.id, { result, sum: result.score + (partly.get(result.id)?.sum ?? 0) });
    }
  }
  for (const result of whole) partly.delete(result.id);
  const rest = [...partly.values()].sort((a, b) => b.sum - a.sum).slice(0, PAGE_SIZE);
  return { whole: whole.length, results: [...whole, ...rest.map((entry) => entry.result)] };
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
  const list = make("ul", "suggestions");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  box.append(status, list);
  let turn = 0;

  const close = () => {
    turn += 1;
    list.hidden = true;
    status.textContent = "";
  };

  const suggest = async () => {
    const query = input.value.trim();
    if (query.length < 2) return close();
    const mine = ++turn;
    try {
      const { results } = await find(query);
      const shown = await Promise.all(results.slice(0, FEW).map((result) => result.data()));
      if (mine !== turn) return;
      list.replaceChildren(...shown.map(suggestion));
      list.hidden = !shown.length;
      status.textContent = `${counted(results.length)}${shown.length ? ", down arrow for the first" : ""}`;
    } catch {
      close(); // the search page says what is wrong
    }
  };

  input.addEventListener("focus", () => pagefind().catch(close));
  input.addEventListener("input", later(suggest));
  form.addEventListener("submit", close);
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });
  form.addEventListener("keydown", (event) => moved(event, input, list, close));
  shortcut(input);
}

function suggestion({ url, meta: { title, kind, date } }) {
  return make("li", "", link(url, make("span", "title", title), " ", make("span", "kind", joined(kind, date))));
}

// Suggestions are links: the arrows move the focus itself, so that a screen reader says what is chosen.
function moved(event, input, list, close) {
  if (list.hidden) return;
  if (event.key === "Escape") {
    event.preventDefault();
    input.focus();
    close();
  }
  const stops = [input, ...list.querySelectorAll("a")];
  const here = stops.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || here < 0) return;
  event.preventDefault();
  stops.at((here + step) % stops.length).focus();
}

// Not "/" alone: WCAG 2.1.4 wants a shortcut of one character to be avoidable.
function shortcut(input) {
  input.setAttribute("aria-keyshortcuts", "Control+/");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function searchPage(page) {
  const part = (name) => page.querySelector(`#search-${name}`);
  const form = page.querySelector("form");
  const title = document.title;
  let turn = 0;
  let found = [];

  const more = async (mine) => {
    const first = part("results").children.length;
    const shown = await Promise.all(found.slice(first, first + PAGE_SIZE).map((result) => result.data()));
    if (mine !== turn) return null;
    const items = shown.map(resultItem);
    part("results").append(...items);
    part("more").hidden = first + items.length >= found.length;
    return items[0]?.querySelector("a");
  };

  const remember = (query, filters) => {
    history.replaceState(null, "", `?${new URLSearchParams(query ? { q: query, ...filters } : filters)}`);
    document.title = query ? `${query} - ${title}` : title;
  };

  const run = async () => {
    const query = part("q").value.trim();
    const filters = Object.fromEntries(FILTERS.map((name) => [name, part(name).value]).filter((pair) => pair[1]));
    const mine = ++turn;
    remember(query, filters);
    part("empty").hidden = true;
    try {
      const asked = query || Object.keys(filters).length;
      const { whole, results } = asked ? await find(query, filters) : { whole: 0, results: [] };
      if (mine !== turn) return;
      found = results;
      part("results").replaceChildren();
      if ((await more(mine)) === null) return;
      part("status").textContent = asked ? summary(query, whole, results.length) : "";
      part("empty").hidden = !asked || whole > 0;
    } catch {
      part("status").textContent = "Search could not be loaded. Please try again.";
      part("empty").hidden = false;
    }
  };

  form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
  part("q").addEventListener("input", later(run));
  for (const name of FILTERS) part(name).addEventListener("change", run);
  part("more").addEventListener("click", async () => (await more(turn))?.focus());
  begin(part, run);
}

// The address holds the search, so that it can be kept and sent.
async function begin(part, run) {
  const asked = new URLSearchParams(location.search);
  part("q").value = asked.get("q") ?? "";
  try {
    const filters = await (await pagefind()).filters();
    for (const name of FILTERS) {
      const values = Object.keys(filters[name] ?? {}).sort();
      if (name === "year") values.reverse();
      part(name).append(...values.map((value) => new Option(value, value)));
      part(name).value = values.includes(asked.get(name)) ? asked.get(name) : "";
    }
    part("filters").hidden = false;
  } catch { /* run() says what is wrong */ }
  if ([...asked.values()].some(Boolean)) run();
}

function summary(query, whole, all) {
  const about = query ? ` for “${query}”` : "";
  if (whole === all) return `${counted(whole)}${about}`;
  return `${counted(whole)}${about}, then ${counted(all - whole)} with some of the words`;
}

function resultItem(data) {
  const { title, kind, partnership, date } = data.meta;
  const about = make("p", "meta", joined(kind, partnership, date));
  const excerpt = make("p", "excerpt");
  excerpt.innerHTML = data.excerpt; // Pagefind escapes the page's text and adds only <mark>
  return make("li", "", link(data.url, title), about, excerpt, parts(data));
}

// The clauses or items of a long page that answer best, each by its first words.
function parts({ url, content, anchors, weighted_locations: hits }) {
  const words = content.split(/\s+/);
  const sums = new Map();
  for (const hit of hits) {
    const anchor = anchors.findLast((each) => each.location && each.location <= hit.location);
    if (anchor) sums.set(anchor, hit.balanced_score + (sums.get(anchor) ?? 0));
  }
  const best = [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a)).slice(0, 3);
  const items = best.map(({ id, location: at }) =>
    make("li", "", link(`${url}#${id}`, `${words.slice(at, at + 9).join(" ")}…`)));
  return items.length ? make("ul", "parts", ...items) : "";
}

suggestions(document.querySelector("form.site-search"));
const page = document.querySelector("#search-page");
if (page) searchPage(page);
})();
