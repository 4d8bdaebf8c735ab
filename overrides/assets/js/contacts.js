/* /contacts/: shows only what answers the words typed, and only one area. Without this file the whole list stands there.
   Nothing typed is kept or sent. Needs words.js and urgent.js. */
(() => {
"use strict";
const fields = document.querySelector("#contacts-filter");
if (!fields) return;
const [box, choice] = [fields.querySelector("#contacts-q"), fields.querySelector("#contacts-area")];
const [status, urgent] = [document.querySelector("#contacts-status"), document.querySelector("#contacts-urgent")];
const areas = [...document.querySelectorAll("[data-area]")];
const entries = [...document.querySelectorAll("[data-contact]")].map((element) => ({
  element,
  area: element.closest("[data-area]").dataset.area,
  text: `${words(element)} ${element.dataset.words ?? ""}`,
}));
const opened = new Set();
let timer, turn = 0;

// Cells and lines stay apart; what is folded away is read as well.
function words(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) text += `${walker.currentNode.data} `;
  return text;
}

const here = (area) => !choice.value || !area || area === choice.value;

// A heading without anything beneath it would only be in the way.
function close(sections) {
  for (const section of sections) {
    const own = [...section.querySelectorAll("[data-contact]")];
    section.hidden = own.length > 0 && own.every((element) => element.hidden);
  }
}

// What is found stands open; what was opened for a search closes with it.
function unfold(searching) {
  for (const fold of document.querySelectorAll("[data-area] details")) {
    if (searching && !fold.hidden && !fold.open) opened.add(fold);
    if (opened.has(fold)) fold.open = searching;
  }
  if (!searching) opened.clear();
}

// Somebody in distress may type here too.
function help(query) {
  const panel = Urgent.panel(query);
  urgent.replaceChildren(...(panel ? [panel] : []));
}

async function filter() {
  const query = box.value.trim();
  const mine = ++turn;
  Urgent.ready().then(() => { if (mine === turn) help(query); });
  const asked = entries.filter(({ area }) => here(area));
  const found = query ? await Words.scores(query, asked.map(({ text }) => text)) : asked.map(() => 1);
  if (mine !== turn) return;
  const shown = new Set(asked.filter((_, i) => found[i] > 0));
  for (const entry of entries) entry.element.hidden = !shown.has(entry);
  close(document.querySelectorAll("[data-area] > :is(div, details)"));
  close(areas);
  for (const area of areas) area.hidden ||= !here(area.dataset.area);
  unfold(Boolean(query) && shown.size > 0);
  status.textContent = !query && !choice.value ? "" : shown.size === 1 ? "1 entry" : `${shown.size} entries`;
  if (!shown.size) status.textContent = "Nothing found. Try another word, or every area.";
}

box.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  clearTimeout(timer);
  filter();
});
box.addEventListener("focus", () => { Words.ready(); Urgent.ready(); });
box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(filter, 150); });
choice.addEventListener("change", filter);
fields.hidden = false;
})();
