/* Answers to a question: Pagefind asked for each part of it, its answers put in one order. Fetched with the first
   search. Global `Finding.find(query, filters, few)` resolves to {results, nothing, missing, widened}: the results in order,
   whether none of them has what matters, which parts of the question stand nowhere, and what else was looked for. A
   result is {url, meta, excerpt, parts}: the page or the place on it that answers best, and other places on the same
   page. Needs words.js. Nothing is stored. */
const Finding = (() => {
"use strict";
const BASE = new URL("../../", document.currentScript.src);
const MOST_GROUPS = 10; // parts of a question that are looked for
const MOST_RECORDS = 40; // rows, clauses and pages that are put together to results
const MOST_LISTED = 300; // pages that a filter alone lists
const MOST_OTHERS = 6; // other words that are named to the reader
const EXCERPT = 30; // words
const MOST_PARTS = 3; // further places of one page
// Tried out on the questions in data/**/must-be-found.yml.
const RANKING = { pageLength: 0.7, termFrequency: 0.6, termSaturation: 1.4, metaWeights: { title: 0, page: 0, kind: 0, date: 0, partnership: 0, replaced: 0 } };
const TITLED = 0.5; // from this score on a part of the question is in a title, or answered
const HOLDER = 0.75; // for a part that has parts of its own: one of them may say it
const QUIET = 0.5; // for an entry that points to the page of what it names, a list of sources, and a page that says there is nothing
const PAGE = 1.7, EXACT = 2.2, BOTH = 1.5; // for a whole page, and for what is called as the question reads
const ENOUGH = 0.5, ENOUGH_OF_MANY = 0.35, MANY = 3; // share of what matters that one record must hold together
const LITTLE = 0.4; // share that is enough of what a set of words leads to
const NEAR = 45; // words within which it stands together
const MOST_LOOKED_AT = 25; // records
const MEANT = 1.5; // what has other words for it is known to matter
const UNHEARD = 2; // so does what stands nowhere, unless it is a detail of a long question
const MOST_COMMON = 2; // a word in more records than so many times the pages says little
const BEGUN = 0.5, SLIP = 0.8, WEAK = 0.25;
const DESK = 1.25; // for a page that says what to do: `answers` in its front matter
const BEST = [["t", 1.95], ["w", 1.8], ["v", 1.65]]; // for places that answer what a set of words may ask
const ANSWERED = 2.5; // what such a set says of what matters in the question
const FEW = 3; // other words for what has a name
const NAMED = 1.6; // for what is on the page that the question names
const FAR = 0.3; // for what belongs to another partnership than the one that is named
const MEANINGS = 6; // for the page that says what words mean, where that is the question
const TOLD = 2; // for an entry there of what is asked for with what or who
const UNASKED = 0.5; // for that page where neither is asked
const ASKS_MEANING = /\b(?:mean|means|meaning|stands?|letters|abbreviation|acronym|definition|define|explain|difference between)\b/;
const ASKS_WHAT = /^(?:what|whats|wot|who|whos)(?: is| are| does| do|)\b(?!.*\bhappen)/;
const DATED = 2.5; // for what has the year of the question in its title
const OLD = 0.2; // for a page that a later edition replaces, unless its year is asked for
const NEAR_BY = 1.5; // for what belongs to the partnership that is named
const WORRY = "worried about a child", RAISE = "raise a concern", LEVELS = "level of need";
const ASKS_LEVEL = /\b(?:level|threshold|tier)s?\b/;
const SHOWN = 3; // results among which whoever describes a concern finds how to raise it
const SIGN = 2.5, STRENGTH = 0.2, ASIDE = 0.5; // for a sign of need, for one that all is well, and for what is neither, where a child is described
const ASKS = new RegExp("\\b(?:what|whats|how|why|which|whether)\\b|(?:^|, ?)(?:who|whos|whom|when|where)\\b|\\b(?:who|when|where|to whom)$|\\?"
  + "|^(?:can|could|do|does|did|is|are|am|was|were|will|would|should|may|must|has|have)\\b"
  + "|\\b(?:policy|procedure|form|guidance|meeting|minutes|report|review|plan|group|partnership)s?\\b");
const AGED = /\b\d+ ?-?(?:year|yr|yo|y\/o|month|week|day)|\b(?:of|aged?) \d+\b|\byear \d+\b/;
const SOMEBODY = new RegExp("\\b(?:child|kid|boy|girl|son|daughter|baby|toddler|teen|teenager|pupil|student|patient|he|she|his|her"
  + "|year|yr|yo|old|mum|mother|dad|father|parent|family|families|young person|stepdad|stepmum|girlfriend|boyfriend|children|sister|brother|lad|lass)s?\\b");
const NOTES = "Meeting notes (minutes)"; // the kind, as macros/kinds.py calls it
const OF_MEETINGS = /\b(?:minutes|notes|meetings?|met|decided|decisions?|actions)\b/;
const OF_DOCUMENTS = /arrangement|terms|guidance|priorit|together|keeping children/;
const YEAR = /\b(?:19|20)\d\d\b/;
const MARKS = { pages: "zqzy", holders: "zqzv", replaced: "zqzw", quiet: "zqzk", desk: "zqzz", meanings: "zqzx", signs: "zqzc", strengths: "zqzf" };
const END = "zqzq";

let loading;

function pagefind() {
  loading ??= import(new URL("pagefind/pagefind.js", BASE).href).then(async (module) => {
    await module.options({ ranking: RANKING, noWorker: true });
    // Without a word it would fetch the whole index.
    const marked = async ([name, mark]) => [name, new Set((await module.search(quoted(mark))).results.map(({ id }) => id))];
    return { module, ...Object.fromEntries(await Promise.all(Object.entries(MARKS).map(marked))) };
  });
  loading.catch(() => { loading = undefined; }); // so that the next try asks again
  return loading;
}

const filters = async () => (await pagefind()).module.filters();
const quoted = (text) => `"${text}"`;

// Where a part of the question may stand: in a title (or the words that people type for it), in the text, or over it.
// macros/search/index.py writes such words with these letters before them, and marks of sets with these after them.
const FIELDS = [["qtt", "q", 1, 0.9], ["", "r", 0.5, 0.4], ["qcc", "n", 0.3, 0.25]];

// The records that have a part of the question, in its own words or in others: Map of id to {result, score up to 1}.
async function having(search, group) {
  const hits = new Map();
  // In quotes Pagefind finds only the word itself, but ranks without them.
  const take = async (text, weight) => {
    const exact = new Set((await search(quoted(text))).map(({ id }) => id));
    if (!exact.size) return;
    const results = (await search(text)).filter(({ id }) => exact.has(id));
    for (const result of results) {
      const score = weight * (0.6 + 0.4 * (result.score / results[0].score));
      if (score > (hits.get(result.id)?.score ?? 0)) hits.set(result.id, { result, score });
    }
  };
  const everywhere = async (text, share = 1) => {
    const words = text.split(/[ -]/);
    for (const [prefix, , weight] of FIELDS) await take(words.map((word) => prefix + word).join(" "), weight * share);
  };
  await everywhere(group.typed);
  if (group.text !== group.typed) await everywhere(group.text);
  if (group.place) for (const hit of hits.values()) hit.score = 1; // a partnership's page may name it anywhere
  const own = hits.size;
  for (const mark of group.marks) for (const [, where, , weight] of FIELDS) await take(`z${mark}${where}`, weight);
  for (const mark of group.answers) for (const [where, weight] of BEST) await take(`z${mark}${where}`, weight);
  if (!hits.size && group.hyphened) await everywhere(group.text.replace(/[ -]/g, ""));
  if (!hits.size) for (const word of group.begun) await everywhere(word, BEGUN);
  const also = own || !hits.size ? [] : group.others.slice(0, MOST_OTHERS).map(({ phrase }) => phrase);
  for (const slip of hits.size ? [] : group.slips) {
    await everywhere(slip, SLIP);
    if (hits.size) also.push(slip);
  }
  return { ...group, hits, also };
}

// The first place that answers this phrase.
async function firstAnswer(search, phrase) {
  const [{ answers }] = await Words.understand(phrase);
  return answers.length ? (await search(quoted(`z${answers[0]}t`))).slice(0, 1).map((result) => ({ result })) : [];
}

// The records of pages whose title is a part of the question, or means the same.
async function ofNamed(search, groups) {
  const named = new Set();
  for (const { text, parts, others } of groups) {
    if (parts.length === 1 && others.length > FEW) continue; // an everyday word is no title
    const also = others.filter(({ parts: other }) => other.length > 1).slice(0, MOST_OTHERS);
    const titles = [...(parts.length > 1 ? [text] : []), ...also.map(({ phrase }) => phrase)];
    for (const title of titles) for (const { id } of await search(quoted(`qy${Words.normalise(title).join("")}`))) named.add(id);
  }
  return named;
}

// The records of the partnerships whose areas are named, and those of others.
async function abroad(search, areas) {
  const named = new Set(areas.map(({ typed }) => typed));
  const far = new Set();
  const near = new Set();
  for (const word of named) for (const { id } of await search(quoted(`qcc${word}`))) near.add(id);
  for (const word of Words.places().filter((place) => !named.has(place))) {
    for (const { id } of await search(quoted(`qcc${word}`))) if (!near.has(id)) far.add(id);
  }
  return { near, far };
}

const hasConcern = (groups) => groups.some(({ marks }) => marks.some(Words.isConcern));

// Whether a question tells of a child rather than asks for something: it names somebody, and signs have most of the rest.
function describesConcern(asked, groups, signs) {
  if (groups.length < SHOWN || !SOMEBODY.test(asked)) return false;
  return hasConcern(groups)
    || (!ASKS.test(asked) && (AGED.test(asked) || groups.filter(({ hits, weak }) => !weak && [...hits.keys()].some((id) => signs.has(id))).length > 1));
}

async function find(query, chosen = {}, few) {
  const { module, pages, holders, desk, meanings, replaced, quiet, signs, strengths } = await pagefind();
  const search = async (text) => (await module.search(text, { filters: chosen })).results;
  const asked = query.trim(), lower = asked.toLowerCase();
  // Whoever is shown whom to ring (urgent.js) also finds where to tell of it.
  const afraid = typeof Urgent !== "undefined" && Boolean(Urgent.reader(asked));
  const all = (await Words.understand(asked)).slice(0, MOST_GROUPS);
  if (!all.length) {
    const listed = asked ? [] : (await search(quoted(MARKS.pages))).map((result) => ({ result }));
    return { results: await merged(listed, [], few, MOST_LISTED), missing: [], nothing: Boolean(asked), widened: [] };
  }
  const groups = [];
  const explained = ASKS_MEANING.test(lower);
  const told = ASKS_WHAT.test(lower);
  for (const group of all) groups.push(await having(search, group));
  // Beside better words those count little that say little, or stand everywhere.
  const common = (group) => group.weak || (explained && ASKS_MEANING.test(group.text)) || (!group.marks.length && group.hits.size > pages.size * MOST_COMMON);
  const strong = groups.some((group) => !common(group));
  for (const group of groups) group.weak = strong && common(group);
  const areas = groups.filter(({ place }) => place);
  const describes = describesConcern(lower, groups, new Set([...signs, ...strengths]));
  const year = YEAR.exec(asked)?.[0];
  const called = Words.core(asked).filter((word) => !YEAR.test(word) && !(explained && ASKS_MEANING.test(word))).join("");
  const same = new Set((await search(quoted(`qx${called}`))).map(({ id }) => id));
  const dated = new Set(year ? (await search(quoted(`qtt${year}`))).map(({ id }) => id) : []);
  const named = await ofNamed(search, groups);
  const { near, far } = areas.length ? await abroad(search, areas) : { near: new Set(), far: new Set() };
  const favour = (id, titled) => (pages.has(id) && titled ? PAGE : 1) * (dated.has(id) ? DATED : 1) * (same.has(id) ? EXACT : 1)
    * (same.has(id) && pages.has(id) ? BOTH : 1) * (holders.has(id) ? HOLDER : 1) * (quiet.has(id) && !near.has(id) ? QUIET : 1)
    * (replaced.has(id) && !year ? OLD : 1) * (desk.has(id) ? DESK : 1) * (named.has(id) ? NAMED : 1)
    * (!describes || desk.has(id) ? 1 : signs.has(id) ? SIGN : strengths.has(id) ? STRENGTH : ASIDE)
    * (meanings.has(id) ? (explained ? MEANINGS : told && titled ? TOLD : UNASKED) : 1);
  // What a partnership that is named says in a word of the question itself.
  const said = new Set();
  for (const { typed } of areas.length ? groups.filter(({ weak, place }) => !weak && !place) : []) {
    for (const word of typed.split(/[ -]/)) for (const { id } of await search(quoted(word))) if (near.has(id)) said.add(id);
  }
  const ranked = order(groups, (id, titled) => favour(id, titled) * (far.has(id) ? FAR : near.has(id) ? NEAR_BY : 1));
  const isOtherYear = year && OF_MEETINGS.test(lower) && !OF_DOCUMENTS.test(lower)
    && !(await module.search(quoted(MARKS.pages), { filters: { kind: NOTES, year } })).results.length;
  const lacks = await lacking(asked, ranked, groups, { said, far }, afraid, describes, describes && !ASKS.test(lower) && hasConcern(groups));
  lacks.nothing ||= Boolean(isOtherYear); // there are no notes of that year
  if (afraid) ranked.splice(lacks.nothing || lacks.most < ENOUGH ? 0 : 1, 0, ...(await firstAnswer(search, WORRY)));
  const results = await merged(ranked, groups, few);
  if (!afraid && describes) {
    for (const [at, phrase] of [[SHOWN - 1, RAISE], ...(ASKS_LEVEL.test(lower) ? [[0, LEVELS]] : [])]) {
      const [place] = await merged(await firstAnswer(search, phrase), groups);
      const there = results.findIndex(({ url }) => url === place?.url);
      if (there >= SHOWN) results.splice(there, 1);
      if (place && (there < 0 || there >= SHOWN)) results.splice(at, 0, place);
    }
  }
  return { results, groups, widened: [...new Set(groups.flatMap(({ also }) => also))], ...lacks };
}

// As somebody would write it: words.js writes numbers in a way of its own.
const plain = (typed) => typed.replace(/\bsect(\d)/g, "section $1").replace(/(\d)(wday|days|hour|week|mths)\b/g, (_, number, unit) =>
  `${number} ${{ wday: "working days", days: "days", hour: "hours", week: "weeks", mths: "months" }[unit]}`);

// The more parts of the question a record has, and the rarer they are, the sooner it comes.
function order(groups, favour) {
  const worth = groups.map(({ hits, weak }) => (weak ? WEAK : 1) / (1 + Math.log(1 + hits.size)));
  // What nobody has counts most, what has other words for it is known to matter.
  const weight = groups.map(({ hits, weak, marks, answers }) => (weak ? 0
    : (answers.length ? ANSWERED : marks.length ? MEANT : 1) / (1 + 0.35 * Math.log(1 + hits.size))));
  const total = weight.reduce((sum, one) => sum + one, 0) || 1;
  const records = new Map();
  groups.forEach(({ hits }, at) => {
    for (const [id, { result, score }] of hits) {
      const record = records.get(id) ?? { result, sum: 0, has: 0, titled: false, best: false };
      record.sum += score * worth[at];
      record.titled ||= score > TITLED && !groups[at].weak;
      record.best ||= score > 1;
      record.has += weight[at];
      records.set(id, record);
    }
  });
  return [...records].map(([id, { result, sum, has, titled, best }]) => {
    const share = has / total;
    return { result, share, best, score: sum * share ** 1.2 * favour(id, titled) };
  }).sort((a, b) => b.score - a.score);
}

// Whether no record answers, and which parts of the question stand nowhere. What matters must be held together by one
// record: names of partnerships do not matter, words that say little do not, rare ones matter more, those that stand
// nowhere most. Where a year is typed, it must stand there too.
async function lacking(asked, ranked, groups, { said, far }, isAfraid, isConcern, isTold) {
  const heard = groups.filter(({ hits, text }) => hits.size || !Words.isWeak(text));
  const telling = heard.filter(({ weak, place }) => !weak && !place);
  const needed = [telling, heard, groups].find(({ length }) => length) ?? [];
  const unheld = needed.filter(({ hits }) => !hits.size);
  const unheard = needed.length > MANY && unheld.length === 1 ? 1 : UNHEARD;
  const weights = needed.map(({ hits, marks }) => (hits.size ? (marks.length ? MEANT : 1) / (1 + 0.35 * Math.log(1 + hits.size)) : unheard));
  const sum = (isHeld) => weights.reduce((total, weight, at) => total + (isHeld(at) ? weight : 0), 0);
  const total = sum(() => true);
  const years = groups.filter(({ text }) => YEAR.test(text));
  const year = years.length === 1 ? years[0] : undefined; // of two, one is compared with the other
  const sought = year ? [...needed.filter((group) => group !== year), year] : needed;
  const likely = ranked.map(({ result }) => ({ result, most: sum((at) => needed[at].hits.has(result.id)) / total }))
    .filter(({ result }) => !year || year.hits.has(result.id)).sort((a, b) => b.most - a.most).slice(0, MOST_LOOKED_AT);
  // Who names a partnership of this site, or is afraid or worried, asks for no other place.
  const isNear = isAfraid || isConcern || groups.some(({ place }) => place);
  const phrases = Words.notHere(asked).filter((phrase) => !(isNear && /^\p{Lu}/u.test(phrase)));
  let most = 0, named = false;
  for (const { result, most: possible } of likely) {
    if (possible <= most) break;
    const record = await result.data();
    const titled = sought.map(({ hits }) => hits.get(result.id)?.score > TITLED);
    const spots = places(record, sought);
    const placeless = sought.map(({ hits }, at) => hits.has(result.id) && !spots.some((has) => has[at]));
    const isAnyPlace = (at) => !year || titled.at(-1) || !sought[at].answers.length;
    const isHeld = (has, at) => titled[at] || (isAnyPlace(at) && (placeless[at] || has[at]));
    const dated = spots.filter((has) => !year || titled.at(-1) || has[sought.length - 1]);
    most = Math.max(most, ...dated.map((has) => sum((at) => isHeld(has, sought.indexOf(needed[at]))) / total));
    named ||= needed.length > 1 && titled.every(Boolean) && phrases.every((phrase) => Words.notHere(record.meta.title).includes(phrase));
  }
  // Only another partnership than the one that is named has a place that answers.
  const isFar = needed.length === 1 && needed.some(({ hits }) => {
    const answering = [...hits].filter(([, { score }]) => score > 1);
    return answering.length > 0 && answering.every(([id]) => far.has(id)) && ![...hits].some(([id]) => said.has(id));
  });
  // A description that also has words of something else is one still, unless that is called by its name.
  const isElsewhere = isFar || (phrases.some((phrase) => !isTold || !/[+|]/.test(phrase)) && !named);
  // Whoever is afraid, or describes a concern, is not told that there is nothing, unless it was asked for by its name.
  const isTooLittle = !isAfraid && !isConcern && most < (needed.length > MANY ? ENOUGH_OF_MANY : ENOUGH)
    && !(!year && ranked[0]?.best && ranked[0].share >= LITTLE && (!unheld.length || most >= ENOUGH_OF_MANY));
  return { most, nothing: isElsewhere || isTooLittle, missing: isElsewhere ? [] : unheld.map(({ typed }) => plain(typed)) };
}

// Which parts of the question stand near each other.
function places({ content, meta }, needed) {
  const stems = (text) => Words.normalise(text).map(Words.stem);
  const all = needed.map(({ parts, others }) => [parts, ...others.map((other) => other.parts)].filter((phrase) => phrase.length));
  const holds = (words, at) => all.map((phrases) => phrases.some((phrase) => phrase.every((part, i) => words[at + i] === part)));
  const anywhere = (rows) => needed.map((_, at) => rows.some((row) => row[at]));
  const heading = stems(`${meta.title} . ${meta.page}`);
  const over = anywhere(heading.map((_, at) => holds(heading, at)));
  const words = stems(content.split(END)[1]);
  const rows = words.map((_, at) => holds(words, at));
  const begun = rows.flatMap((row, at) => (row.some(Boolean) ? [at] : []));
  return [over, ...begun.map((at) => anywhere([over, ...rows.slice(at, at + NEAR)]))];
}

// The records in order, a few at a time: a set of notes is heavy.
async function* fetched(ranked, few, most) {
  for (let at = 0; at < most; at += few) yield* await Promise.all(ranked.slice(at, at + few).map(({ result }) => result.data()));
}

// Records of one page become one result: the best place leads, the others stand below it.
async function merged(ranked, groups, few = MOST_RECORDS, most = MOST_RECORDS) {
  const pages = new Map();
  const seen = new Set();
  for await (const { url: address, meta, content } of fetched(ranked, few, most)) {
    const url = address.replace(/([^/]+)\.html$/, "#$1");
    const text = content.split(END)[1].replace(/^[.\s]+|[\s]+$/g, "");
    const page = url.split("#")[0];
    const name = `${meta.title} ${text}`;
    if (url !== page && seen.has(name)) continue; // the same sign on another page
    seen.add(name);
    const first = pages.get(page);
    if (!first) pages.set(page, { url, meta, parts: [], excerpt: excerpt(text, meta.title, groups) });
    else if (url !== page && first.parts.length < MOST_PARTS) first.parts.push({ url, meta });
    if (pages.size === few) break;
  }
  return [...pages.values()];
}

// The sentence that has most of the question, and what follows it: [{text, marked}].
function excerpt(text, title, groups) {
  const telling = groups.filter(({ weak }) => !weak);
  const single = (group) => group.others.filter(({ parts: other }) => other.length === 1).flatMap((other) => other.parts);
  const parts = new Set((telling.length ? telling : groups).flatMap((group) => [...group.parts, ...single(group)])
    .concat(groups.flatMap(({ also }) => also.map(Words.stem))));
  const stemmed = (word) => Words.stem(Words.normalise(word).join(""));
  const told = text.startsWith(title) ? text.slice(title.length).replace(/^[.:\s\u2026]+/, "") : text;
  const sentences = told.match(/[^.!?]+(?:[.!?](?=\S)[^.!?]*)*[.!?]*\s*/g) ?? [];
  const score = (sentence) => new Set(sentence.split(/[\s\u2013-]+/).map(stemmed).filter((part) => parts.has(part))).size;
  const best = sentences.reduce((at, sentence, here) => (score(sentence) > score(sentences[at]) ? here : at), 0);
  const words = sentences.slice(best).join("").split(/(?<=\s)/);
  const isTelling = (word) => parts.has(stemmed(word)) && !Words.isSmall(word.toLowerCase()) && !Words.isWeak(word);
  // The mark ends with the word: not with the space or the stop after it.
  const cut = words.slice(0, EXCERPT).flatMap((word) => {
    const [, bare, rest] = /^(.*?)([\s.,;:!?)]*)$/s.exec(word);
    return isTelling(bare) ? [{ text: bare, marked: true }, { text: rest, marked: false }] : [{ text: word, marked: false }];
  });
  if (best) cut.unshift({ text: "… ", marked: false });
  if (words.length > EXCERPT) cut.push({ text: "…", marked: false });
  return cut;
}

return { find, filters, pagefind };
})();
