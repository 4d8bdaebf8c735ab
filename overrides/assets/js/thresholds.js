/* The threshold finder and the pages of the levels. What is asked is answered by signs.js and stands nowhere else: not in
   the address, not in the history, nothing is stored. A sign to which a link leads has its level, what to do and whom to
   ring beside it. Without this file the whole list is there. */
(() => {
"use strict";
const cloned = (selector) => document.querySelector(selector)?.cloneNode(true) ?? "";

/* What a level means and what to do at it, as the page says it. */
const what = (level) => cloned(`[data-level="${level}"] > .what`);

/* Once the address names a sign: what a reader needs with it stands below it. */
function arrive() {
  document.querySelector(".sign-help")?.remove();
  let sign = null;
  try { sign = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* no such place */ }
  if (!sign?.matches(".signs li, .signs-of-level li")) return;
  const help = document.createElement("div");
  help.className = "sign-help";
  help.append(what(sign.closest("[data-level]").dataset.level), cloned(".beside-ring"));
  help.querySelector("details")?.remove();
  const table = innerWidth > 600 && sign.closest("table");
  if (table) table.before(help);
  else sign.append(help);
  sign.scrollIntoView({ behavior: "instant" });
}
addEventListener("hashchange", arrive);
arrive();

for (const link of document.querySelectorAll(".signs small > a:last-child, .signs-of-level small > a:last-child")) {
  link.classList.add("clause-link"); // site.js copies where a link has this class
}

const part = (name) => document.getElementById(`find-${name}`);
const form = part("form");
if (!form) return;
const box = document.getElementById("answer");
const typed = (element) => element.dataset.words?.split(", ") ?? [];
const parts = [...document.querySelectorAll("details:has(.signs)")].map((section) => {
  const name = section.querySelector("h3").firstChild.textContent.trim();
  const signs = [...section.querySelectorAll(".signs li")].map((item) => {
    const own = item.firstChild.textContent.trim();
    const words = typed(item);
    return { id: item.id, level: item.closest("[data-level]").dataset.level, own, words, text: [own, ...words].join(", "), part: name };
  });
  return { name, text: typed(section).join(", "), signs };
});
const levelName = (level) => document.querySelector(`#level-${level} .what > a`).textContent;
let turn = 0;

async function run() {
  const mine = ++turn;
  const words = part("q").value.trim();
  const result = words ? await Signs.find(words, parts) : { kind: "", signs: [] };
  const panel = words && typeof Search !== "undefined" ? await Search.urgent(words) : null;
  if (mine !== turn) return;
  part("urgent").replaceChildren(...(panel ? [OF_ONESELF.test(words) || !result.signs.length ? panel : inBrief(panel)] : []));
  const levels = [...new Set(result.signs.map(({ level }) => level))];
  part("status").textContent = summary(result, levels, words.length > 60 ? `${words.slice(0, 60)}…` : words);
  fill("levels", levels.map((level) => row(level, what(level))));
  fill("signs", result.signs.map((sign) => row(sign.level, linkTo(sign), beside(sign, result))));
}

/* Here everybody types what may be distress ("hungry"), most of them about somebody else's child: whoever does not speak
   of themselves has the numbers in one line above the level, and opens the rest. */
const OF_ONESELF = /\b(i|im|i['\u2019]m|ive|me|my|mine|myself|we|us|our)\b/i;
function inBrief(panel) {
  const lines = [...panel.querySelectorAll("li")].map((entry) => {
    const [name] = entry.firstChild.textContent.match(/[A-Z]\w*(?: [A-Z]\w*)*(?=\.)/) ?? [""];
    return `${name} ${entry.querySelector("a").textContent.replace(/^Ring /, "")}`.trim();
  });
  const brief = document.createElement("details");
  const line = document.createElement("summary");
  line.textContent = `${panel.querySelector(".urgent-title").textContent.replace(/\W$/, "")}: ring ${lines.join(" or ")}`;
  brief.className = "urgent-brief";
  brief.append(line, panel);
  return brief;
}

function row(level, ...content) {
  const item = document.createElement("li");
  item.dataset.level = level;
  item.append(...content);
  return item;
}

function linkTo({ id, own }) {
  const link = document.createElement("a");
  link.href = `#${id}`;
  link.textContent = own;
  return link;
}

function beside({ level, part: name, ...sign }, { kind, matching }) {
  const text = document.createElement("span");
  text.textContent = `${levelName(level).split(":")[0]} · ${name}${kind === "all" && !matching.has(sign.id) ? " · to compare" : ""}`;
  return text;
}

function fill(name, rows) {
  part(name).replaceChildren(...rows);
  part(name).hidden = !rows.length;
}

const RING = "ring the number for your area, below, and say what worries you.";
function summary({ kind, signs, used, rule, matching }, levels, words) {
  if (!words) return "Type a word or two, or open a part of the child’s life below.";
  const time = rule ? ` These documents give no rule for “${rule}”: ring the number for your area and ask.` : "";
  const ways = {
    all: () => (levels.length === 1 && levels[0] !== "4" ? `${count(signs.length)} “${words}”. It may be more serious: in doubt ring.`
      : levels.length > 1 && matching.size < signs.length ? `${count(matching.size)} “${words}”, of one level only.`
        + " It may be more serious: compare it with the signs of higher levels."
      : `${count(signs.length)} “${words}”${levels.length > 1 ? ", of more than one level. The most serious come first: choose what fits." : "."}`),
    part: () => `No sign in these documents matches “${words}”. These are the signs of that part of a child’s life`
      + ` (${used.join("; ")}): choose what fits, and in doubt ring.`,
    some: () => `No sign in these documents has all of “${words}”. These come nearest, by “${used.join("” and “")}”: choose what`
      + " fits, and in doubt ring.",
    none: () => `No sign in these documents matches “${words}”. That does not mean that nothing is wrong: ${RING}`,
  };
  return ways[kind]() + time;
}

const count = (number) => (number === 1 ? "1 sign matches" : `${number} signs match`);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await run();
  box.focus({ preventScroll: true });
  box.scrollIntoView({ behavior: "instant" });
});

/* Addresses that were copied when the question and the part of life still stood in them. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  if (!String(asked)) return;
  history.replaceState(null, "", location.pathname + location.hash);
  if (asked.get("part")) location.replace(`#${asked.get("part")}`);
  part("q").value = asked.get("q") ?? "";
  if (part("q").value) run();
}
form.hidden = false;
readAddress();
})();
