/* Answers to a question: Pagefind asked several times, its answers put in one order. Fetched with the first search.
   Global `Finding.find(query, filters)` resolves to {results, whole, widened}: the results in order, how many of them
   have all that was asked, and what else was looked for, in words. A result's data() resolves to {url, meta, excerpt,
   parts}: the parts are the rows, signs or clauses of the page that answer best. Needs words.js. Nothing is stored. */
const Finding = (() => {
"use strict";
const BASE = new URL("../../", document.currentScript.src);
const MOST_GROUPS = 10; // parts of a question that are looked for
const MOST_OTHERS = 6; // other words for one of them
const MOST_PARTLY = 10; // results that have only some of what was asked
const MOST_PLACES = 3; // parts of a page that are shown
// Tried out on the questions in tests/site/.
const RANKING = { pageLength: 0.3, termFrequency: 0.5, metaWeights: { title: 8, asked: 8 } };
const OWN = 1, SAME = 0.6, LOOSE = 0.5, SLIP = 0.8, WEAK = 0.6; // LOOSE: a phrase's words, but not side by side
const MISSING = 0.55; // what is left of a page for each part of the question that it has not got
const WHOLE_PHRASE = 2; // for a page that has the question's words side by side
const DESK = 1.35; // for a page that says what to do: `answers` in its front matter

const MEANINGS = 3; // for the page that says what words mean, where that is the question
const ASKS_MEANING = /\b(?:mean|means|meaning|stands? for|abbreviation|acronym|definition|define)\b/;

const OLD = 0.3; // for a page that a later edition replaces, unless its year is asked for
const YEAR = /\b(?:19|20)\d\d\b/;

const REPLACED_MARK = "zqzw";
const DESK_MARK = "zqzz";
const MEANINGS_MARK = "zqzx";
const MARKS = /\s*(?:<mark>)?\bzq[bcdfghjklmnpqrtvwxz]{2}\b(?:<\/mark>)?/g;

let loading;

function pagefind() {
  loading ??= import(new URL("pagefind/pagefind.js", BASE).href).then(async (module) => {
    await module.options({ excerptLength: 28, ranking: RANKING, noWorker: true });
    // A search for pages without a word would fetch the whole index.
    const marked = async (text) => new Set((await module.search(text)).results.map((result) => result.id));
    return { module, marked, desk: await marked(DESK_MARK), meanings: await marked(MEANINGS_MARK), replaced: await marked(REPLACED_MARK) };
  });
  loading.catch(() => { loading = undefined; }); // so that the next try asks again
  return loading;
}

const filters = async () => (await pagefind()).module.filters();

// The pages that have this text, each with a score from 0 to `weight`; the rarer the text, the more it counts. Pagefind
// ranks words, but not words side by side: it is asked for both, and pages with the mere words count for less.
async function asked(search, text, typed, weight, loose) {
  const results = await search(text);
  if (!results.length) return [];
  const together = text.includes(" ") ? new Map((await search(quoted(typed))).map((one) => [one.id, one])) : null;
  const rare = 1 / (1 + Math.log(1 + (together?.size || results.length)));
  const found = results.map((result) => {
    const exact = together ? together.get(result.id) : result;
    const own = weight * (exact ? 1 : loose);
    return { id: result.id, result: exact ?? result, weight: own * rare, score: (result.score / results[0].score) * rare * own };
  });
  return found.filter((hit) => hit.weight);
}

// Other words whose answers are not among those of the words themselves anyway.
function others({ parts, others: all }) {
  const inside = (a, b) => ` ${a.join(" ")} `.includes(` ${b.join(" ")} `);
  const apart = all.filter((other) => !inside(other.parts, parts));
  const shortest = apart.filter((other) => !apart.some((each) => each.parts.length < other.parts.length
    && inside(other.parts, each.parts)));
  return shortest.slice(0, MOST_OTHERS).map((other) => other.phrase);
}

const quoted = (text) => `"${text}"`;

// What answers one part of the question: in its own words, in others (`marks`: by the mark that macros/search/prepared.py
// left beside them, or else one by one) or well spelt.
async function answers(search, group, marks) {
  const also = [];
  const hits = [];
  const take = async (text, typed, weight, loose = 0) => {
    const found = await asked(search, text, typed, weight, loose);
    hits.push(...found);
    return found.length;
  };
  const other = others(group);
  // Pagefind answers an unknown word with what begins like it: only for a word that nothing else is known of.
  const known = group.weak || (await search(quoted(group.typed))).length || !(other.length || group.slips.length);
  if (!group.weak && (known || group.text.includes(" "))) await take(group.text, group.typed, OWN, LOOSE);
  const left = marks ? new Set(group.others.map(({ mark }) => mark).filter(Boolean)) : [];
  let marked = 0;
  for (const mark of left) marked += await take(mark, mark, SAME);
  for (const text of other) if (marked || (!left.size && (await take(text, text, SAME)))) also.push(text);
  for (const text of known ? [] : group.slips) if (await take(text, text, SLIP)) also.push(text);
  return { hits, also, weak: group.weak };
}

async function find(query, chosen = {}) {
  const { module, marked, desk, meanings, replaced } = await pagefind();
  const search = async (text) => (await module.search(text, { filters: chosen })).results;
  if (!query || /^".+"$/.test(query)) return listed(await search(query || null));
  const all = (await Words.understand(query)).slice(0, MOST_GROUPS);
  const strong = all.some((group) => !group.weak);
  // Beside better words a weak one counts only if it has others of its meaning: how long, time limit.
  const groups = strong ? all.filter((group) => !group.weak || group.others.length) : all.map((group) => ({ ...group, weak: false }));
  let found = [];
  for (const marks of [true, false]) {
    found = [];
    for (const group of groups) found.push(await answers(search, group, marks));
    if (merged(found, () => 1).whole) break; // else in notes of meetings too, which bear no marks
  }
  // Small words are in every piece of the index: not worth their weight.
  const beside = all.length > 1 && !Words.normalise(query).some(Words.isSmall);
  const phrase = new Set(beside ? (await search(quoted(query))).map((result) => result.id) : []);
  const explained = ASKS_MEANING.test(query.toLowerCase()) ? meanings : new Set();
  const year = YEAR.exec(query)?.[0];
  const wanted = year && replaced.size ? await marked(quoted(`${REPLACED_MARK} ${year}`)) : new Set();
  const isOld = (id) => replaced.has(id) && !wanted.has(id);
  const favour = (id) => (isOld(id) ? OLD : 1) * (phrase.has(id) ? WHOLE_PHRASE : 1) * (desk.has(id) ? DESK : 1) * (explained.has(id) ? MEANINGS : 1);
  return { ...merged(found, favour), widened: [...new Set(found.flatMap((group) => group.also))] };
}

function listed(results) {
  const pages = results.map((result) => page([[{ result, weight: 1 }]]));
  return { results: pages, whole: pages.length, widened: [] };
}

// One order: the more parts of the question a page answers, and the better, the sooner.
function merged(found, favour) {
  const needed = found.filter((group) => !group.weak).length;
  const pages = new Map();
  found.forEach(({ hits, weak }, at) => {
    for (const hit of hits) {
      if (!pages.has(hit.id)) pages.set(hit.id, found.map(() => []));
      pages.get(hit.id)[at].push({ ...hit, weight: hit.weight * (weak ? WEAK : 1) });
    }
  });
  const ordered = [...pages].map(([id, groups]) => {
    const best = groups.map((hits, at) => Math.max(0, ...hits.map((hit) => hit.score)) * (found[at].weak ? WEAK : 1));
    const has = groups.filter((hits, at) => hits.length && !found[at].weak).length;
    const sum = best.reduce((total, one) => total + one, 0);
    return { ...page(groups), has, score: sum * favour(id) * MISSING ** (needed - has) };
  }).sort((a, b) => b.score - a.score);
  const whole = ordered.filter(({ has }) => has === needed);
  const partly = ordered.filter(({ has }) => has && has < needed).slice(0, MOST_PARTLY);
  return { results: ordered.filter((one) => whole.includes(one) || partly.includes(one)), whole: whole.length };
}

// `groups`: for each part of the question the answers of Pagefind that led to the page.
function page(groups) {
  return {
    data: async () => {
      const all = [];
      // One after the other, and a copy of each: Pagefind keeps one object for a page and writes every answer into it.
      for (const hits of groups) {
        const own = [];
        for (const { result, weight } of hits) own.push({ weight, data: { ...(await result.data()) } });
        all.push(own);
      }
      const [main] = all.flat().sort((a, b) => b.weight - a.weight);
      return { url: main.data.url, meta: main.data.meta, excerpt: main.data.excerpt.replace(MARKS, ""), parts: places(main.data, all) };
    },
  };
}

// The places of a page that have most of what was asked. A heading alone is no answer: what follows it is.
function places({ url, content, anchors }, groups) {
  const stops = anchors.filter(({ element, location: at }) => at && !/^(form|input|select|p|ul|ol|table)$/.test(element));
  const words = content.split(/\s+/);
  const said = (at) => words.slice(at, at + 14).filter((word) => !word.match(MARKS)).slice(0, 9).join(" ");
  const sums = new Map();
  for (const hits of groups) {
    const best = new Map();
    for (const { weight, data } of hits) {
      for (const { location: at, balanced_score: score } of data.weighted_locations) {
        const index = stops.findLastIndex((stop) => stop.location <= at);
        const length = (stops[index + 1]?.location ?? words.length) - stops[index]?.location;
        if (index < 0 || length < 8) continue;
        const sum = weight * (1 + Math.min(score, 20) / 100);
        if (sum > (best.get(index) ?? 0)) best.set(index, sum);
      }
    }
    for (const [index, sum] of best) sums.set(index, sum + (sums.get(index) ?? 0));
  }
  const order = [...sums].sort((a, b) => b[1] - a[1]);
  const enough = order.filter(([, sum]) => sum > order[0][1] * 0.6).slice(0, MOST_PLACES);
  return enough.map(([index]) => {
    const { id, location: at } = stops[index];
    return { url: `${url}#${id}`, words: `${said(at)}…` };
  });
}

return { find, filters, pagefind };
})();
