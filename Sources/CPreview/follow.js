// Follows the preview's revisions: loads the page again, swaps its stylesheets, and has shown what is wrong.
// Every event is the whole state, so that a tab that was asleep needs only the last.
(() => {
  "use strict";
  const panel = dossierPanel;
  const own = document.currentScript;
  const shown = {
    run: own.dataset.run,
    pages: Number(own.dataset.pages),
    styles: Number(own.dataset.styles),
  };

  // ---- The stream of revisions

  let stream = null;
  let doubt = 0;

  function follow() {
    leave();
    if (document.visibilityState === "hidden") return;
    stream = new EventSource("/.dossier/events");
    stream.onmessage = (event) => {
      trust();
      panel.setStopped(false);
      take(JSON.parse(event.data));
    };
    stream.onerror = () => {
      // A browser that was refused does not try again by itself.
      if (stream.readyState === EventSource.CLOSED) setTimeout(follow, 2000);
      // It tries again twice a second, and each try fails anew.
      doubt ||= setTimeout(() => panel.setStopped(true), 1500);
    };
  }

  function trust() {
    clearTimeout(doubt);
    doubt = 0;
  }

  function leave() {
    trust();
    stream?.close();
    stream = null;
  }

  function take(state) {
    if (state.run !== shown.run || state.pages > shown.pages) return load();
    if (state.styles > shown.styles) swapStyles(shown.styles = state.styles);
    panel.show(state);
  }

  // A hidden tab lets go, since a browser opens only six connections to a host; it catches up when it is looked at.
  document.addEventListener("visibilitychange", () => document.hidden ? leave() : follow());
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => event.persisted && follow());
  addEventListener("online", follow);

  // ---- Loading again, with the place and what was open

  const memory = "dossier-preview:" + location.pathname;
  let isLoading = false;

  function load() {
    if (isLoading) return;
    isLoading = true;
    // The page may take long, but a request that was lost must not be waited for without end.
    setTimeout(() => { isLoading = false; }, 10000);
    const details = Object.fromEntries([...keyedDetails()].map(([key, it]) => [key, it.open]));
    const place = { x: scrollX, y: scrollY, details, isListOpen: panel.isListOpen() };
    sessionStorage.setItem(memory, JSON.stringify(place));
    history.scrollRestoration = "manual";
    location.reload();
  }

  // Each `details` by the nearest ancestor with an id and its number there, since most have no id of their own.
  function* keyedDetails() {
    const numbers = new Map();
    for (const it of document.querySelectorAll("details")) {
      const id = it.id ? "#" + it.id : it.parentElement.closest("[id]")?.id ?? "";
      const number = numbers.get(id) ?? 0;
      numbers.set(id, number + 1);
      yield [`${id} ${number}`, it];
    }
  }

  function restore() {
    const text = sessionStorage.getItem(memory);
    if (!text) return;
    sessionStorage.removeItem(memory);
    const place = JSON.parse(text);
    for (const [key, it] of keyedDetails()) if (key in place.details) it.open = place.details[key];
    panel.setListOpen(place.isListOpen);
    const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    scroll();
    // Images and stylesheets that come later move what is below them.
    addEventListener("load", () => {
      scroll();
      history.scrollRestoration = "auto";
    }, { once: true });
  }

  // The old stylesheet stays until the new one is there: the page is never seen without.
  function swapStyles(version) {
    for (const old of document.querySelectorAll("link[rel~=stylesheet]")) {
      const address = new URL(old.href);
      if (address.origin !== location.origin || address.pathname.startsWith("/.dossier/")) continue;
      address.searchParams.set("v", version);
      const fresh = old.cloneNode();
      fresh.href = address;
      fresh.addEventListener("load", () => old.remove());
      fresh.addEventListener("error", () => fresh.remove());
      old.after(fresh);
    }
  }

  restore();
  follow();
})();
