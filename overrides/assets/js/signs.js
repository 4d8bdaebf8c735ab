/* Which signs of need answer what somebody typed, by the words that words.js understands. Global `Signs`:
     find(words, parts)   resolves to { kind, signs, matching, used, rule }: the signs, the highest level first;
       kind   "all": each has all that matters in the question; "part": no sign has it, these are of the part of life that
              it belongs to; "some": they have only some of it; "none"
       used   the words that signs of kind "some" have; the names of the parts for kind "part"
       matching   the ids of the signs that match; the others stand beside them to compare
       rule   a length of time in the question that no sign names: "3 days"
     parts: [{ name, text, signs: [{ id, level, own, words, text, part }] }], own without the words that people type for it.
   What is typed here is a worry. A sign of level 1 is a strength: it never answers, however well its words fit; it only
   tells which part of a child's life is meant. Nor does a sign about an earlier time, or one that lacks something that
   matters, answer alone: signs of several levels are shown for the reader to choose from. */
const Signs = (() => {
"use strict";
const HIGHEST = "4";
const MOST = 15; // a word that more signs have says little
const stems = (words) => new Set(words.split(" ").map(Words.stem));
/* Who, where and when: a sign need not name them, yet one that does comes first. */
const AROUND = stems("mum mummy mother mam dad daddy father parent parents carer carers stepdad stepfather stepmum stepmother nan"
  + " gran grandma grandad grandparent uncle aunt boy girl son daughter brother sister sibling pupil student teen teenager"
  + " teenage youngster toddler baby babies infant boyfriend girlfriend partner neighbour family families somebody people"
  + " they herself himself themselves myself home house school class classroom lesson nursery college playground night"
  + " morning evening today yesterday week weekend month months term nights aged young older little big since ago still");
/* What the search may leave out, and a sign may not. */
const TELLING = stems("friend friends few less least never");
/* Words of somebody who asks, or of how strongly it is meant. */
const ASKING = stems("worried worry worrying worries concern concerned concerns problem problems issue issues sign signs level"
  + " threshold suspect suspected suspicion seem seems noticed notice told tells saying afraid help need needs think maybe"
  + " often sometimes lot lots lots bit again constantly every everyday keeps going come comes came look looks looking"
  + " child children kid kids please urgent referral refer always really very too like likes likely bad badly"
  + " other others want wants see seen time times part known all everywhere anyone thing things way new called living lives try tries tried trying");
/* Praise is no sign of need: whatever it is said of needs a look at signs of several levels. */
const PRAISE = stems("good well great fine okay excellent");
const NOT = /^(no|not|never|without|nobody|none|nothing|cannot|hardly|barely|lack|stop|refus)$/;
const LACKS = /\b(no|not|never|without|nobody|none|nothing|cannot|lacks?|refused|irregular|little|less|un\w+)\b/i;
const BEFORE = /\b(earlier|before|past|previous(ly)?)\b/i;
const SHORT = /\b(?:(is|are|was|were|do|does|did|has|have|had|would|could|should)|(ca|wo))n['\u2019]?t\b/gi;
/* What somebody does to themselves is not what was done to them; what adults do to each other is domestic abuse. */
const ITSELF = /\b(?:her|him|my|your|our)sel(?:f|ves)\b/gi;
const ONESELF = /\b(?:harm|burn|scratch|hit|punch|bit)\w*\s+themselves\b/gi;
const ADULTS = /\b(mum|mother|dad|father|step\w*|partner|boyfriend|girlfriend|husband|wife)s?\b/gi;
const FORCE = /\b(hit|beat|punch|slap|kick|hurt|shout|scream|threat|fight|fought|argu|control|chok|strangl|push|scared|afraid)/i;
const TIME = /\b(\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:school |working )?(days?|weeks?|months?|nights?)\b/i;


/* What was typed: what matters in it, each with whether it is denied ("no food"), and what only stands around it. */
async function understood(words, all) {
  const plain = words.replace(SHORT, (_, be) => (be ? "not" : "cannot")).replace(ITSELF, "themselves")
    .replace(ONESELF, "self-harm");
  const isNot = ({ parts }) => parts.length === 1 && NOT.test(parts[0]);
  const isNothing = ({ text, parts }) => /^\d/.test(text) || Words.normalise(text).every(Words.isSmall)
    || (parts.length === 1 && ASKING.has(parts[0]));
  // "Poor attendance" is not about money.
  const isWeak = ({ weak, parts: [part] }) => weak && !AROUND.has(part) && !TELLING.has(part);
  const telling = (await Words.understand(plain, true)).filter((group, at, { length }) => !isNothing(group)
    && (group.text !== "poor" || at === length - 1)).map((group) => ({ ...group, weak: isWeak(group) }));
  const isDenied = (at) => at > 0 && (isNot(telling[at - 1]) || (telling[at - 1].weak && isDenied(at - 1)));
  const groups = await Promise.all(telling.map(async (group, at) => {
    const known = group.slips.length && all.find(({ text }) => says(text, group));
    return { ...group, denied: isDenied(at), ...(known ? { slips: [], has: (text) => says(text, group) } : { has: await test(group) }) };
  }));
  const isAround = ({ parts, weak, denied }) => weak || (parts.length === 1 && AROUND.has(parts[0]) && !denied);
  const about = groups.filter((group) => !isNot(group));
  return { core: about.filter((group) => !isAround(group)), around: about.filter((group) => isAround(group) && !group.weak) };
}

/* Whether a text has this part of the question. The beginning of a word is not the word: "man" is not "manage". */
async function test({ typed, parts }) {
  if (parts.length === 1 && PRAISE.has(parts[0])) return () => false;
  const match = await Words.matcher(typed);
  const own = parts.at(-1);
  const isWhole = (stem) => stem === own || !stem.startsWith(own);
  return (text) => match(Words.normalise(text).filter((word) => isWhole(Words.stem(word))).join(" ")) >= 1;
}

async function find(words, parts) {
  const all = parts.flatMap((part) => part.signs);
  const read = await understood(words, all);
  const between = new Set(words.toLowerCase().match(ADULTS)).size > 1 && FORCE.test(words);
  const also = between ? whole("", all, await understood("domestic violence", all)).signs : [];
  const result = answer(words, parts, all, read);
  const signs = [...new Set([...result.signs, ...also])];
  if (!signs.length) return { kind: "none", signs, used: [], rule: unnamed(words, signs) };
  const { kind, used } = result.signs.length ? result : { kind: "all", used: [] };
  const matching = new Set(signs.map(({ id }) => id));
  return { kind, used, matching, signs: highestFirst(wider(kind, signs, parts), read.around), rule: unnamed(words, signs) };
}

function answer(words, parts, all, read) {
  const { core, around } = read;
  const needed = core.length ? core : around;
  const ways = needed.length ? [() => whole(words, all, read), () => ofPart(parts, needed, "words"), () => some(parts, all, needed),
    () => ofPart(parts, needed, "strengths")] : [];
  for (const way of ways) {
    const result = way();
    if (result.signs.length) return result;
  }
  return { signs: [] };
}

/* Never one level alone, but the highest where signs of it have all that matters: beside them stand the other signs of
   the part of life that has most of them. */
function wider(kind, signs, parts) {
  const [level, ...more] = new Set(signs.map((sign) => sign.level));
  if (more.length || (kind === "all" && level === HIGHEST)) return signs;
  const having = ({ signs: own }) => own.filter((sign) => signs.includes(sign)).length;
  const [most] = [...parts].sort((a, b) => having(b) - having(a));
  return [...new Set([...signs, ...most.signs.filter((sign) => isTrouble(sign) && (kind !== "all" || sign.level > level))])];
}

const isTrouble = ({ level }) => level > "1";
const stemsOf = (text) => Words.normalise(text).map(Words.stem);
const says = (text, { parts }) => parts.every((part) => stemsOf(text).includes(part));

/* Signs with all that matters. With them come signs of a higher level that have half of it, in the same part of life. */
function whole(words, all, { core, around }) {
  const good = new Set(core.filter((group) => group.denied && isStrength(group, all)));
  const answers = (sign, group) => (group.has(sign.text) ? !group.denied || good.has(group) || denies(sign, group)
    : group.denied && Words.normalise(sign.text).includes(`un${group.text}`));
  const troubles = all.filter((sign) => isTrouble(sign) && (BEFORE.test(words) || !BEFORE.test(sign.own)));
  // What may be a slip of the finger is not all that matters.
  const having = core.length && !core.some(({ slips }) => slips.length) ? troubles.filter((sign) => core.every((group) => answers(sign, group))) : [];
  const isBest = ({ text }) => around.length && around.every((group) => group.has(text)) && core.every((group) => says(text, group));
  const best = having.filter(isBest);
  const least = Math.min(...best.map(({ level }) => level));
  const signs = best.length ? having.filter((sign) => best.includes(sign) || sign.level > least) : having;
  const most = Math.max(...signs.map(({ level }) => level));
  const above = troubles.filter((sign) => sign.level > most && signs.some(({ part }) => part === sign.part)
    && core.filter((group) => answers(sign, group)).length * 2 >= core.length);
  return { kind: "all", signs: signs.length ? [...signs, ...above] : [], used: [] };
}

/* "No food" is a sign where food is a strength; "no bruise" is a sign only where a sign says so itself. */
function isStrength(group, all) {
  return all.some((sign) => !isTrouble(sign) && !LACKS.test(sign.own) && says(sign.own, group));
}

function denies({ own, words }, { parts }) {
  return [own, ...words].map(Words.normalise).some((said) => {
    const at = said.findIndex((word) => Words.stem(word) === parts[0]);
    return at >= 0 && LACKS.test(said.slice(Math.max(0, at - 3), at).join(" "));
  });
}

/* The parts of life to which it belongs: by what people type for them, or by strengths that have any of these words. */
function ofPart(parts, needed, by) {
  const isMeant = (part) => (by === "words" ? needed.every((group) => group.has(part.text))
    : part.signs.some((sign) => !isTrouble(sign) && needed.some((group) => !group.slips.length && group.has(sign.text))));
  const meant = parts.filter(isMeant);
  return { kind: "part", signs: meant.flatMap(({ signs }) => signs.filter(isTrouble)), used: meant.map(({ name }) => name) };
}

/* Signs that have only some of it. What may be a slip counts only where nothing else does. */
function some(parts, all, needed) {
  const having = needed.map((group) => {
    const signs = all.filter((sign) => isTrouble(sign) && group.has(sign.text));
    return { ...group, signs: signs.length ? signs : ofPart(parts, [group], "words").signs, few: signs.length <= MOST };
  }).filter(({ signs, few }) => signs.length && few);
  const sure = having.filter(({ slips }) => !slips.length);
  const used = sure.length ? sure : having;
  return { kind: "some", signs: [...new Set(used.flatMap(({ signs }) => signs))], used: used.map(({ typed }) => typed) };
}

/* The highest level first; in a level the part of life of which most signs match. */
function highestFirst(signs, around) {
  const like = ({ level, part }) => signs.filter((sign) => sign.level === level && sign.part === part).length;
  const fits = (sign) => around.filter((group) => group.has(sign.text)).length;
  return [...signs].sort((a, b) => b.level - a.level || like(b) - like(a) || fits(b) - fits(a));
}

function unnamed(words, signs) {
  const time = words.match(TIME)?.[0] ?? "";
  return signs.some(({ own }) => own.toLowerCase().includes(time.toLowerCase())) ? "" : time;
}

return { find };
})();
