/* The threshold finder: words, a part of the child's life or both leave only the signs that answer. Without this file
   the whole list is there. What is asked stands in the address and nowhere else: nothing is stored. */
(() => {
"use strict";
const part = (name) => document.getElementById(`find-${name}`);
const form = part("form");
if (!form) return;
const answer = document.getElementById("answer");
const domains = [...document.querySelectorAll(".signs")].map((section) => ({
  section,
  text: section.dataset.w ?? "",
  signs: [...section.querySelectorAll("li")].map((item) => ({
    item,
    level: item.closest("[data-level]").dataset.level,
    text: `${item.firstChild.textContent} ${item.dataset.w ?? ""}`,
  })),
}));
const MOST = 15;
const VAGUE = /^(.{1,2}$|not$|worr|concern|come)/;
let turn = 0;

function remember(words, chosen) {
  const asked = new URLSearchParams();
  if (words) asked.set("q", words);
  if (chosen) asked.set("part", chosen);
  const query = String(asked) && `?${asked}`;
  history.replaceState(null, "", (query || location.pathname) + (query ? "" : location.hash));
  part("link").href = query || location.pathname;
}

async function having(words, all) {
  const match = await Words.matcher(words);
  return all.filter((each) => match(each.text) >= 1);
}

// Signs with all the words; else the parts of life that they are about; else signs with some of the words.
async function find(words, near) {
  const signs = near.flatMap((domain) => domain.signs);
  if (!words) return { found: signs };
  const whole = await having(words, signs);
  if (whole.length) return { found: whole, words };
  const about = await having(words, near);
  if (about.length) return { found: about.flatMap((domain) => domain.signs), words, about: true };
  const telling = (await Words.understand(words)).filter(({ weak, text }) => !weak && !VAGUE.test(text));
  const some = await Promise.all(telling.map(async ({ text }) => ({ text, found: await having(text, signs) })));
  // A word that very many signs have says little.
  const used = some.filter(({ found }) => found.length && found.length <= MOST);
  return { found: [...new Set(used.flatMap(({ found }) => found))], words, used: used.map(({ text }) => text) };
}

async function run() {
  const mine = ++turn;
  const words = part("q").value.trim();
  const chosen = part("part").value;
  remember(words, chosen);
  const finding = Boolean(words || chosen);
  const result = await find(words, domains.filter(({ section }) => !chosen || section.id === chosen));
  if (mine !== turn) return;
  show(new Set(result.found), finding);
  part("status").textContent = finding ? summary(result, chosen) : "";
  lead(finding && !result.about ? result.found : []);
}

// From the answer on to what each of its levels means and what to do.
function lead(found) {
  const levels = new Set(found.map(({ level }) => level));
  const links = [...document.querySelectorAll(".levels a")].filter((link) => levels.has(link.dataset.level));
  part("levels").replaceChildren(...links.flatMap((link) => [link.cloneNode(true), " "]));
  part("levels").hidden = !links.length;
}

function show(found, finding) {
  document.body.classList.toggle("finding", finding);
  for (const { section, signs } of domains) {
    for (const sign of signs) sign.item.hidden = !found.has(sign);
    section.hidden = !signs.some((sign) => found.has(sign));
    for (const none of section.querySelectorAll(".none")) none.hidden = finding;
  }
  part("empty").hidden = !finding || found.size > 0;
  part("more").hidden = !finding;
  document.getElementById("browse").hidden = finding && found.size > 0;
}

function summary({ found, words, about, used }, chosen) {
  const where = chosen ? ` in “${part("part").selectedOptions[0].text}”` : "";
  if (about) {
    return `No sign in this list has “${words}”. If in doubt, ring. This is the part of a child’s life it belongs to.`;
  }
  if (!found.length) return `No sign for “${words}”${where}`;
  const levels = ["1", "2", "3", "4"].map((level) => [level, found.filter((sign) => sign.level === level).length]);
  const counted = levels.filter(([, number]) => number).map(([level, number]) => `${number} at level ${level}`);
  const first = used ? `No sign has all of “${words}”. ` : "";
  const named = words ? ` for “${used ? used.join("” or “") : words}”` : "";
  return `${first}${found.length === 1 ? "1 sign" : `${found.length} signs`}${named}${where}: ${counted.join(", ")}`;
}

function clear() {
  part("q").value = "";
  part("part").value = "";
  return run();
}

// A link to a sign must show it, whatever is being looked for.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.closest("[hidden]")) clear().then(() => target.scrollIntoView());
}

let timer;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  clearTimeout(timer);
  await run();
  if (!document.body.classList.contains("finding")) return;
  answer.focus({ preventScroll: true });
  answer.scrollIntoView();
});
part("q").addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 250); });
part("part").addEventListener("change", run);
part("clear").addEventListener("click", () => { clear(); part("q").focus(); });
window.addEventListener("hashchange", reveal);

// Without this file they are plain links; site.js copies where a link has this class.
for (const { section, signs } of domains) {
  for (const { item } of signs) item.querySelector(`[href="#${item.id}"]`).classList.add("clause-link");
  part("part").append(new Option(section.querySelector("h2").textContent, section.id));
}
form.hidden = false;
const asked = new URLSearchParams(location.search);
part("q").value = asked.get("q") ?? "";
part("part").value = asked.get("part") ?? "";
if (part("part").selectedIndex < 0) part("part").value = "";
if (part("q").value || part("part").value) run();
})();
