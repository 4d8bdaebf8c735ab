/* /contacts/: shows only what answers the words typed, and only one area. Without this file the whole list stands there.
   Nothing typed is kept or sent. Needs words.js. */
(() => {
"use strict";
const form = document.querySelector("#contacts-filter");
if (!form) return;
const [box, choice] = [form.querySelector("#contacts-q"), form.querySelector("#contacts-area")];
const status = document.querySelector("#contacts-status");
const areas = [...document.querySelectorAll("[data-area]")];
const entries = [...document.querySelectorAll("[data-contact]")].map((element) => ({
  element,
  area: element.closest("[data-area]").dataset.area,
  text: `${element.innerText} ${element.dataset.words ?? ""}`, // innerText: cells and lines stay apart
}));
let timer, turn = 0;

const here = (area) => !choice.value || !area || area === choice.value;

// A heading without anything beneath it would only be in the way.
function close(sections) {
  for (const section of sections) {
    const own = [...section.querySelectorAll("[data-contact]")];
    section.hidden = own.length > 0 && own.every((element) => element.hidden);
  }
}

async function filter() {
  const query = box.value.trim();
  const mine = ++turn;
  const asked = entries.filter(({ area }) => here(area));
  const found = query ? await Words.scores(query, asked.map(({ text }) => text)) : asked.map(() => 1);
  if (mine !== turn) return;
  const shown = new Set(asked.filter((_, i) => found[i] > 0));
  for (const entry of entries) entry.element.hidden = !shown.has(entry);
  close(document.querySelectorAll("[data-area] > section"));
  close(areas);
  for (const area of areas) area.hidden ||= !here(area.dataset.area);
  status.textContent = !query && !choice.value ? "" : shown.size === 1 ? "1 entry" : `${shown.size} entries`;
  if (!shown.size) status.textContent = "Nothing found. Try another word, or every area.";
}

form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); filter(); });
box.addEventListener("focus", () => Words.ready());
box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(filter, 150); });
choice.addEventListener("change", filter);
form.hidden = false;
})();
