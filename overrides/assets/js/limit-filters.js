/* The filters of /time-limits/: by words and area. Without this file every topic opens by itself. Nothing is stored. */
(() => {
"use strict";
const rows = [...document.querySelectorAll(".limits > li")];
const field = (name) => document.querySelector(`#limit-${name}`);
// Where a limit comes from is not searched: too many rows name the same guidance.
const texts = rows.map((row) => [row.closest("details").querySelector("summary"), ...row.querySelectorAll(":scope > p")]
  .map((place) => place.textContent).concat(row.dataset.words ?? "").join(" "));
let latest = 0, wait;

const run = async () => {
  const mine = ++latest;
  const query = field("words").value.trim(), area = field("area").value;
  const scores = query ? await Words.scores(query, texts) : texts.map(() => 1);
  if (mine !== latest) return;
  rows.forEach((row, at) => { row.hidden = !(scores[at] > 0 && (!area || [undefined, area].includes(row.dataset.area))); });
  for (const list of document.querySelectorAll(".limits")) {
    const fold = list.closest("details");
    fold.hidden = !list.querySelector(":scope > :not([hidden])");
    fold.open = Boolean(query);
  }
  const shown = rows.filter((row) => !row.hidden).length;
  field("status").textContent = !shown ? "No limit fits. Use fewer words, or set the area to “All”."
    : shown === rows.length ? "" : `${shown} of ${rows.length} limits`;
};
const reveal = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest(".limits [hidden], .fold[hidden]")) return;
  for (const name of ["words", "area"]) field(name).value = "";
  run().then(() => { target.closest("details").open = true; target.scrollIntoView(); });
};
field("words").addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(run, 150); });
field("area").addEventListener("change", run);
field("words").addEventListener("keydown", (event) => { if (event.key === "Enter") run(); });
addEventListener("hashchange", reveal);
field("filters").hidden = false;
})();
