// The search, where scripts run: words are looked up in the files below search/data/, each of which calls `dossierSearch` with
// its name and what it holds, and is loaded once, when it is needed. It has no words of its own: those are in the template.
"use strict";
{
const root = new URL("..", document.currentScript.src);
const GROUPS = ["points", "statements", "figures", "sources", "events", "pages"];
const FILTERS = { kind: "k", status: "s", speaker: "n", year: "y" };
/** How many results of a group are shown at first, and how many more at a time. */
const FIRST = 5, MORE = 20;

// MARK: The words of a text

// Marks that the folding of Unicode leaves on their letters.
const LETTERS = { ł: "l", đ: "d", ø: "o", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ŋ: "n", ς: "σ", ƒ: "f", ŧ: "t", ŀ: "l" };
const UNSEEN = /[\u0640\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
// Scripts that are written without blanks: their words are characters and pairs of neighbours.
const PACKED = "\\u2e80-\\u2fdf\\u3005\\u3007\\u3021-\\u3029\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}"
  + "\\u3041-\\u30ff\\u31f0-\\u31ff\\uac00-\\ud7a3\\u1100-\\u11ff\\u0e00-\\u0fff\\u1000-\\u109f\\u1780-\\u17ff";
const SPANS = new RegExp(`([${PACKED}]+)|[^${PACKED}]+`, "gu");
// A run of letters and digits, or what an apostrophe ties to one: `d’erreur`, `Dong’s`.
const RUNS = /(?<![\p{L}\p{N}])(?:[dljmnstc]|(?:jus|lors|puis|quoi|quel|pres)?qu)'(?=\p{L})|(?<=\p{L}')s(?![\p{L}\p{N}])|([\p{L}\p{N}]+)/gu;

/** A character without case, marks and forms of letters: `Ñ` is `n`. */
function fold(character) {
  if (/['’‘ʼʹ′＇`]/.test(character)) return "'";
  if (character < "\x80") return character.toLowerCase();
  if (/[가-힣]/.test(character)) return character;
  return character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, "")
    .replace(/[łđøħıßæœþðŋςƒŧŀ]/g, (letter) => LETTERS[letter]).replace(UNSEEN, "").replace(/[ʼʹ′]/g, "'");
}

/** The words of a text, folded, with where in it they begin and end; those of a query are no characters within a longer run. */
function words(text, isQuery) {
  const starts = [], ends = [], found = [];
  let folded = "", at = 0;
  for (const character of text) {
    const letters = fold(character);
    const end = at + character.length;
    for (let unit = 0; unit < letters.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    // A mark belongs to the letter before it.
    if (!letters && folded && /\p{M}/u.test(character)) ends[ends.length - 1] = end;
    folded += letters;
    at = end;
  }
  const add = (word, from, length, isPacked) =>
    found.push({ word, isPacked, start: starts[from], end: ends[from + length - 1] });
  for (const { 1: run, index } of folded.matchAll(RUNS)) {
    for (const { 0: span, 1: packed, index: place } of run?.matchAll(SPANS) ?? []) {
      const from = index + place;
      if (!packed) {
        add([...span].slice(0, 64).join(""), from, span.length, false);
        continue;
      }
      const characters = [...span];
      let offset = from;
      characters.forEach((character, number) => {
        const next = characters[number + 1];
        if (!isQuery || characters.length === 1) add(character, offset, character.length, true);
        if (next) add(character + next, offset, character.length + next.length, true);
        offset += character.length;
      });
    }
  }
  return found;
}

/** What a query asks for: each of its words once, the last one perhaps as a beginning. */
function parse(text, ignored) {
  const all = words(text.normalize("NFC"), true);
  const last = all.at(-1);
  const terms = new Map(all.map(({ word, isPacked, end }) =>
    [word, { word, text: text.trim() && word, isStart: end === last.end && !isPacked && !/\s$/.test(text) && [...word].length > 2 }]));
  const kept = [...terms.values()].filter(({ word }) => !ignored.has(word));
  return kept.length ? kept : [...terms.values()];
}

// MARK: The files

const calls = new Map(), files = new Map(), tables = new Map();
window.dossierSearch = (name, data) => calls.get(name)?.(data);

/** What a file holds; one that could not be loaded is asked for again next time. */
function load(name) {
  const file = files.get(name) ?? new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const end = () => {
      script.remove();
      // Nothing happens where the file has called.
      reject(new Error(name));
    };
    calls.set(name, resolve);
    script.src = new URL(`search/data/${name}.js`, root);
    script.onload = script.onerror = end;
    document.head.append(script);
  }).catch((error) => {
    files.delete(name);
    throw error;
  });
  files.set(name, file);
  return file;
}

const VALUES = new Uint8Array(128);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].forEach((digit, value) => {
  VALUES[digit.charCodeAt(0)] = value;
});

/** Reads numbers: digits of six bits, of which the sixth says that more follow; the lowest come first. */
class Reader {
  constructor(text, at = 0) { Object.assign(this, { text, at }); }
  get isAtEnd() { return this.at >= this.text.length; }
  digit() { return VALUES[this.text.charCodeAt(this.at++)]; }
  number() {
    for (let value = 0, scale = 1; ; scale *= 32) {
      const digit = this.digit();
      value += (digit & 31) * scale;
      if (!(digit & 32)) return value;
    }
  }
}

/** The lists of a file's terms. A term begins with so many characters of the one before it. */
async function table(name) {
  const text = await load(name);
  if (!tables.has(name)) {
    let term = "";
    tables.set(name, new Map(text.split(";").map((entry) => {
      const reader = new Reader(entry);
      const shared = reader.number(), end = entry.indexOf("=", reader.at);
      term = [...term].slice(0, shared).join("") + entry.slice(reader.at, end);
      return [term, entry.slice(end + 1)];
    })));
  }
  return tables.get(name);
}

/** Whether a term comes before another one, by the numbers of their characters. */
function isBefore(one, other) {
  const [left, right] = [[...one], [...other]];
  const place = left.findIndex((character, at) => character !== right[at]);
  if (place < 0) return left.length < right.length;
  return place < right.length && left[place].codePointAt() < right[place].codePointAt();
}

/** The number of the last file whose first term does not come after a term. */
function fileOf(term, starts) {
  let low = 0, high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(term, starts[middle])) high = middle; else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

// MARK: Finding

/** Gives each document of a list a score: its weight, half a one for a whole word, and what says that it is there; all doubled. */
function score(list, scores, isWhole) {
  const put = (number, weight) => {
    scores[number] = Math.max(scores[number], 2 * weight + isWhole + 1);
  };
  const reader = new Reader(list, 1);
  if (list[0] === ".") {
    for (let number = -1; !reader.isAtEnd;) {
      const value = reader.number();
      number += Math.floor(value / 4) + 1;
      put(number, value % 4);
    }
    return;
  }
  const end = list.indexOf("~"), weights = new Reader(list, end + 1);
  for (let base = 0, count = 0, pack = 0; reader.at < end; base += 6) {
    const bits = reader.digit();
    for (let bit = 0; bit < 6; bit += 1) {
      if (!(bits >> bit & 1)) continue;
      if (count % 3 === 0) pack = weights.digit();
      put(base + bit, pack >> 2 * (count % 3) & 3);
      count += 1;
    }
  }
}

/** The scores of all documents for a term, by group. */
async function scoresOf({ word, isStart }, { docs, terms }) {
  const first = fileOf(word, terms), last = isStart ? fileOf(word + "\u{10ffff}", terms) : first;
  const names = Array.from({ length: last - first + 1 }, (_, number) => `terms-${first + number}`);
  const found = [];
  for (const lists of await Promise.all(names.map(table))) {
    if (!isStart && lists.has(word)) found.push([word, lists.get(word)]);
    if (isStart) for (const entry of lists) if (entry[0].startsWith(word)) found.push(entry);
  }
  const scores = GROUPS.map((group) => new Uint8Array(docs[group]));
  await Promise.all(found.flatMap(([term, lists]) => lists.split(",").map(async (list) => {
    let entries = list.slice(1);
    if (entries[0] === "@") {
      const reader = new Reader(entries, 1), start = reader.number(), count = reader.number();
      entries = (await Promise.all(Array.from({ length: count }, (_, number) => load(`lists-${start + number}`)))).join("");
    }
    score(entries, scores[list[0]], term === word ? 1 : 0);
  })));
  return scores;
}

/** The numbers of the documents that have all of the terms, by group, the best first. */
async function find(terms) {
  const index = await load("root");
  const all = await Promise.all(terms.map((term) => scoresOf(term, index)));
  return GROUPS.map((group, place) => {
    const count = index.docs[group], matches = [];
    for (let number = 0; number < count; number += 1) {
      let sum = 0;
      for (const scores of all) {
        const one = scores[place][number];
        sum = one && sum + one;
        if (!one) break;
      }
      if (sum) matches.push(sum * count + number);
    }
    return Float64Array.from(matches).sort().reverse().map((match) => match % count);
  });
}

/** Rows of a group, each statement with its point. */
async function rows(group, numbers) {
  const { per } = await load("root");
  return Promise.all([...numbers].map(async (number) => {
    const file = await load(`${group}-${Math.floor(number / per)}`);
    const row = file.rows[number % per];
    return file.points ? { ...row, p: file.points[row.p] } : row;
  }));
}

// MARK: Showing

/** Where a text has words of the query, from the first to the last, those that touch as one. */
function matches(text, terms) {
  const ranges = [];
  for (const { word, start, end } of words(text)) {
    if (!terms.some((term) => term.word === word || term.isStart && word.startsWith(term.word))) continue;
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end); else ranges.push([start, end]);
  }
  return ranges;
}

/** What is shown of a long text: some words before the first match, and what follows. */
function excerpt(text, ranges) {
  const most = 240, first = ranges[0]?.[0] ?? 0;
  if (text.length <= most) return [0, text.length];
  const blank = text.indexOf(" ", Math.max(0, first - 60));
  const start = first < 80 ? 0 : blank >= 0 && blank < first ? blank + 1 : first;
  const end = text.lastIndexOf(" ", start + most);
  return [start, start + most >= text.length ? text.length : end > start + most / 2 ? end : start + most];
}

/** Writes a text into an element, with the words of the query marked; false where it has none of them. */
function write(element, text, terms) {
  const shown = text.normalize("NFC"), ranges = matches(shown, terms);
  const [from, to] = element.localName === "p" ? excerpt(shown, ranges) : [0, shown.length];
  let at = from;
  if (from > 0) element.append("… ");
  for (const [start, end] of ranges.filter((range) => range[0] >= from && range[1] <= to)) {
    const mark = document.createElement("mark");
    mark.textContent = shown.slice(start, end);
    element.append(shown.slice(at, start), mark);
    at = end;
  }
  element.append(shown.slice(at, to), to < shown.length ? " …" : "");
  return ranges.length > 0;
}

/** A result as the template has it; what it has no text for is left out. */
function result(template, row, terms) {
  const item = template.content.cloneNode(true);
  for (const element of item.querySelectorAll("[data-text]")) {
    const path = element.dataset.text.split(".");
    const owner = path.length > 1 ? row[path[0]] : row, text = owner?.[path.at(-1)];
    if (!text || !write(element, text, terms) && "ifFound" in element.dataset) {
      element.remove();
      continue;
    }
    if (element.localName === "a") element.href = new URL(owner.h, root);
    // Filled where a finding decides it, as on all pages.
    if (path.at(-1) === "w" && owner.f) element.classList.add("found");
  }
  return item;
}

/** Lets readers search as soon as they type. What they seek is in the address, so that it can be shared. */
function start(form) {
  const one = (selector) => document.querySelector(selector);
  const { q: field, speaker } = form.elements;
  const selects = [...form.querySelectorAll("select")];
  const shown = one("[data-found]"), status = shown.querySelector("[role=status]");
  const retry = one("[data-retry]"), alone = one("[data-alone]");
  const ignored = new Set(words(form.dataset.ignored).map(({ word }) => word));
  const sections = GROUPS.map((group) => one(`[data-group=${group}]`));
  const counted = (words, count) => words.replace("{count}", count.toLocaleString(document.documentElement.lang || undefined));
  let latest = 0, waiting;

  const address = () => new URLSearchParams(
    [field, ...selects].filter(({ value }) => value.trim()).map(({ name, value }) => [name, value]));

  const filters = () => selects.filter(({ value }) => value).map(({ name, value }) =>
    ({ word: `#${FILTERS[name]}:${value.replaceAll(",", "").replaceAll(" ", "-")}` }));

  /** The speakers of what was found can be chosen; one who is chosen stays. */
  function offer(id, name) {
    const option = [...speaker.options].find(({ value }) => value === id) ?? speaker.appendChild(new Option("", id));
    option.text = name;
    speaker.parentElement.hidden = false;
  }

  async function items(place, numbers, terms) {
    const group = GROUPS[place], found = await rows(group, numbers);
    const template = one(`[data-result=${group}]`) ?? one("[data-result='']");
    for (const row of found) for (const [id, name] of row.n ?? []) offer(id, name);
    return found.map((row) => result(template, row, terms));
  }

  /** A button that shows further results of a group, and leads on to them. */
  function more(place, numbers, count, terms) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = counted(shown.dataset.more, Math.min(MORE, numbers.length - count));
    button.setAttribute("aria-describedby", sections[place].querySelector("h2").id);
    button.onclick = () => attempt(async (isCurrent) => {
      const further = await items(place, numbers.slice(count, count + MORE), terms);
      if (!isCurrent()) return;
      const list = sections[place].querySelector("ul");
      list.append(...further);
      list.children[count].querySelector("a").focus();
      button.replaceWith(...rest(place, numbers, count + MORE, terms));
    }, button);
    return button;
  }

  const rest = (place, numbers, count, terms) => numbers.length > count ? [more(place, numbers, count, terms)] : [];

  /** How many results each word has by itself, where all together have none. */
  async function countAlone(terms, chosen) {
    const counts = await Promise.all(terms.map((term) => find([term, ...chosen])));
    return terms.map(({ word }, place) => {
      const item = document.createElement("li"), link = document.createElement("a");
      const query = address();
      query.set("q", word);
      link.href = "?" + query;
      link.textContent = word;
      item.append(link, " " + counts[place].reduce((sum, { length }) => sum + length, 0));
      return item;
    });
  }

  /** Does what may fail, such as to load a file; says so, and lets the reader try again. */
  async function attempt(work, from) {
    const run = latest, isCurrent = () => run === latest;
    try {
      await work(isCurrent);
    } catch {
      if (!isCurrent()) return;
      status.textContent = shown.dataset.failed;
      retry.hidden = false;
      retry.onclick = () => {
        retry.hidden = true;
        (from ?? field).focus();
        if (from) from.click(); else search();
      };
    }
  }

  async function show(isCurrent) {
    const terms = parse(field.value, ignored), chosen = filters();
    const isAsked = terms.length + chosen.length > 0;
    one("[data-index]").hidden = isAsked;
    const found = isAsked ? await find([...terms, ...chosen]) : GROUPS.map(() => []);
    const lists = await Promise.all(found.map((numbers, place) => items(place, numbers.slice(0, FIRST), terms)));
    const count = found.reduce((sum, { length }) => sum + length, 0);
    const counts = count || !isAsked || terms.length < 2 ? [] : await countAlone(terms, chosen);
    // A newer query has its own answer.
    if (!isCurrent()) return;
    sections.forEach((section, place) => {
      section.hidden = !found[place].length;
      section.querySelector("header p").textContent = found[place].length.toLocaleString(document.documentElement.lang || undefined);
      section.querySelector("ul").replaceChildren(...lists[place]);
      section.querySelector(":scope > button")?.remove();
      section.append(...rest(place, found[place], FIRST, terms));
    });
    alone.hidden = !counts.length;
    alone.querySelector("ul").replaceChildren(...counts);
    status.textContent = !isAsked ? "" : count ? counted(shown.dataset.results, count) : shown.dataset.none;
  }

  function search() {
    latest += 1;
    clearTimeout(waiting);
    retry.hidden = true;
    // Said only where it takes long.
    waiting = setTimeout(() => { status.textContent = shown.dataset.searching; }, 400);
    attempt(show).finally(() => clearTimeout(waiting));
  }

  function remember() {
    const query = String(address());
    try {
      history.replaceState(history.state, "", query ? "?" + query : location.pathname);
    } catch {
      // A browser that keeps addresses as they are, or was asked too often: the search works all the same.
    }
  }

  function recall() {
    const state = new URLSearchParams(location.search);
    field.value = state.get("q") ?? "";
    if (state.get("speaker")) offer(state.get("speaker"), state.get("speaker"));
    for (const select of selects) select.value = state.get(select.name) ?? "";
    search();
  }

  function answer() {
    remember();
    search();
  }

  let typing;
  field.addEventListener("input", () => {
    clearTimeout(typing);
    // What is on its way no longer counts.
    latest += 1;
    typing = setTimeout(answer, 100);
  });
  for (const select of selects) select.addEventListener("change", answer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    answer();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === field && field.value) {
      event.preventDefault();
      field.value = "";
      answer();
    }
    const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  addEventListener("popstate", recall);
  form.hidden = false;
  recall();
}

const form = document.querySelector("[data-search]");
if (form) start(form);
}
