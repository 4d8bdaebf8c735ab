/* The filters of /time-limits/: by words, topic and area. Without this file the table is whole. Nothing is stored. */
(() => {
"use strict";
const rows = [...document.querySelectorAll("table.limits tr[id]")];
const field = (name) => document.querySelector(`#limit-${name}`);
const topicOf = (row) => row.closest("tbody").querySelector("[scope=rowgroup]");
const topics = [...document.querySelectorAll("table.limits [scope=rowgroup]")];
// Where a limit comes from is not searched: too many rows name the same guidance.
const texts = rows.map((row) => [row.querySelector("[scope=row]"), row.querySelector("[data-action]"),
  row.querySelector("[data-time]"), topicOf(row)].map((place) => place.textContent)
  .concat(row.dataset.words ?? "").join(" "));
let latest = 0, wait;
field("topic").append(...topics.map((topic) => new Option(topic.textContent, topic.id)));

const run = async () => {
  const mine = ++latest;
  const query = field("words").value.trim();
  const scores = query ? await Words.scores(query, texts) : texts.map(() => 1);
  if (mine !== latest) return;
  const area = field("area").value, topic = field("topic").value;
  let shown = 0;
  rows.forEach((row, at) => {
    const here = !area || [undefined, area].includes(row.dataset.area);
    row.hidden = !(scores[at] > 0 && here && (!topic || topicOf(row).id === topic));
    shown += !row.hidden;
  });
  for (const body of document.querySelectorAll("table.limits tbody")) body.hidden = !body.querySelector("tr[id]:not([hidden])");
  const all = shown === rows.length;
  field("status").textContent = shown ? (all ? "" : `${shown} of ${rows.length} limits`) : "No limit fits. Use fewer words, or set the choices to “All”.";
};
const reveal = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest("table.limits")?.contains(target) || target.offsetParent) return;
  for (const name of ["words", "topic", "area"]) field(name).value = "";
  run().then(() => target.scrollIntoView());
};
field("words").addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(run, 150); });
for (const name of ["topic", "area"]) field(name).addEventListener("change", run);
field("filters").addEventListener("submit", (event) => { event.preventDefault(); run(); });
addEventListener("hashchange", reveal);
field("filters").hidden = false;
})();
