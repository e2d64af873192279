// The search: looks words up in the files of search/data/, which call `dossierSearch`. Its own words are in the template.
"use strict";
{
const root = new URL("..", document.currentScript.src);
const GROUPS = ["points", "statements", "figures", "sources", "events", "pages"];
const FILTERS = { kind: "k", status: "s", speaker: "n", year: "y" };
// Results of a group that are shown, and that are added.
const FIRST = 5, MORE = 20;

// What Unicode keeps whole.
const LETTERS = { ł: "l", đ: "d", ø: "o", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ŋ: "n", ς: "σ", ƒ: "f", ŧ: "t", ŀ: "l" };
const UNSEEN = /[\p{M}\u0640\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;
// Scripts without blanks: characters and pairs of them are words.
const PACKED = String.raw`\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}`;
const SPANS = new RegExp(`([${PACKED}]+)|[^${PACKED}]+`, "gu");
// Runs of letters and digits, and what is left out: `d’erreur`, `Dong’s`.
const RUNS = /(?<![\p{L}\p{N}])(?:[dljmnstc]|(?:jus|lors|puis|quoi|quel|pres)?qu)'(?=\p{L})|(?<=\p{L}')s(?![\p{L}\p{N}])|([\p{L}\p{N}]+)/gu;

/** A character without case and marks: `Ñ` is `n`. */
function fold(character) {
  if (/['’‘ʼʹ′＇`]/.test(character)) return "'";
  if (character < "\x80") return character.toLowerCase();
  if (/[가-힣]/.test(character)) return character;
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(UNSEEN, "");
  return plain.replace(/./gu, (letter) => LETTERS[letter] ?? letter).replace(/[ʼʹ′]/g, "'");
}

/** The folded words of a text with their places. */
function words(text, isQuery) {
  const starts = [], ends = [], found = [];
  let folded = "", end = 0;
  for (const character of text) {
    const letters = fold(character), start = end;
    end += character.length;
    for (const _ of letters.split("")) {
      starts.push(start);
      ends.push(end);
    }
    // A mark belongs to the letter before it.
    if (!letters && folded) ends[ends.length - 1] = end;
    folded += letters;
  }
  const add = (word, isPacked, from, length = word.length) =>
    found.push({ word, isPacked, start: starts[from], end: ends[from + length - 1] });
  for (const { 1: run = "", index } of folded.matchAll(RUNS)) {
    for (const { 0: span, 1: packed, index: place } of run.matchAll(SPANS)) {
      let from = index + place;
      const characters = [...span];
      if (!packed) add(characters.slice(0, 64).join(""), false, from, span.length);
      else characters.forEach((character, number) => {
        const next = characters[number + 1];
        if (!isQuery || !characters[1]) add(character, true, from);
        if (next) add(character + next, true, from);
        from += character.length;
      });
    }
  }
  return found;
}

/** The words of a query, the last one perhaps as a beginning. */
function parse(text, ignored) {
  const all = words(text, true), terms = new Map();
  all.forEach(({ word, isPacked, start, end }, place) => {
    const isStart = !all[place + 1] && !isPacked && !/\s$/.test(text) && [...word].length > 2;
    terms.set(word, { word, isStart, typed: text.slice(start, end) });
  });
  const kept = [...terms.values()].filter(({ word }) => !ignored.has(word));
  return kept.length ? kept : [...terms.values()];
}

const calls = {}, files = new Map(), tables = new Map();
window.dossierSearch = (name, data) => calls[name]?.(data);

/** What a file holds; one that failed is asked for again next time. */
function load(name) {
  if (!files.has(name)) {
    files.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      calls[name] = resolve;
      script.src = new URL(`search/data/${name}.js`, root);
      // Of no effect where the file has called.
      script.onload = script.onerror = () => {
        script.remove();
        reject();
      };
      document.head.append(script);
    }));
    files.get(name).catch(() => files.delete(name));
  }
  return files.get(name);
}

const loadAll = (name, first, count) =>
  Promise.all(Array.from({ length: count }, (_, number) => load(`${name}-${first + number}`)));

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Reads numbers, the lowest digit first; a sixth bit says that more follow. */
class Reader {
  constructor(text, at) { Object.assign(this, { text, at }); }
  digit() { return DIGITS.indexOf(this.text[this.at++]); }
  number() {
    for (let value = 0, scale = 1; ; scale *= 32) {
      const digit = this.digit();
      value += (digit & 31) * scale;
      if (!(digit & 32)) return value;
    }
  }
}

/** The terms of a file with their lists; each shares so many characters with the one before. */
function table(text) {
  let term = "";
  if (!tables.has(text)) tables.set(text, new Map(text.split(";").map((entry) => {
    const reader = new Reader(entry, 0), shared = reader.number(), end = entry.indexOf("=");
    term = [...term].slice(0, shared).join("") + entry.slice(reader.at, end);
    return [term, entry.slice(end + 1)];
  })));
  return tables.get(text);
}

/** Whether a term comes before another one, by code points. */
function isBefore(one, other) {
  const left = [...one], right = [...other], at = left.findIndex((character, place) => character !== right[place]);
  return at < 0 ? left.length < right.length : at < right.length && left[at].codePointAt() < right[at].codePointAt();
}

/** Scores a list's documents: twice their weight, and one each for a whole word and for being there. */
function score(list, scores, isWhole) {
  const put = (number, weight) => {
    scores[number] = Math.max(scores[number], 2 * weight + isWhole + 1);
  };
  const reader = new Reader(list, 1), end = list.indexOf("~");
  if (end < 0) {
    for (let number = -1; reader.at < list.length;) {
      const value = reader.number();
      put(number += Math.floor(value / 4) + 1, value % 4);
    }
    return;
  }
  const weights = new Reader(list, end + 1);
  for (let base = 0, count = 0, pack; reader.at < end; base += 6) {
    const bits = reader.digit();
    for (let bit = 0; bit < 6; bit += 1) {
      if (!(bits >> bit & 1)) continue;
      pack = count % 3 ? pack >> 2 : weights.digit();
      put(base + bit, pack & 3);
      count += 1;
    }
  }
}

/** The scores for a term, by group. */
async function scoresOf({ word, isStart }, { docs, terms }) {
  // The last file whose first term does not come after this one.
  const place = (term) => Math.max(0, terms.filter((first) => !isBefore(term, first)).length - 1);
  const first = place(word), last = isStart ? place(word + "\u{10ffff}") : first;
  const found = (await loadAll("terms", first, last - first + 1)).map(table).flatMap((lists) =>
    isStart ? [...lists].filter(([term]) => term.startsWith(word)) : lists.has(word) ? [[word, lists.get(word)]] : []);
  const scores = GROUPS.map((group) => new Uint8Array(docs[group]));
  await Promise.all(found.flatMap(([term, lists]) => lists.split(",").map(async (list) => {
    let entries = list.slice(1);
    if (entries[0] === "@") {
      const reader = new Reader(entries, 1);
      entries = (await loadAll("lists", reader.number(), reader.number())).join("");
    }
    score(entries, scores[list[0]], term === word);
  })));
  return scores;
}

/** The documents that have all terms, by group, the best first. */
async function find(terms) {
  const index = await load("root"), all = await Promise.all(terms.map((term) => scoresOf(term, index)));
  return GROUPS.map((group, place) => {
    const count = index.docs[group], matches = [];
    for (let number = 0; number < count; number += 1) {
      if (!all.every((scores) => scores[place][number])) continue;
      matches.push(all.reduce((sum, scores) => sum + scores[place][number], 0) * count + number);
    }
    return matches.sort((one, other) => other - one).map((match) => match % count);
  });
}

/** A group's rows, each statement with its point. */
async function rows(group, numbers) {
  const { per } = await load("root");
  return Promise.all(numbers.map(async (number) => {
    const { rows, points } = await load(`${group}-${Math.floor(number / per)}`), row = rows[number % per];
    return points ? { ...row, p: points[row.p] } : row;
  }));
}

/** What is shown of a long text. */
function excerpt(text, [[first] = [0]]) {
  if (text.length <= 240) return [0, text.length];
  const start = first < 80 ? 0 : text.lastIndexOf(" ", first - 60) + 1 || first;
  const end = text.length - start < 240 ? text.length : text.lastIndexOf(" ", start + 240);
  return [start, end > start + 120 ? end : start + 240];
}

/** Writes a text with its matches marked; returns how many it has. */
function write(element, text, terms) {
  const ranges = [];
  for (const { word, start, end } of words(text)) {
    if (!terms.some((term) => term.word === word || term.isStart && word.startsWith(term.word))) continue;
    // Pairs share a character.
    if (start <= ranges.at(-1)?.[1]) ranges.at(-1)[1] = end; else ranges.push([start, end]);
  }
  const [from, to] = element.localName === "p" ? excerpt(text, ranges) : [0, text.length];
  let at = from;
  if (from) element.append("… ");
  for (const [start, end] of ranges) {
    if (start < at || end > to) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    element.append(text.slice(at, start), mark);
    at = end;
  }
  element.append(text.slice(at, to), to < text.length ? " …" : "");
  return ranges.length;
}

/** A result as the template has it, without what it has no text for. */
function result(template, row, terms) {
  const item = template.content.cloneNode(true);
  for (const element of item.querySelectorAll("[data-text]")) {
    const { text: name, within = "{}", ifFound } = element.dataset, [key, inner] = name.split(".");
    const owner = inner ? row[key] : row, text = owner[inner ?? key];
    if (!text || !write(element, within.replace(/{.*}/, () => text.normalize("NFC")), terms) && ifFound) element.remove();
    if (element.localName === "a") element.href = new URL(owner.h, root);
    // Filled where a finding decides.
    if ((inner ?? key) === "w" && owner.f) element.classList.add("found");
  }
  return item;
}

const total = (found) => found.reduce((sum, { length }) => sum + length, 0);

/** Lets readers search while they type. What they seek is in the address, to be shared. */
function start(form) {
  const one = (selector, within = document) => within.querySelector(selector);
  const { q: field, speaker } = form.elements, selects = [...form.querySelectorAll("select")];
  const shown = one("[data-found]"), status = one("[role=status]", shown), retry = one("[data-retry]"), alone = one("[data-alone]");
  const sections = GROUPS.map((group) => one(`[data-group=${group}]`));
  const ignored = new Set(words(form.dataset.ignored).map(({ word }) => word));
  const counted = (words, count) => words.replace("{count}", count);
  let latest = 0, waiting, typing;

  const address = () => new URLSearchParams(
    [field, ...selects].filter(({ value }) => value).map(({ name, value }) => [name, value]));
  const filters = () => selects.filter(({ value }) => value).map(({ name, value }) =>
    ({ word: `#${FILTERS[name]}:${value.replace(/,/g, "").replace(/ /g, "-")}` }));

  /** Lets a speaker be chosen. */
  function offer(id, name) {
    const option = [...speaker.options].find(({ value }) => value === id) ?? speaker.appendChild(new Option("", id));
    option.text = name;
    speaker.parentElement.hidden = false;
  }

  async function items(place, numbers, terms) {
    const group = GROUPS[place], found = await rows(group, numbers);
    const template = one(`[data-result=${group}]`) ?? one("[data-result='']");
    for (const { n = [] } of found) for (const [id, name] of n) offer(id, name);
    return found.map((row) => result(template, row, terms));
  }

  /** A button that leads on to further results of a group, if there are any. */
  function rest(place, numbers, count, terms) {
    if (numbers.length <= count) return [];
    const button = document.createElement("button"), section = sections[place], list = one("ul", section);
    button.textContent = counted(shown.dataset.more, Math.min(MORE, numbers.length - count));
    button.setAttribute("aria-describedby", one("h2", section).id);
    button.onclick = () => attempt(async (isCurrent) => {
      const further = await items(place, numbers.slice(count, count + MORE), terms);
      if (!isCurrent()) return;
      list.append(...further);
      one("a", list.children[count]).focus();
      button.replaceWith(...rest(place, numbers, count + MORE, terms));
    });
    return [button];
  }

  /** The results that each word has by itself. */
  async function countAlone(terms, chosen) {
    const counts = await Promise.all(terms.map((term) => find([term, ...chosen])));
    return terms.map(({ typed }, place) => {
      const item = document.createElement("li"), link = document.createElement("a"), query = address();
      query.set("q", typed);
      link.href = "?" + query;
      link.textContent = typed;
      item.append(link, " " + total(counts[place]));
      return item;
    });
  }

  /** Does what may fail, and says so. */
  async function attempt(work) {
    const run = latest, isCurrent = () => run === latest;
    try {
      await work(isCurrent);
    } catch {
      if (!isCurrent()) return;
      status.textContent = shown.dataset.failed;
      retry.hidden = false;
    }
  }

  async function show(isCurrent) {
    const terms = parse(field.value.normalize("NFC"), ignored), chosen = filters(), all = [...terms, ...chosen];
    one("[data-index]").hidden = all.length > 0;
    const found = all.length ? await find(all) : GROUPS.map(() => []), count = total(found);
    const lists = await Promise.all(found.map((numbers, place) => items(place, numbers.slice(0, FIRST), terms)));
    const counts = count || terms.length < 2 ? [] : await countAlone(terms, chosen);
    // Another query has its own answer.
    if (!isCurrent()) return;
    sections.forEach((section, place) => {
      const { length } = found[place];
      section.hidden = !length;
      one("header p", section).textContent = length;
      one("ul", section).replaceChildren(...lists[place]);
      one(":scope > button", section)?.remove();
      section.append(...rest(place, found[place], FIRST, terms));
    });
    alone.hidden = !counts.length;
    one("ul", alone).replaceChildren(...counts);
    status.textContent = !all.length ? "" : count ? counted(shown.dataset.results, count) : shown.dataset.none;
  }

  function search() {
    latest += 1;
    retry.hidden = true;
    clearTimeout(waiting);
    // Said where it takes long.
    waiting = setTimeout(() => { status.textContent = shown.dataset.searching; }, 400);
    const mine = waiting;
    attempt(show).finally(() => clearTimeout(mine));
  }

  function answer() {
    clearTimeout(typing);
    try {
      history.replaceState(history.state, "", "?" + address());
    } catch {
      // Asked too often.
    }
    search();
  }

  function recall() {
    const state = new URLSearchParams(location.search), figure = state.get("speaker");
    if (figure) offer(figure, figure);
    for (const control of [field, ...selects]) control.value = state.get(control.name) ?? "";
    search();
  }

  form.addEventListener("input", () => {
    clearTimeout(typing);
    // What is on its way no longer counts.
    latest += 1;
    typing = setTimeout(answer, 100);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Escape" && target === field) field.value = "";
    else if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey || target.matches("input, select")) return;
    event.preventDefault();
    field.focus();
    if (key === "Escape") answer();
  });
  retry.onclick = () => {
    field.focus();
    search();
  };
  addEventListener("popstate", recall);
  form.hidden = false;
  recall();
}

const form = document.querySelector("[data-search]");
if (form) start(form);
}
