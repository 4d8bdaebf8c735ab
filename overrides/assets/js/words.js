/* Words as readers type them: forms of a word, words that mean the same, one slip of spelling.
   Global `Words`:
     normalise(text)         its words in small letters, accents and apostrophes folded
     stem(word)              what the forms of a word share; British and American spelling are one
     ready()                 fetches /search/words.json once, and resolves when the words are there
     matcher(query)          resolves to a function from a text to how well it answers: 1 or more where it has all that
                             was asked, less where it has some, 0 where it has none
     scores(query, texts)    resolves to that for every text, where those that have only some count as 0 if one has it all
     notHere(text)           its phrases that ask for what no such site holds
     understand(query)       resolves to the parts of a query, each with what else to look for (finding.js)
   Works without the file too, then only on forms of words. Nothing is stored, nothing leaves this site. */
const Words = (() => {
"use strict";
const FILE = new URL("../../search/words.json", document.currentScript.src);
const SMALL = new Set(`a about am an and any anyone are as at be been being by can could did do does doing done for from get gets go going
  got had has have having he her him his how i if in is it its may me might much must my of off on or our out own shall
  she should so some somebody someone something than that the their them then there these they this those to us was we
  were what when where which while who whom whose why will with would you your please find show know look want think say
  says said tell like actually also into too very just really because since whether each every per nor only but wheres
  whos whats hows isnt wasnt dont doesnt didnt cant wont couldnt shouldnt havent hasnt im ive id ill youre theyre hes
  shes theres thats lets wot wat hwo pls plz thanks ok okay hi hello yourself between until upon onto via looks looking
  looked see seen sees seem seems sure maybe perhaps lot lots bit kind sort way happened happens happend happening
  different difference new old pm etc eg ie vs versus re went came coming comes come trying try tried become became`.split(/\s+/));
// Small too, but "not fed" is not "fed": they stay in phrases of one meaning, and for those who look for signs.
const TURNING = new Set(["no", "not", "myself", "themselves", "himself", "herself"]);
const LENGTH = new Set(["long", "soon", "quick"]); // how long, how soon
const IRREGULAR = new Map(`children:child childrens:child women:woman men:man feet:foot teeth:tooth bitten:bite bit:bite beaten:beat stolen:steal
  hidden:hide taken:take held:hold met:meet kept:keep told:tell spent:spend chose:choose chosen:choose left:leave
  gave:give given:give wrote:write written:write sent:send fell:fall fallen:fall broke:break broken:break stole:steal
  drank:drink drunk:drink led:lead made:make paid:pay spoke:speak spoken:speak took:take withheld:withhold lost:lose
  shook:shake shaken:shake slept:sleep fed:feed bought:buy thrown:throw threw:throw forgot:forget forgotten:forget
  died:die dying:die dies:die lying:lie ran:run went:go hungrier:hungry minutes:minutes`.split(/\s+/).map((pair) => pair.split(":")));
const OWN = 1, BEGUN = 0.6, SAME = 0.7, SLIP = 0.5;

let data = { sets: [], concerns: new Set(), known: [], stems: new Set(), places: [], everyday: new Set(), elsewhere: [] };
let loading;
const stems = new Map();
// An answer need not have them.
const WEAK = new Set(
  ("child kid person long soon quick many day year old within after before during down up happen thing make take hold"
    + " need work use help new always really very just keep give come ask say right now mean mum dad mummy daddy mother father"
    + " parent boy girl son daughter pupil student patient teen family friend brother sister neighbour class someone people"
    + " today yesterday tomorrow week month daily time times one two three four five six seven eight nine ten first last"
    + " next again still yet already ever never often another other same both few more most less least much tell told talk"
    + " saw start concern guidance information page website site advice group partnership document list local"
    + " woman lady guy husband wife stepdad stepmum stepfather stepmother grandson granddaughter grandchild grandma grandad gran nan aunt"
    + " auntie uncle cousin nephew niece flat upstairs tonight anymore yo yr reception uniform nappy slipper stick laptop rubbish dog arm stuff video"
    + " homework pdf email acronym ahead simply assigned withdrawn republished abolished merger geographic backlog complaint").split(" ").map(stem),
);

// Packed, and as it is for browsers of before 2023 and servers that unpack it themselves.
const unpacked = async () => new Response((await fetch(`${FILE}.gz`)).body.pipeThrough(new DecompressionStream("gzip"))).json();
const fetched = () => unpacked().catch(async () => (await fetch(FILE)).json());

function ready() {
  loading ??= fetched().then((file) => {
    const { sets, words, places = [], asked = {}, everyday = "", answered: answering = [], not_here: elsewhere = "", concerns = [] } = file;
    const known = [...new Set([...[...sets, ...Object.values(asked)].flat().flatMap(normalise), ...words.split(" ")])];
    // A phrase of which only "child" is left, once its small words are gone, would mean every child.
    const grouped = sets.map((set, at) => [...set, ...(asked[at] ?? [])].map((phrase, nth) => (
      { phrase, leads: nth >= set.length, mark: mark(at), answered: answering.includes(at), parts: content(canonical(phrase)) }))
      .filter(({ phrase, leads, parts }) => !(leads && parts.length === 1 && phrase.includes(" ")))
      .filter(({ phrase, parts }) => parts.length > 1 || !WEAK.has(parts[0]) || !phrase.includes(" ") || LENGTH.has(parts[0])));
    data = { sets: grouped, concerns: new Set(concerns.map((at) => mark(at))), known, stems: new Set(known.map(stem)), places: places.flat(),
      everyday: new Set(everyday.match(/.{5}/g)), elsewhere: elsewhere.split(",").filter(Boolean).map((phrase) => (
        { phrase, pieces: phrase.split("+").map((piece) => piece.split("|").map((way) => normalise(way).map(stem))) })) };
  }).catch(() => { loading = undefined; }); // so that the next try asks again
  return loading;
}

// The mark of a set in the index of the search (macros/search/index.py).
const LETTERS = "bcdfghjklmnpqrtvwx";
const mark = (at, many = LETTERS.length) => ["", ...LETTERS.slice(1)][Math.floor(at / many ** 2)]
  + LETTERS[Math.floor(at / many) % many] + LETTERS[at % many];

function normalise(text) {
  const folded = text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/['\u2019]s\b|['\u2019]/g, "");
  return folded.match(/[a-z0-9]+(?:&[a-z0-9]+)*/g) ?? [];
}

function stem(word) {
  if (!stems.has(word)) stems.set(word, spelling(cut(IRREGULAR.get(word) ?? word)));
  return stems.get(word);
}

// A light cut: too much would make one word of "police" and "policy".
function cut(word) {
  if (word.length < 4 || /\d|&/.test(word)) return word;
  let short = word.replace(/([bt])re(s?)$/, "$1er$2"); // centre, center
  short = short.replace(/(ss|sh|ch|x|z)es$/, "$1").replace(/ies$/, "y").replace(/([^su])s$/, "$1");
  const base = short.replace(/(ation|ative|ing|ed|ful|fully|ly|ment|ness|ive|er)$/, "");
  if (base !== short && base.length > 2 && /[aeiouy]/.test(base) && !/(th|f|v|mb|und)er$/.test(short)) {
    const single = base.replace(/([bdfgmnprt])\1$/, "$1");
    // Of caring care is left, of running run.
    short = single === base && /^[^aeiou][aeiou][^aeiouwxy]$/.test(base) && /(ing|ed)$/.test(short) ? `${base}e` : single;
  }
  short = short.replace(/(.{3})(en|an)c[ey]$/, "$1$2t").replace(/(.{2})y$/, "$1i");
  return short.length > 4 ? short.replace(/e$/, "") : short;
}

function spelling(word) {
  return word.replace(/[ao]e(?=[a-z])/g, "e").replace(/our/g, "or").replace(/y?[iy]z/g, "is").replace(/([aeiou])ll/g, "$1l")
    .replace(/ntr?er?$/, (end) => (end === "nter" || end === "ntr" ? "ntr" : end)).replace(/grey/, "gray")
    .replace(/gramm?$/, "gram").replace(/(n)[cs]$/, "$1s").replace(/practi[cs]/, "practic");
}

// The stems of a text's words without small ones, unless it has no others.
function content(text) {
  const words = Array.isArray(text) ? text : normalise(text);
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.length ? telling : words).map(stem);
}

const startsAt = (all, at, parts) => parts.every((part, i) => all[at + i] === part);
const has = (all, parts) => all.some((_, at) => startsAt(all, at, parts));

// Sections, lengths of time and dotted abbreviations in one spelling: sect47, 10wday, 72hour, mash (macros/search/words.py).
const ONES = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
  + " eighteen nineteen").split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBER = `\\d{1,3}|(?:${TENS.join("|")})(?:[ -](?:${ONES.slice(0, 9).join("|")})\\b)?|(?:${ONES.join("|")})\\b`;
const UNITS = [["wday", "(?:working|business)[ -]?days?|wds?"], ["days", "(?:school |calendar )?days?"], ["hour", "hours?|hrs?|h"],
  ["week", "weeks?|wks?"], ["mths", "months?|mths?"]];
const LENGTHS = new RegExp(`\\b(${NUMBER})[ -]*(?:${UNITS.map(([, unit]) => `(${unit})`).join("|")})\\b`, "g");
const SECTIONS = /\b(?:sections?|secs?\.?|ss?\.?) ?(\d{1,3}[a-z]?\b(?:(?: ?, ?| and | or | ?& ?| ?\/ ?)\d{1,3}[a-z]?\b)*)/g;
const number = (text) => Number(text) || text.split(/[ -]/).reduce((sum, word) => sum + (TENS.indexOf(word) + 2) * 10 * TENS.includes(word)
  + ONES.indexOf(word) + 1, 0);

function canonical(text) {
  return text.toLowerCase().replace(/['\u2019]/g, "").replace(/\s+/g, " ")
    .replace(/\b(?:[a-z]\.){1,6}[a-z]\b\.?/g, (dotted) => (/^(?:e\.g|i\.e|a\.m|p\.m)/.test(dotted) ? " " : dotted.replace(/\./g, "")))
    .replace(/\b(?:a|any|their|our) say\b/g, "voice")
    .replace(SECTIONS, (_, numbers) => numbers.match(/\d+[a-z]?/g).map((one) => `sect${one}`).join(" "))
    .replace(LENGTHS, (_, many, ...units) => number(many) + UNITS[units.findIndex(Boolean)][0]);
}

// The parts of a query: the longest phrases that have others of the same meaning, and the words between them; `turning`
// says whether "not" counts as one where it stands alone.
async function understand(query, turning = false) {
  await ready();
  const asked = canonical(query);
  const typed = normalise(asked);
  const hyphens = new Set((asked.match(/\p{L}+(?=-\p{L})/gu) ?? []).flatMap(normalise));
  const all = typed.map((word, at) => ({ word, at }));
  const telling = all.filter(({ word }) => !SMALL.has(word));
  const words = telling.length ? telling : all;
  const parts = words.map(({ word }) => stem(word));
  const groups = [];
  for (let at = 0; at < parts.length;) {
    const found = sameMeaning(parts, at);
    let length = found.length || 1;
    while (!found.length && at + length < words.length && hyphens.has(words[at + length - 1].word)) length += 1;
    const own = words.slice(at, at + length);
    const hyphened = length > 1 && !found.length; // pages may write it as one word or as two
    const unknown = !found.length && !data.stems.has(parts[at]) && !data.known.some((word) => word.startsWith(own[0].word));
    const text = own.map(({ word }) => word);
    const weak = length === 1 && (WEAK.has(parts[at]) || /^\d+(?:wday|days|hour|week|mths)?$/.test(own[0].word));
    const answers = [...found.answers, ...apartAnswers(parts, parts.slice(at, at + length))];
    groups.push({ text: text.join(hyphened ? "-" : " "), typed: hyphened ? text.join("-") : typed.slice(own[0].at, own.at(-1).at + 1).join(" "), hyphened,
      parts: parts.slice(at, at + length), others: hyphened ? [{ phrase: text.join(" "), parts: [] }] : found.others,
      marks: found.marks, answers: [...new Set(answers)], place: length === 1 && data.places.includes(own[0].word), begun: begun(own.at(-1).word),
      slips: unknown ? slips(own[0].word) : [], weak });
    at += length;
  }
  const lasting = groups.filter(({ text }) => !TURNING.has(text));
  return turning || !lasting.length ? groups : lasting;
}

// What is answered for words that may stand apart (joined by + in a set), of which these begin with the first.
const apartAnswers = (all, own) => data.sets.flat().filter(({ leads, answered: isAnswered, parts }) => (
  leads && isAnswered && parts.length > 1 && own.includes(parts[0]) && parts.every((part) => all.includes(part)))).map(({ mark: set }) => set);

// The phrases in a text that ask for what no such site holds; their small words count. What + joins may stand anywhere
// in it, and of what | parts one is enough.
function notHere(text) {
  const all = normalise(text).map(stem);
  return data.elsewhere.filter(({ pieces }) => pieces.every((ways) => ways.some((parts) => has(all, parts)))).map(({ phrase }) => phrase);
}

// Known words of which this is the beginning: somebody is still typing.
const begun = (word) => (word.length > 2 && !/\d/.test(word) ? data.known.filter((other) => other.startsWith(word)).slice(0, 4) : []);

function sameMeaning(parts, at) {
  let length = 0;
  for (const { parts: phrase } of data.sets.flat()) {
    if (phrase.length > length && startsAt(parts, at, phrase)) length = phrase.length;
  }
  const own = parts.slice(at, at + length).join(" ");
  // What only leads to an answer means nothing else on a page.
  const holding = (leads) => (length ? data.sets.filter((set) => set.some((one) => one.leads <= leads && one.parts.join(" ") === own)) : []);
  const sets = holding(false), leading = holding(true);
  const others = sets.flat().filter(({ parts: phrase, leads }) => !leads && phrase.join(" ") !== own);
  const marks = [...new Set(sets.map(([first]) => first.mark))];
  const answers = [...new Set(leading.filter(([first]) => first.answered).map(([first]) => first.mark))];
  const once = new Map(others.reverse().map((other) => [other.parts.join(" "), other])); // of two forms the first
  return { length, marks, answers, others: [...once.values()].reverse() };
}

// The end of an FNV-1a hash, as in macros/search/words.py.
const trace = (word) => ([...word].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5) & 0xfffff)
  .toString(16).padStart(5, "0").replace(/./g, (digit) => "bcdfghjklmnpqrst"[parseInt(digit, 16)]);

// Known words one slip away; two in a long word. The first letter is seldom wrong.
function slips(word) {
  if (word.length < 4 || /\d/.test(word) || data.everyday.has(trace(word))) return [];
  const most = word.length > 7 ? 2 : 1;
  const near = data.known.filter((other) => Math.abs(other.length - word.length) <= most && (other[0] === word[0]
    || other[0] === word[1])).map((other) => [distance(word, other, most), other]).filter(([far]) => far <= most);
  const nearest = Math.min(...near.map(([far]) => far));
  return near.filter(([far]) => far === nearest).slice(0, 3).map(([, other]) => other);
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

// How well one part of a query is answered by the stems of a text.
function answered(group, all) {
  if (has(all, group.parts)) return OWN;
  if (group.others.some((other) => has(all, other.parts))) return SAME;
  const last = group.parts.at(-1);
  if (group.parts.length === 1 && last.length > 2 && all.some((each) => each.startsWith(last))) return BEGUN;
  return group.slips.some((slip) => all.includes(stem(slip))) ? SLIP : 0;
}

async function matcher(query) {
  const groups = await understand(query);
  const strong = groups.filter((group) => !group.weak);
  const needed = strong.length ? strong : groups;
  const extra = strong.length ? groups.filter((group) => group.weak) : [];
  return (text) => {
    const all = content(text);
    const sums = needed.map((group) => answered(group, all));
    const sum = sums.reduce((total, one) => total + one, 0) / (needed.length || 1);
    if (!sum) return 0;
    const more = extra.reduce((total, group) => total + answered(group, all), 0) / 20;
    return sums.every(Boolean) ? 1 + sum + more : Math.min(0.99, sum + more / 10);
  };
}

async function scores(query, texts) {
  const match = await matcher(query);
  const found = texts.map(match);
  const least = found.some((score) => score >= 1) ? 1 : 0;
  return found.map((score) => (score >= least ? score : 0));
}

// The words of a question without the small ones before and after them.
function core(query) {
  const words = normalise(canonical(query));
  const telling = (word) => !SMALL.has(word);
  return words.slice(words.findIndex(telling), words.findLastIndex(telling) + 1);
}

const places = () => data.places;
const isConcern = (set) => data.concerns.has(set);

return { core, isConcern, notHere, places, normalise, stem, ready, matcher, scores, understand,
  isSmall: (word) => SMALL.has(word), isWeak: (word) => WEAK.has(stem(word)) };
})();
