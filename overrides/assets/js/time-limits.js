/* The calculator of /time-limits/. Without this file the page is a whole table with a rule of counting in words.
   Nothing that is entered is stored; the address holds the chosen limit and nothing else. */
(() => {
"use strict";
const FILE = new URL("../../time-limits/working-days.json", document.currentScript.src);
const LEADS = { maximum: "By the end of", target: "Aim: by the end of", recurring: "Next by the end of",
  minimum: "Not before", notice: "At the latest on" };
const PATIENCE = 600; // milliseconds after the last key: until then a date may be half entered
const rows = [...document.querySelectorAll(".limits > li")];
const part = (name) => document.querySelector(`#deadline-${name}`);
const day = part("day"), time = part("time"), chosen = part("limit"), result = part("result");
let loading, table, timer;
let turn = 0;

const inWords = (weekday) => (iso) => new Date(iso.slice(0, 10)).toLocaleDateString("en-GB",
  { weekday, day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).replace(",", "");
const say = inWords("long"), sayShort = inWords("short");
// Where a limit says it, by marks in the template: the order of its parts may change.
const SAYS = { area: "[data-what] b", action: "[data-what] a", words: "[data-time] b", from: "[data-when] b", uncounted: "[data-time] i" };
const UNCHECKED = document.querySelector("#deadline").dataset.unchecked;
const words = (row, name) => row.querySelector(SAYS[name])?.textContent.trim() ?? "";
const topicOf = (row) => row.closest("details").querySelector("h3").firstChild.textContent.trim();
const limitOf = ({ dataset }) => {
  const [value, unit] = dataset.limit.split(" ");
  return { value: Number(value), unit, before: "before" in dataset, kind: dataset.kind ?? "maximum" };
};
const numbered = (number, one, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;
const small = (text) => text.charAt(0).toLowerCase() + text.slice(1);

function sayTime(iso) {
  const [hour, minute] = iso.slice(11).split(":");
  if (minute === "00" && hour % 12 === 0) return hour === "12" ? "midday" : "midnight";
  return `${hour % 12 || 12}${minute === "00" ? "" : `:${minute}`}${hour < 12 ? "am" : "pm"}`;
}

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function load() {
  loading ??= fetch(FILE).then((reply) => (reply.ok ? reply.json() : Promise.reject(reply)));
  loading.catch(() => { loading = undefined; }); // so that the next try asks again
  return loading;
}

/* The form */
function fillIn() {
  const groups = new Map();
  for (const row of rows.filter((each) => each.dataset.limit)) {
    const topic = topicOf(row);
    if (!groups.has(topic)) groups.set(topic, Object.assign(make("optgroup"), { label: topic }));
    const area = row.dataset.area ? ` (${words(row, "area")})` : "";
    groups.get(topic).append(new Option(`${words(row, "action")}: ${small(words(row, "words"))}${area}`, row.id));
    const link = make("a", "", "Work out the date", make("span", "visually-hidden", `: ${words(row, "action")}`));
    link.href = `?limit=${row.id}#calculator`;
    link.dataset.limit = row.id;
    link.className = "count-link";
    row.querySelector("[data-time]").append(" ", link);
  }
  chosen.append(...groups.values());
}

function choose(id) {
  const row = rows.find((each) => each.id === id);
  chosen.value = row?.dataset.limit ? id : "";
  const hours = Boolean(chosen.value) && limitOf(row).unit === "hours";
  part("time-field").hidden = !hours;
  if (hours && !time.value) time.value = Deadlines.london(Date.now()).slice(11);
  part("label").textContent = row?.hasAttribute("data-before") ? "The day that it leads up to" : "The day it starts";
  part("said").hidden = !row;
  part("said").textContent = row ? told(row) : "";
  history.replaceState(null, "", row ? `?limit=${id}${location.hash}` : location.pathname + location.hash);
  update();
}

function told(row) {
  const limit = `${words(row, "action")}: ${small(words(row, "words"))}. ${words(row, "from")}.`;
  if (row.dataset.limit) return limit;
  return `${limit} ${words(row, "uncounted") || "There is no calculator: the source gives no number."}`;
}

/* What is wrong, beside its field. An unfinished date is no mistake yet: `strict` is when somebody leaves the field. */
function faults(needsTime, strict) {
  const [first, last] = [table.from.slice(0, 4), say(table.until)];
  const unfinished = day.value === "" || day.value < "1000";
  let wrong = "";
  if (unfinished) wrong = day.validity.badInput ? "That is not a date: there is no such day, or a part is missing." : "Enter a date.";
  else if (day.value < table.from) wrong = `Enter a date in ${first} or later. Earlier bank holidays are not known here.`;
  else if (day.value > table.until) wrong = `Enter a date up to ${last}. Later bank holidays are not known yet.`;
  const noTime = needsTime && !time.value;
  if (strict || !unfinished) tell(day, wrong);
  if (strict || !noTime) tell(time, noTime ? "Enter a time, for example 14:30. The hours are counted from it." : "");
  return Boolean(wrong) || noTime;
}

function tell(field, wrong) {
  document.querySelector(`#${field.id}-error`).textContent = wrong;
  if (wrong) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

const REFUSED = {
  "before": () => `No deadline is given: the count would go back to before ${table.from.slice(0, 4)}.`,
  "after": () => `No deadline is given: the count would go past ${say(table.until)}. Later bank holidays are not known yet.`,
  "no-such-time": () => "There was no such time: the clocks went forward that night. Enter the time an hour later.",
};

/* An old answer never stands beside a new question: it goes before anything else happens. */
async function update({ strict = true, focus = false } = {}) {
  const mine = ++turn;
  clearTimeout(timer);
  result.hidden = true;
  part("heard").textContent = "";
  const row = rows.find((each) => each.id === chosen.value);
  tell(chosen, !row && focus ? "Choose a time limit." : "");
  if (!row) return focus ? chosen.focus() : undefined;
  try {
    table = await load();
  } catch {
    if (mine === turn) show([make("p", "", "The bank holidays could not be loaded, so no deadline is given. Try again, or count by hand.")], focus);
    return;
  }
  if (mine !== turn) return;
  const limit = limitOf(row);
  const needsTime = limit.unit === "hours";
  if (faults(needsTime, strict)) return focus ? document.querySelector("#deadline [aria-invalid]")?.focus() : undefined;
  const start = needsTime ? `${day.value}T${time.value}` : day.value;
  const found = Deadlines.count(limit, start, table);
  if (found.refused) {
    const field = found.refused === "no-such-time" ? time : day;
    tell(field, REFUSED[found.refused]());
    return focus ? field.focus() : undefined;
  }
  show(answer(row, start, found), focus);
}

function show(children, focus) {
  result.replaceChildren(...children);
  result.hidden = false;
  part("heard").textContent = focus ? "" : result.querySelector("h3")?.textContent ?? result.textContent;
  if (focus) result.focus();
}

/* The answer */
function answer(row, start, found) {
  const { kind } = limitOf(row);
  const lead = LEADS[kind];
  const title = found.utc ? `${kind === "recurring" ? "Next by" : "By"} ${sayTime(found.ends)} on ${say(found.ends)}` : `${lead} ${say(found.ends)}`;
  const now = Deadlines.london(Date.now());
  const first = `${found.utc ? `${sayTime(start)} on ` : ""}${say(start)}`;
  const when = start.slice(0, 10) > now.slice(0, 10) ? ", which is still to come" : start.slice(0, 10) === now.slice(0, 10) ? " (today)" : "";
  const careful = found.careful && found.careful !== found.ends && kind !== "minimum" ? carefully(row, found) : "";
  const from = words(row, "from");
  const unsaid = from.startsWith("The source") ? ", so take the earliest day that it could be. Counted here from " : ": ";
  const sentence = `${words(row, "words")}. ${from}${unsaid}${first}${when}.`;
  const fileable = { row, title, sentence, careful, found };
  return [
    make("p", "kicker", words(row, "action")),
    make("h3", "", title),
    ...passed(kind, found, now),
    ...(found.utc ? [] : leftOut(found.days)),
    make("p", "", sentence),
    ...(careful ? [make("p", "careful", careful)] : []),
    ...(found.utc ? [make("p", "", hoursPass(row, start, found))] : falls(found)),
    file(fileable),
    ...(found.days.length ? [daysOf(found.days)] : []),
    source(row),
  ];
}

function passed(kind, { ends, utc }, now) {
  if (kind === "minimum") return [];
  const left = Math.round((Date.parse(ends.slice(0, 10)) - Date.parse(now.slice(0, 10))) / 86_400_000);
  if (utc ? Date.parse(utc) < Date.now() : left < 0) {
    const ago = left < 0 ? `${numbered(-left, "day")} ago` : "earlier today";
    return [make("p", "passed", `This deadline has already passed, ${ago}.`)];
  }
  return [make("p", "left", left === 0 ? "That is today." : left === 1 ? "That is tomorrow." : `That is in ${left} days.`)];
}

function hoursPass(row, start, { ends }) {
  const changed = Date.parse(`${ends}Z`) - Date.parse(`${start}Z`) !== limitOf(row).value * 3_600_000;
  return `Hours are counted as they pass: through nights, weekends and bank holidays.${changed ? " The clocks change in between." : ""}`;
}

function carefully(row, { careful }) {
  const why = "before" in row.dataset ? "whole days must lie between" : "the first day counts too";
  return `To be safe, work to ${say(careful)}: that is the day if ${why}, which the source does not say.`;
}

function falls({ ends }) {
  const why = Deadlines.notWorked(ends, table);
  return why ? [make("p", "", `The last day is not a working day (${why}). The sources do not say that it moves.`)] : [];
}

const holiday = ([iso, , why]) => (why && !say(iso).startsWith(why) ? why : "");

// What people do not think of: weekends go without saying.
function leftOut(days) {
  const named = days.filter((each) => !each[1] && holiday(each)).map((each) => `${holiday(each)} (${sayShort(each[0])})`);
  return named.length ? [make("p", "", `Not counted, besides weekends: ${named.join(", ")}.`)] : [];
}

function daysOf(days) {
  const list = make("ol", "days", ...days.map((each) => make("li", each[1] ? "" : "skipped",
    make("span", "number", each[1] ? String(each[1]) : "–"), ` ${sayShort(each[0])}`, holiday(each) ? `: ${holiday(each)}` : "")));
  const skipped = days.filter(([, number]) => !number).length;
  const count = numbered(days.length - skipped, "day");
  const details = make("details", "days-counted", make("summary", "", `Check it: ${count} counted${skipped ? `, ${skipped} skipped` : ""}`), list);
  details.open = true;
  return details;
}

// What the source is, how sure that is and who disagrees goes with every answer.
function source(row) {
  const cell = make("div", "", ...row.querySelector("[data-source]").cloneNode(true).childNodes);
  if ("unchecked" in row.dataset) cell.prepend(make("strong", "", `${UNCHECKED} `));
  const rule = Object.assign(make("a", "", "How to count"), { href: "#how-to-count" });
  const own = "How to count is this site's own rule, and the bank holidays were not compared with GOV.UK. ";
  return make("div", "answer-source", make("h4", "", "Where the limit comes from"), cell, make("p", "", own, rule, "."));
}

function file({ row, title, sentence, careful, found }) {
  const button = Object.assign(make("button", "plain", "Save to a calendar (.ics)"), { type: "button" });
  button.addEventListener("click", () => {
    const random = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const text = Deadlines.calendar({ ...found, uid: `${random}@partnership-site`, now: new Date().toISOString(),
      summary: `Deadline: ${words(row, "action")}`, url: new URL(`?limit=${row.id}`, location.href).href.split("#")[0],
      description: [`${title}.`, sentence, careful, "unchecked" in row.dataset ? UNCHECKED : "",
        "How to count is this site's own rule."].filter(Boolean).join("\n") });
    const link = Object.assign(make("a"), { download: `deadline-${row.id}.ics`,
      href: URL.createObjectURL(new Blob([text], { type: "text/calendar" })) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  return make("p", "save", button);
}

fillIn();
day.value = Deadlines.london(Date.now()).slice(0, 10);
chosen.addEventListener("change", () => choose(chosen.value));
for (const field of [day, time]) {
  field.addEventListener("input", () => {
    result.hidden = true;
    clearTimeout(timer);
    timer = setTimeout(() => update({ strict: false }), PATIENCE);
  });
  field.addEventListener("change", () => { clearTimeout(timer); timer = setTimeout(() => update({ strict: false }), PATIENCE); });
  field.addEventListener("blur", () => { if (result.hidden && chosen.value) update(); });
}
document.querySelector("#deadline").addEventListener("submit", (event) => { event.preventDefault(); update({ focus: true }); });
for (const link of document.querySelectorAll(".often a")) link.dataset.limit = link.hash.slice(1);
document.querySelector("main").addEventListener("click", (event) => {
  const link = event.target.closest("a[data-limit]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(link.dataset.limit);
  history.replaceState(null, "", location.pathname + location.search);
  document.querySelector("#deadline").scrollIntoView();
  day.focus({ preventScroll: true });
});
document.querySelector("#deadline").hidden = false;
choose(new URLSearchParams(location.search).get("limit") ?? "");
})();
