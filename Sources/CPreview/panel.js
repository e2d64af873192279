// Shows what is wrong: errors over the page, all else in a strip below it. follow.js, with which it makes one script,
// tells it what to show.
const dossierPanel = (() => {
  "use strict";
  const own = document.currentScript;

  // Text is only ever set as text: messages quote what is in files.
  function make(name, className, ...content) {
    const it = document.createElement(name);
    if (className) it.className = className;
    it.append(...content.filter((part) => part != null));
    return it;
  }

  // What is between backticks is code, as in Markdown.
  const worded = (text) => text.split(/`([^`]+)`/)
    .map((part, number) => number % 2 ? make("code", "", part) : part);

  const counted = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

  function editLink(address, className, ...content) {
    const link = make(address ? "a" : "span", className, ...content);
    if (address) link.href = address;
    return link;
  }

  function sourceLine(problem) {
    const { before, mark, after } = problem.excerpt;
    const line = make("code", "", before, make("mark", mark ? "" : "end", mark), after);
    line.dir = "auto";
    return make("pre", "source", make("span", "number", String(problem.line)), line);
  }

  function problemEntry(problem) {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    const link = editLink(problem.editing, "place", place);
    if (problem.editing) link.title = "Open it in the editor";
    const entry = make("li", "problem",
      make("p", "where", make("span", `weight ${problem.severity}`, problem.severity), " ", link),
      make("p", "message", ...worded(problem.message)),
      problem.excerpt && sourceLine(problem),
      problem.help && make("p", "help", ...worded(problem.help)),
      make("p", "rule", ...worded(problem.demand), " ", make("code", "name", problem.rule)));
    if (problem.notes.length) {
      entry.append(make("ul", "notes", ...problem.notes.map((note) => make("li", "", note))));
    }
    return entry;
  }

  function entryList(entries, total) {
    const list = make("ol", "problems", ...entries);
    const left = total - entries.length;
    if (left > 0) list.append(make("li", "more", `And ${left} more.`));
    return list;
  }

  const problemList = (problems, total) => entryList(problems.map(problemEntry), total);

  // What readers would not see yet, though its own files hold nothing back.
  function withheldList({ withheld, withheldCount }) {
    return withheldCount && make("section", "withheld", make("h2", "", "Withheld until these are published"),
      entryList(withheld.map((words) => make("li", "problem", make("p", "message", words))), withheldCount));
  }

  class Panel {
    constructor() {
      // In a tree of its own, so that neither the theme's styles nor these reach each other.
      this.host = make("div", "dossier-preview");
      this.host.lang = "en";
      this.host.dir = "ltr";
      this.host.hidden = true;
      const styles = make("link");
      styles.rel = "stylesheet";
      styles.href = "/.dossier/preview.css";
      styles.addEventListener("load", () => { this.host.hidden = false; });

      this.dialog = make("dialog", "overlay");
      this.dialog.setAttribute("aria-labelledby", "title");
      this.dialog.addEventListener("cancel", () => this.remember());
      this.message = make("span", "stopped", "The preview has stopped. Start it again, and this page follows.");
      this.message.hidden = true;
      this.button = make("button", "count");
      this.button.type = "button";
      this.button.addEventListener("click", () => this.press());
      this.button.setAttribute("aria-controls", "list");
      this.list = make("div", "list");
      this.list.id = "list";
      this.list.tabIndex = -1;
      this.list.hidden = true;
      this.list.addEventListener("keydown", (event) => event.key === "Escape" && this.fold());
      const edit = own.dataset.editing && editLink(own.dataset.editing, "edit", "Edit this page");
      const status = make("div", "status", this.message, this.button);
      status.setAttribute("role", "status");
      this.strip = make("aside", "strip", this.list, make("div", "bar", status, edit || null));
      this.strip.setAttribute("aria-label", "Preview");

      this.host.attachShadow({ mode: "open" }).append(styles, this.dialog, this.strip);
      this.hasEdit = Boolean(edit);
      this.button.hidden = true;
      this.settle();
      document.body.append(this.host);
    }

    show(state) {
      this.revision = `${state.run} ${state.number}`;
      const { error, warning, note } = state.counts;
      this.hasErrors = error > 0;
      this.showErrors(state);
      const words = [error && counted(error, "error"), warning && counted(warning, "warning"),
        note && counted(note, "note"), state.withheldCount && `${state.withheldCount} withheld`].filter(Boolean).join(", ");
      // Said again only when it is different, for those who are read to.
      if (this.button.textContent !== words) this.button.textContent = words;
      this.button.className = error ? "count error" : "count";
      this.button.hidden = !words;
      this.list.replaceChildren(problemList(state.problems, error + warning + note), withheldList(state) || "");
      if (this.hasErrors || !words) this.setListOpen(false);
      else this.setListOpen(this.isListOpen());
      this.settle();
    }

    showErrors(state) {
      if (!this.hasErrors) return this.dialog.close();
      const text = JSON.stringify([state.problems, state.counts]);
      // What is being read stays as it is while other files are saved.
      if (text !== this.told) this.tell(state);
      this.told = text;
      const isHidden = sessionStorage.getItem("dossier-preview hidden") === this.revision;
      if (!this.dialog.open && !isHidden) this.dialog.showModal();
    }

    tell({ problems, counts }) {
      const all = counts.error + counts.warning + counts.note;
      const isOwn = document.body.classList.contains("dossier-own");
      const title = make("h2", "", counts.error === 1 ? "An error holds the site back"
        : `${counts.error} errors hold the site back`);
      title.id = "title";
      const close = make("button", "close", "Hide");
      close.type = "button";
      close.addEventListener("click", () => {
        this.remember();
        this.dialog.close();
      });
      const what = make("p", "what", isOwn ? "" : "Behind this is the page as it was before. ",
        "When the files are fixed, this goes away by itself. Hidden, it stays away until the next change.");
      this.dialog.replaceChildren(make("div", "head", title, close), what, problemList(problems, all));
      this.dialog.scrollTop = 0;
      if (this.dialog.open) close.focus();
    }

    // Whoever has hidden the errors of a revision reads on, also on other pages.
    remember() { sessionStorage.setItem("dossier-preview hidden", this.revision); }

    press() {
      if (this.hasErrors) return this.dialog.showModal();
      this.setListOpen(!this.isListOpen());
      if (this.isListOpen()) this.list.focus();
    }

    fold() {
      this.setListOpen(false);
      this.button.focus();
    }

    isListOpen() { return !this.list.hidden; }

    setListOpen(isOpen) {
      this.list.hidden = !isOpen;
      if (this.hasErrors) this.button.removeAttribute("aria-expanded");
      else this.button.setAttribute("aria-expanded", String(isOpen));
    }

    setStopped(isStopped) {
      this.message.hidden = !isStopped;
      this.settle();
    }

    // A strip with nothing to say is not there.
    settle() {
      this.strip.hidden = !this.hasEdit && this.button.hidden && this.message.hidden;
      document.documentElement.classList.toggle("dossier-has-strip", !this.strip.hidden);
    }
  }

  return new Panel();
})();
