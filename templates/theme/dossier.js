// What a page can do more where scripts run: lists are filtered and sorted, links and citations copied. Without it
// every text and link is there all the same. It has no words of its own: those that it shows are in the templates.
"use strict";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** The text without case, marks and forms of letters: `Ñúñez` is found by `nunez`. */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Compares as the page's language does; one that the browser does not know is no reason to stop. */
function collator() {
  try {
    return new Intl.Collator(document.documentElement.lang, { numeric: true });
  } catch {
    return new Intl.Collator();
  }
}

/** What each choice of order compares. Entries that it does not distinguish stay as they are listed. */
function orders(statuses) {
  const { compare } = collator();
  const title = (entry) => entry.element.querySelector("a")?.textContent ?? "";
  const date = (entry, rest) => ((entry.element.dataset.date || "0000") + rest).slice(0, 10);
  const early = (entry) => entry.element.dataset.date ? date(entry, "-00-00") : "9999-99-99";
  const late = (entry) => date(entry, "-99-99");
  const order = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  // What has none comes after all that have.
  const rank = (entry) => (statuses.indexOf(entry.element.dataset.status) + 1 || statuses.length + 1);
  return {
    oldest: (one, other) => order(early(one), early(other)),
    newest: (one, other) => order(late(other), late(one)),
    title: (one, other) => compare(title(one), title(other)),
    status: (one, other) => rank(one) - rank(other),
  };
}

/** Lets readers filter and sort the page's list. What they chose is in the address, so that it can be shared. */
function filterList() {
  const tools = document.querySelector("[data-list-tools]");
  const listing = document.querySelector("[data-listing]");
  if (!tools || !listing) return;
  // An entry of a table moves with its row, which gives its day.
  const entries = all("[data-entry]", listing).map((element) => {
    const item = element.closest("tr") ?? element;
    return { element, item, home: item.parentElement };
  });
  const table = entries[0]?.home.closest("table");
  if (table) for (const option of all("[data-sort] :is([value=title], [value=status])", tools)) option.remove();
  // One that says that it has none is always shown.
  const groups = all("section, tbody, tr", listing).filter((group) => group.querySelector("[data-entry]"));
  const controls = all("[data-filter], [data-sort]", tools);
  const name = (control) => control.dataset.filter ?? "order";
  const value = ({ element: { dataset } }, kind) => kind === "year" ? dataset.date?.slice(0, 4) : dataset[kind];
  const chosen = (wanted) => controls.find((control) => name(control) === wanted)?.value ?? "";
  const statuses = all("[data-filter=status] option", tools).map((option) => option.value);
  const comparisons = orders(statuses);
  // Sorted entries leave their groups for one list, which looks like theirs.
  const sorted = entries[0]?.home.cloneNode(false);
  sorted?.removeAttribute("id");
  let order = "";

  function fits(entry, words) {
    entry.words ??= fold(entry.element.textContent);
    return words.every((word) => entry.words.includes(word)) && controls.every((control) =>
      control.localName !== "select" || !control.value || name(control) === "order"
      || value(entry, name(control)) === control.value);
  }

  function sort() {
    if (order === chosen("order") || !sorted) return;
    order = chosen("order");
    const compare = comparisons[order];
    for (const entry of compare ? [...entries].sort(compare) : entries) {
      (compare ? sorted : entry.home).append(entry.item);
    }
    if (compare) (table ?? listing).prepend(sorted); else sorted.remove();
  }

  function show() {
    const words = fold(chosen("words")).split(/\s+/).filter(Boolean);
    for (const entry of entries) entry.element.hidden = !fits(entry, words);
    sort();
    for (const group of groups) group.hidden = !group.querySelector("[data-entry]:not([hidden])");
    for (const count of all("[data-shown]", tools)) {
      count.textContent = entries.filter((entry) => !entry.element.hidden).length;
    }
  }

  function remember() {
    const state = new URLSearchParams();
    for (const control of controls) if (control.value) state.set(name(control), control.value);
    const plain = location.hash.startsWith("#?") ? "" : location.hash;
    const hash = String(state) ? "#?" + state : plain;
    if (hash === location.hash) return;
    try {
      history.replaceState(history.state, "", hash || location.pathname + location.search);
    } catch {
      // A browser that keeps addresses as they are, or was asked too often: the list is filtered all the same.
    }
  }

  function reset() {
    for (const control of controls) control.value = "";
    show();
  }

  function recall() {
    if (location.hash && !location.hash.startsWith("#?")) {
      // A link to an entry that is filtered out shows it again.
      const target = document.getElementById(location.hash.slice(1));
      if (!target?.closest("[hidden]")) return;
      reset();
      target.scrollIntoView();
      return;
    }
    const state = new URLSearchParams(location.hash.slice(2));
    for (const control of controls) {
      control.value = state.get(name(control)) ?? "";
      if (control.selectedIndex === -1) control.selectedIndex = 0;
    }
    show();
  }

  let waiting;
  tools.addEventListener("input", () => {
    show();
    clearTimeout(waiting);
    waiting = setTimeout(remember, 200);
  });
  tools.querySelector("[data-reset]")?.addEventListener("click", () => {
    reset();
    remember();
  });
  addEventListener("hashchange", recall);
  tools.hidden = false;
  recall();
}

/** Copies the address of a permalink, which leads there as well, or the text that a button names. */
function copyOnClick() {
  const live = document.querySelector("[data-copied]");
  for (const button of all("button[data-copy]")) button.hidden = false;
  let waiting;

  function report(words) {
    if (!live) return;
    live.textContent = words;
    clearTimeout(waiting);
    waiting = setTimeout(() => { live.textContent = ""; }, 6000);
  }

  /** Selects the text for the reader to copy, where the browser does not do it now. */
  function select(element) {
    getSelection()?.selectAllChildren(element);
    return document.execCommand?.("copy") === true;
  }

  async function copy(text, shown) {
    try {
      await navigator.clipboard.writeText(text);
      report(live?.dataset.copied ?? "");
    } catch {
      if (!shown) report(text);
      const element = shown ?? live;
      if (!element) return;
      if (select(element)) report(live?.dataset.copied ?? "");
      else if (shown) report(live?.dataset.selected ?? "");
    }
  }

  document.addEventListener("click", (event) => {
    const clicked = event.target.closest?.(".claim :is(h2, h3, h4) > a[href^='#'], button[data-copy]");
    // Other keys ask for another window or the like.
    if (!clicked || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const shown = document.getElementById(clicked.dataset.copy ?? "");
    const text = shown ? shown.textContent.replace(/\s+/g, " ").trim() : clicked.href;
    if (text) copy(text, shown);
  });
}

filterList();
copyOnClick();
