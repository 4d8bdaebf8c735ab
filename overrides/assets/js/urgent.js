/* Words of somebody who is in danger, afraid or desperate, and what such a reader is shown above everything else.
   Global `Urgent`:
     ready()       fetches /search/urgent.json once (made of data/national/urgent.yml), and resolves when it is there
     reader(text)  "child" or "adult" where the text shows distress, else null
     panel(text)   a fresh element to put above the results, or null
     traits(text), enough(text)  where the weights of what the text shows stand, and whether its points are enough: for
                   tests/distress, which learns the weights
   `reader` and `panel` take as a second argument whether the site has nothing to say: then less is enough where the text asks for
   nothing. How words, points and weights work together: docs/reference/distress.md. Nothing is stored, nothing leaves this
   site. */
const Urgent = (() => {
"use strict";
const FILE = new URL("../../search/urgent.json", document.currentScript.src);
const LEAVE = "https://www.bbc.co.uk/weather"; // as GOV.UK's "Exit this page" does
const LONGEST = 4000; // letters that are looked at: of a longer text its beginning and its end
const SENTENCE = 3; // words
const PLACES = 16384, NO_WEIGHT = 79; // of the weights, as letters: "O" is none
const GAP = 2; // other words that may stand within a phrase
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{Z}\p{S}]/u;
const OF_ADULTS = new Set(("son daughter sons daughters niece nephew grandson granddaughter grandchild grandchildren grandkids"
  + " husband hubby wife ex partner neighbour neighbours neighbor neighbors toddler kids baby children child").split(" "));

const ASSETS = new URL("../", document.currentScript.src);
let known, loading, announcement;

// Packed, and as it is for browsers of before 2023 and servers that unpack it themselves.
const unpacked = async () => new Response((await fetch(`${FILE}.gz`)).body.pipeThrough(new DecompressionStream("gzip"))).json();
const fetched = () => unpacked().catch(async () => (await fetch(FILE)).json());

function ready() {
  loading ??= fetched().then((file) => { known = file.groups && prepared(file); })
    .catch(() => { loading = undefined; }); // so that the next try asks again
  announcer();
  return loading;
}

const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}` : text);
const folded = (text) => shortened(text).normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}]/gu, "")
  .replace(/['\u2018\u2019\u02bc`\u00b4]/g, "").replace(/(.)\1{2,}/gu, "$1$1").replace(/ı/g, "i").replace(/ł/g, "l");
// A word may have signs for letters within it (r*pe, r@pe); an emoji is a word; h e l p is one.
const wordsOf = (text) => folded(text).replace(/(?<!\S)\p{L}(?: \p{L}){3,}(?!\S)/gu, (letters) => letters.replaceAll(" ", ""))
  .match(/\$?[\p{L}\p{N}]+(?:[&@$*]+[\p{L}\p{N}]+)*|\p{Extended_Pictographic}/gu) ?? [];
const SIGNS = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s" };
const STUCK = 40; // letters of words without a space between them
const ABOUT_ONESELF = /^(?:i|im|ive|my|he|hes|please|dont|cant|wanna)$/, DONE_TO_ONE = /^(?:me|us|myself|please)$/;

// What forms of a word share: hits, hitting and hitin are hit.
function stem(word) {
  if (word.length < 4) return word;
  const short = word.replace(/ies$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^su])s$/, "$1").replace(/(ing|in|ed)$/, "");
  const base = short.length > 2 && /[aeiouy]/.test(short) ? short : word;
  return base.replace(/([bdgklmnprt])\1$/, "$1").replace(/(.{3})e$/, "$1");
}

// Words of people at work stand for nothing else: a meeting is not to meet.
const exact = (word) => `=${word.replace(/s$/, "")}`;

function prepared({ alike, groups, never, ...rest }) {
  const first = new Map(alike.flatMap((set) => set.map((word) => [folded(word), set[0]])));
  const sharedForm = (word) => first.get(word) ?? stem(word);
  const entries = groups.flatMap((group) => group.words.map((phrase) => (OTHER_SCRIPT.test(phrase)
    ? { group, inside: folded(phrase) } : { group, phrase, parts: wordsOf(phrase).map(group.kind === "asks" ? exact : sharedForm) })));
  const own = new Set(entries.flatMap(({ parts }) => parts ?? []));
  const everyday = new Set(never.flatMap((word) => [word, stem(word)]));
  // What a slip may have been meant for. A word of another language is not bent, nor is one that somebody uses at work.
  const meant = new Map(entries.filter(({ group, phrase }) => phrase && group.kind !== "language" && group.kind !== "asks")
    .flatMap(({ phrase }) => wordsOf(phrase)).filter((word) => word.length > 4).map((word) => [word, [sharedForm(word), letters(word)]]));
  const spelt = new Set([...first.keys(), ...entries.filter(({ group, phrase }) => phrase && group.kind !== "language"
    && group.kind !== "asks").flatMap(({ phrase }) => wordsOf(phrase))].filter((word) => /^(?:[aiu]|[a-z]{2,})$/.test(word)));
  const wholes = new Set(entries.filter(({ group, parts }) => group.kind === "whole" && parts?.length === 1).map(({ parts }) => parts[0]));
  return { ...rest, groups, entries, meant: [...meant], sharedForm, first, spelt, wholes, readings: new Map(),
    isPlain: (word) => own.has(sharedForm(word)) || first.has(word) || everyday.has(word) || everyday.has(stem(word)) };
}

// The words of a text: several where they were typed without a space, and what an emoji shows.
const parted = (text) => wordsOf(text).flatMap((word) => (/\p{Extended_Pictographic}/u.test(word)
  ? known.first.get(word) ?? [] : (known.isPlain(word) ? null : stuck(word)) ?? word));

// What a word may stand for. Known from the last key on.
function readings(word) {
  if (!known.readings.has(word)) known.readings.set(word, read(word));
  return known.readings.get(word);
}

// The fewest words of the list that make up this one, if they tell of oneself: imscared, helpme.
function stuck(word) {
  if (word.length < 6 || word.length > STUCK || /[^a-z]/.test(word)) return null;
  const fewest = [[]];
  for (let to = 1; to <= word.length; to += 1) {
    for (let from = Math.max(0, to - 12); from < to; from += 1) {
      if (!fewest[from] || !known.spelt.has(word.slice(from, to))) continue;
      if (!fewest[to] || fewest[from].length + 1 < fewest[to].length) fewest[to] = [...fewest[from], word.slice(from, to)];
    }
  }
  const words = fewest[word.length];
  return words && (ABOUT_ONESELF.test(words[0]) || DONE_TO_ONE.test(words.at(-1))) ? words : null;
}

// h1t and r*pe: a sign stands for the letter that it looks like.
function signed(word) {
  if (!/^[a-z\d@$*]{3,20}$/.test(word) || !/[a-z]/.test(word)) return [];
  const meant = new RegExp(`^${word.replace(/[\d@$]/g, (sign) => SIGNS[sign] ?? sign).replace(/\*+/g, "[a-z]{1,3}")}$`);
  return [...known.spelt].filter((other) => other.length > 2 && meant.test(other)).map(known.sharedForm);
}

function read(word) {
  const most = word.length > 7 ? 2 : 1;
  if (/[\d@$*]/.test(word)) return [known.sharedForm(word), exact(word), ...signed(word)];
  if (word.length < 4 || /[^a-z]/.test(word) || known.isPlain(word)) return [known.sharedForm(word), exact(word)];
  const own = letters(word);
  const bare = /[aeiou]/.test(word) ? [] : known.meant.filter(([other]) => other.replace(/[aeiou]/g, "") === word); // scrd
  const near = bare.length ? bare : known.meant.filter(([other, [, has]]) => Math.abs(other.length - word.length) <= most
    && countBits(has ^ own) <= 2 * most && distance(word, other, most) <= most);
  return [known.sharedForm(word), exact(word), ...near.map(([, [part]]) => part)];
}

// Which letters a word has, as bits: two words that share too few need no closer look.
const letters = (word) => [...word].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 97)), 0);
function countBits(bits) {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count += 1;
  return count;
}

// Letters changed, missing, added, or two in the wrong order.
function distance(a, b, most) {
  let before, row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}

// A phrase stands where its words follow each other with few between; `places` has where each word stands.
const stands = (parts, words, places) => (places.get(parts[0]) ?? []).some((from) => {
  let at = from;
  return parts.slice(1).every((part) => {
    const ahead = words.slice(at + 1, at + 2 + GAP).findIndex((meanings) => meanings.includes(part)) + 1;
    at += ahead;
    return ahead;
  });
});

function fits({ kind }, parts, words) {
  if (kind === "whole") return parts.length === words.length || words.every((meanings) => meanings.some((part) => known.wholes.has(part)));
  return kind !== "plain" || words.length >= SENTENCE;
}

// The groups that a text has words of, and how many.
function groupsIn(text) {
  const whole = folded(text);
  const words = parted(text).map(readings);
  const places = new Map();
  words.forEach((meanings, at) => new Set(meanings).forEach((part) => places.set(part, [...(places.get(part) ?? []), at])));
  const counts = new Map();
  for (const { group, inside, parts } of known.entries) {
    if (inside ? whole.includes(inside) : fits(group, parts, words) && stands(parts, words, places)) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

// Of the groups that tell what happens only the one with most points counts; each word that asks for something does.
// Plain words count where nothing is asked for.
function points(counts) {
  const ofKind = (kind) => [...counts].filter(([group]) => group.kind === kind);
  const most = (kind) => Math.max(0, ...ofKind(kind).map(([group]) => group.points));
  const asks = ofKind("asks").reduce((total, [group, count]) => total + group.points * count, 0);
  const sum = (kind) => ofKind(kind).reduce((total, [group]) => total + group.points, 0);
  return sum("speaks") + most("happens") + most("whole") + most("language") + (asks ? -asks : sum("plain"));
}

// Words in their order, pairs of them, parts of long ones, and the groups and points: what tells somebody in distress from
// somebody at work. Each as the place of its weight, the end of its FNV-1a hash.
function traits(text, counts = groupsIn(text)) {
  const words = parted(text).flatMap((word) => word.match(/[a-z]+|\d+/g) ?? []).map((word) => (/\d/.test(word) ? "#" : word));
  const stems = words.map(stem);
  const all = [...stems, `^${stems[0]}`, ...stems.slice(1).map((next, at) => `${stems[at]} ${next}`),
    ...stems.slice(2).map((next, at) => `${stems[at]}_${next}`),
    ...words.flatMap((word) => Array.from({ length: word.length > 4 ? word.length - 3 : 0 }, (_, at) => `~${word.slice(at, at + 4)}`)),
    `/${Math.floor(Math.min(words.length, 12) / 3)}`, ...[...counts.keys()].map(({ id }) => `+${id}`),
    `=${Math.max(-4, Math.min(10, points(counts)))}`];
  return [...new Set(all.map(placeOf))];
}

function placeOf(trait) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < trait.length; at += 1) hash = Math.imul(hash ^ trait.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % PLACES;
}

// Above 0 the writer is more like those in distress than like those at work.
function likeness(text, counts) {
  const places = traits(text, counts);
  const sum = places.reduce((total, place) => total + known.learned.weights.charCodeAt(place) - NO_WEIGHT, 0);
  return known.learned.start + (sum * known.learned.step) / Math.sqrt(places.length);
}

const enough = (text) => points(groupsIn(text)) >= known.enough;

// Words that say enough by themselves do so. Else points and weights must agree, or weights be sure of a sentence.
function isInDistress(text, counts) {
  const likely = likeness(text, counts), sum = points(counts);
  if (sum < known.enough) return sum > 0 && likely > known.learned.sure && wordsOf(text).length >= SENTENCE;
  return likely > known.learned.least || [...counts.keys()].some(({ kind }) => kind === "whole" || kind === "language");
}

function reader(text, unanswered = false) {
  if (!known) return null;
  const counts = groupsIn(text);
  const distress = isInDistress(text, counts);
  const asks = [...counts.keys()].some(({ kind }) => kind === "asks");
  if (!distress && !(unanswered && !asks && points(counts) > 0)) return null;
  // Who may not be in distress at all is not told that it is not their fault.
  return !distress || wordsOf(text).some((word) => OF_ADULTS.has(word)) ? "adult" : "child";
}

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

const link = (className, href, words) => Object.assign(make("a", className, words), { href });

// The place from which a screen reader says that there is help; it must stand in the page before it says anything.
function announcer() {
  if (announcement) return;
  announcement = make("p", "visually-hidden");
  announcement.setAttribute("role", "status");
  document.body.append(announcement);
}

// The styles and the button that leaves: once a page.
function begin() {
  const sheet = { rel: "stylesheet", href: new URL("css/urgent.css", ASSETS).href };
  if (!document.querySelector('link[href$="/urgent.css"]')) document.head.append(Object.assign(document.createElement("link"), sheet));
  const script = { src: new URL("js/leave.js", ASSETS).href };
  if (!document.querySelector('script[src$="/leave.js"]')) document.head.append(Object.assign(document.createElement("script"), script));
}

// It never takes the focus from somebody who is typing: a screen reader says it when the panel comes, not at every key.
function panel(text, unanswered) {
  const who = reader(text, unanswered);
  const words = who ? known[who] : null;
  const spoken = words ? [words.title, ...words.numbers.map((line) => `${line.words} Ring ${line.number}`)].join(". ") : "";
  if (who) begin();
  if (announcement && announcement.textContent !== spoken) announcement.textContent = spoken;
  return words && shown(who, words);
}

// A child sees all of it. An adult may have asked about somebody else: what was found must be in sight below the numbers.
function shown(who, { title, words, numbers, more }) {
  const worried = new URL("../worried/", ASSETS).href;
  const lines = numbers.map((line) => make("li", "", make("span", "", line.words), " ", link("tel", `tel:${line.tel}`, `Ring ${line.number}`)));
  const list = make("ul", "urgent-numbers", ...lines);
  const comfort = make("p", "", words);
  const leave = Object.assign(link("leave", LEAVE, "Leave this page"), { rel: "noreferrer" });
  const leaving = "Shows the weather at once. Or press Shift 3 times. Pages from before stay in this browser\u2019s history.";
  const days = [...new Set(numbers.map((line) => line.looked_up))].join(" and ");
  const source = make("p", "provenance", `Numbers looked up on ${days}. `, link("", `${worried}#checked`, "Where they come from"));
  const parts = who === "child"
    ? [comfort, list, make("p", "", link("", `${worried}#young`, more)), make("p", "leave-line", leave, " ", make("span", "", leaving)), source]
    : [list, make("p", "leave-line", link("", worried, more), " ", leave),
      make("details", "", make("summary", "", "About leaving, and these numbers"), comfort, make("p", "", `\u201cLeave this page\u201d: ${leaving}`), source)];
  const box = make("section", `urgent urgent-${who}`, make("p", "urgent-title", title), ...parts);
  box.setAttribute("aria-label", title);
  return box;
}

return { ready, reader, panel, traits, enough };
})();
