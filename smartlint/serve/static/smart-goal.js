/**
 * <smart-goal>: says beside a textarea what a goal lacks, while it is written. See docs/browser.md.
 *
 * Attributes: `src`, `lang`, `delay`, `timeout`, `reason`. Properties: `answer`, `headers`, `extra`. Method: `check()`.
 * Events: `smart-goal-answer` (detail: the answer), `smart-goal-failure` (detail: the error).
 */
const CRITERIA = ["specific", "measurable", "achievable", "relevant", "time_bound"];
const SIGNS = { met: "✓", weak: "~", missing: "✗", unknown: "?" };
const AROUND = 28;

const WORDS = {
  en: {
    checking: "Checking …",
    met: (n) => `${n} of 5 criteria met`,
    findings: (n) => (n === 1 ? "1 finding" : `${n} findings`),
    blocking: (n) => `${n} to change before sending`,
    low: "the score is too low to be sent",
    before: "Please change this before sending: ",
    must: "must change",
    ask: "Ask yourself",
    show: "Show in the text",
    use: "Use this: ",
    away: "The goal check cannot be reached. You can send this without it.",
    criteria: "The five criteria",
    list: "Findings",
  },
  es: {
    checking: "Comprobando …",
    met: (n) => `${n} de 5 criterios cumplidos`,
    findings: (n) => (n === 1 ? "1 observación" : `${n} observaciones`),
    blocking: (n) => `${n} por cambiar antes de enviar`,
    low: "la puntuación es demasiado baja para enviarlo",
    before: "Cambie esto antes de enviar: ",
    must: "debe cambiarse",
    ask: "Pregúntese",
    show: "Mostrar en el texto",
    use: "Usar esto: ",
    away: "No se puede comprobar el objetivo en este momento. Puede enviarlo sin la comprobación.",
    criteria: "Los cinco criterios",
    list: "Observaciones",
  },
};

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
:host { display: block; container-type: inline-size;
  --met: light-dark(#14692b, #7fd896); --weak: light-dark(#7a4a00, #f0bd62); --missing: light-dark(#a8201a, #ff9d94);
  --unknown: light-dark(#555, #b6bcc5); --line: light-dark(#d5d9df, #434a54); --soft: light-dark(#f5f6f8, #23282f);
  --faint: light-dark(#565d66, #b0b7c1); --mark: light-dark(#ffe8a3, #6b5200) }
:host([hidden]), [hidden] { display: none }
.panel { margin-block-start: .5rem; line-height: 1.4;}
.panel[aria-busy=true] { opacity: .6 }
::slotted([slot=status]) { font-size: .9em; color: var(--faint) }
ul { list-style: none; margin: .5rem 0 0; padding: 0 }
.criteria { border: 1px solid var(--line); border-radius: .5rem; overflow: hidden }
.met { --c: var(--met) } .weak { --c: var(--weak) } .missing { --c: var(--missing) } .unknown { --c: var(--unknown) }
.criteria li { display: grid; grid-template-columns: 1.4em 7em 1fr; gap: 0 .4rem; align-items: baseline; padding: .35rem .6rem; font-size: .9em }
.criteria li + li { border-block-start: 1px solid var(--line) }
.criteria b { grid-column: 2 }
.sign, .verdict { color: var(--c); font-weight: 700 }
.verdict { margin-inline-end: .5em }
q { color: var(--faint); overflow-wrap: anywhere }
@container (min-width: 40rem) {
  .criteria { display: grid; grid-template-columns: repeat(5, 1fr) }
  .criteria li { grid-template-columns: 1.2em 1fr; align-content: start; border-block-start: 3px solid var(--c) !important; padding: .5rem .6rem }
  .criteria li + li { border-inline-start: 1px solid var(--line) }
  .criteria li > span:last-child { grid-column: 1 / -1 }
  q { display: block }
}
.question { margin: .5rem 0 0; padding: .5rem .75rem; background: var(--soft); border-radius: .5rem }
.findings li { padding: .4rem 0 .4rem .75rem; border-inline-start: 3px solid var(--line); margin-block-end: .4rem }
.findings li.blocking { border-inline-start-color: var(--missing) }
.tag { color: var(--missing); font-weight: 700; border: 1px solid; border-radius: .3rem; padding: 0 .35em; margin-inline-end: .5em; font-size: .8em }
small { display: block; color: var(--faint); font-size: .875em }
button { font: inherit; font-size: .875em; color: inherit; background: none; border: 1px dashed var(--line); border-radius: .3rem; padding: .2rem .5rem; min-height: 1.75rem; margin: .2rem .4rem 0 0; cursor: pointer; text-align: start; overflow-wrap: anywhere }
button:hover { background: var(--soft) }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
mark { background: var(--mark); color: inherit; font-weight: 700; border-radius: .15em }
@media (prefers-reduced-motion: no-preference) { .panel { transition: opacity .2s } }
`);

/** An element with attributes and children; a child that is a string becomes text, never markup. */
const make = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
};

/** The first letter in upper case, as a sentence begins. */
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

let count = 0;

export class SmartGoal extends HTMLElement {
  static formAssociated = true;
  /** What the element says itself, by language; another language can be added. */
  static words = WORDS;

  answer = null;
  headers = {};
  extra = {};
  #internals = this.attachInternals();
  #area = null;
  #form = null;
  #timer = 0;
  #flight = null;
  #judged = null; // the text that `answer` or the last failure is about
  #dated = true;
  #status = make("div", { slot: "status", role: "status", "aria-live": "polite", id: `smart-goal-${++count}` });
  #criteria = make("ul", { class: "criteria", part: "criteria", hidden: "" });
  #question = make("p", { class: "question", part: "question", hidden: "" });
  #findings = make("ul", { class: "findings", part: "findings", hidden: "" });
  #panel = make("div", { class: "panel", part: "panel" }, make("slot", { name: "status" }), this.#criteria, this.#question, this.#findings);
  #watch = new MutationObserver(() => this.#adopt()); // frameworks may bring the textarea later

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [SHEET];
    root.append(make("slot", {}), this.#panel);
    // A label around the element means the textarea.
    this.addEventListener("click", (event) => event.composedPath()[0] === this && this.#area?.focus());
  }

  connectedCallback() {
    this.#watch.observe(this, { childList: true });
    this.#adopt();
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#stop();
    this.#release();
  }

  formAssociatedCallback(form) {
    this.#form?.removeEventListener("submit", this.#submitted, true);
    this.#form = form;
    form?.addEventListener("submit", this.#submitted, true);
  }

  formResetCallback() {
    queueMicrotask(this.#typed);
  }

  /** Checks the text now. Resolves to the answer, or to null when there is none. */
  async check() {
    this.#stop();
    const text = this.#area?.value ?? "";
    if (!text.trim()) {
      this.#clear();
      return null;
    }
    const flight = (this.#flight = new AbortController());
    const clock = setTimeout(() => flight.abort(), this.#number("timeout", 4000));
    this.#panel.setAttribute("aria-busy", "true");
    let failure;
    try {
      const answer = await this.#ask(text, flight.signal);
      if (flight !== this.#flight) return null; // somebody typed on: what came is about another text
      this.answer = answer;
      this.#show(text);
    } catch (error) {
      if (flight !== this.#flight) return null;
      this.answer = null;
      failure = error;
    } finally {
      clearTimeout(clock);
    }
    this.#flight = null;
    this.#judged = text;
    this.#panel.removeAttribute("aria-busy");
    if (failure) this.#fail(failure);
    else this.#emit("smart-goal-answer", this.answer);
    return this.answer;
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  async #ask(text, signal) {
    const src = this.getAttribute("src");
    const url = src ? new URL(`${src.replace(/\/+$/, "")}/v1/check`, document.baseURI) : new URL("../v1/check", import.meta.url);
    const lang = this.#lang();
    if (lang) url.searchParams.set("lang", lang);
    const now = new Date();
    const day = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10); // here, not in Greenwich
    const body = { text, ...(this.#dated && { today: day, written: day }), ...this.extra };
    const found = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...this.headers },
      body: JSON.stringify(body),
      credentials: "omit",
      signal,
    });
    if (found.ok) return found.json();
    const problem = await found.json().catch(() => ({}));
    if (this.#dated && problem.errors?.some((e) => e.pointer === "#/today")) {
      this.#dated = false; // the clock here is wrong: the day of the service counts
      return this.#ask(text, signal);
    }
    throw Object.assign(new Error(problem.detail ?? "no answer"), { status: found.status });
  }

  #adopt() {
    const area = this.querySelector("textarea");
    if (area === this.#area) return;
    this.#release();
    this.#area = area;
    if (!area) return;
    const labels = this.#internals.labels;
    if (!area.labels.length && labels.length && !area.hasAttribute("aria-label")) {
      const label = labels[0];
      label.id ||= `${this.#status.id}-label`;
      area.setAttribute("aria-labelledby", label.id);
    }
    this.append(this.#status);
    this.#criteria.setAttribute("aria-label", this.#say.criteria);
    this.#findings.setAttribute("aria-label", this.#say.list);
    const described = area.getAttribute("aria-describedby") ?? "";
    if (!described.includes(this.#status.id)) area.setAttribute("aria-describedby", `${described} ${this.#status.id}`.trim());
    area.addEventListener("input", this.#typed);
    document.addEventListener("input", this.#reasoned);
    if (area.value.trim()) this.check();
  }

  #release() {
    this.#area?.removeEventListener("input", this.#typed);
    document.removeEventListener("input", this.#reasoned);
    this.#area?.setCustomValidity("");
    this.#area = null;
  }

  #stop() {
    clearTimeout(this.#timer);
    const flight = this.#flight;
    this.#flight = null;
    flight?.abort();
  }

  // While a field is invalid the browser never fires `submit`: whoever types gets the benefit of the doubt.
  #typed = () => {
    this.#stop();
    this.#validity("");
    this.#judged = null;
    if (!this.#area?.value.trim()) this.#clear();
    else {
      this.#panel.setAttribute("aria-busy", "true");
      this.#timer = setTimeout(() => this.check(), this.#number("delay", 500));
    }
  };

  #reasoned = (event) => {
    const id = this.getAttribute("reason");
    if (id && event.target.id === id && this.answer && this.#judged !== null) this.#block();
  };

  // What is sent before it was checked waits for the check, no longer than `timeout`; the browser then says what blocks.
  #submitted = (event) => {
    const { submitter } = event;
    const text = this.#area?.value ?? "";
    if (!text.trim() || text === this.#judged || this.#form.noValidate || submitter?.formNoValidate) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#status.textContent = this.#say.checking;
    const form = this.#form;
    this.check().then(() => this.#judged === text && form.isConnected && form.requestSubmit(submitter?.isConnected ? submitter : undefined));
  };

  #show(text) {
    const { answer } = this;
    const say = this.#say;
    const items = CRITERIA.map((name) => [name, answer.criteria[name]]);
    this.#panel.lang = answer.language;
    this.#criteria.replaceChildren(
      ...items.map(([, { title, verdict, verdict_title, evidence }]) =>
        make("li", { class: verdict }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[verdict]), make("b", {}, title),
          make("span", {}, make("span", { class: "verdict" }, verdict_title), ...(evidence.length ? [make("q", { lang: "en" }, evidence[0].text)] : [])))),
    );
    this.#criteria.hidden = false;
    this.#question.replaceChildren(make("b", {}, say.ask), " ", answer.questions[0] ?? "");
    this.#question.hidden = !answer.questions.length;
    const ordered = [...answer.findings].sort((a, b) => b.blocking - a.blocking);
    this.#findings.replaceChildren(...ordered.map((finding) => this.#row(finding, text)));
    this.#findings.hidden = !ordered.length;
    const blocking = ordered.filter((f) => f.blocking).length;
    const parts = [say.met(items.filter(([, c]) => c.verdict === "met").length), say.findings(ordered.length)];
    if (blocking) parts.push(say.blocking(blocking));
    else if (!answer.accepted) parts.push(say.low);
    this.#tell(parts.join("; "));
    this.#block();
  }

  #row({ blocking, message, hint, place, fix }, text) {
    const say = this.#say;
    const row = make("li", { class: blocking ? "blocking" : "" }, ...(blocking ? [make("span", { class: "tag" }, say.must)] : []), sentence(message), make("small", {}, sentence(hint)));
    if (place?.part === "statement") {
      const { start, end } = place.utf16;
      const words = text.slice(start, end);
      const before = text.slice(0, start);
      const after = text.slice(end);
      // Cut between words, so not inside a character either.
      const left = before.length > AROUND ? before.slice(-AROUND).replace(/^\S*/, "") : before;
      const right = after.length > AROUND ? after.slice(0, AROUND).replace(/\S*$/, "") : after;
      row.append(
        make("button", { type: "button", lang: "en", title: say.show, click: () => this.#select(text, start, end) },
          (left === before ? "" : "…") + left, make("mark", {}, words), right + (right === after ? "" : "…")),
      );
    }
    if (fix?.edits.every((edit) => edit.place.part === "statement")) {
      const shown = fix.edits.map((edit) => edit.replacement).join(" … ");
      row.append(make("button", { type: "button", click: () => this.#apply(text, fix) }, say.use, make("b", { lang: "en" }, shown || fix.title)));
    }
    return row;
  }

  #select(text, start, end) {
    this.#area.focus();
    if (this.#area.value === text) this.#area.setSelectionRange(start, end);
  }

  #apply(text, fix) {
    if (this.#area.value !== text) return;
    this.#area.focus();
    for (const { place, replacement } of [...fix.edits].sort((a, b) => b.place.start - a.place.start)) {
      this.#area.setSelectionRange(place.utf16.start, place.utf16.end);
      // The only way that undo knows of; where it is gone, the text is set.
      if (!document.execCommand("insertText", false, replacement)) {
        this.#area.setRangeText(replacement);
        this.#area.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  }

  #block() {
    const { answer } = this;
    const field = this.hasAttribute("reason") && this.ownerDocument.getElementById(this.getAttribute("reason"));
    const lifted = answer.accepted || (answer.override_allowed && field && field.value.trim());
    this.#validity(lifted ? "" : this.#say.before + (answer.findings.find((f) => f.blocking)?.message ?? this.#say.low));
  }

  #validity(message) {
    const area = this.#area;
    if (!area) return;
    area.setCustomValidity(message);
    if (message) area.setAttribute("aria-invalid", "true");
    else area.removeAttribute("aria-invalid");
  }

  #fail(failure) {
    this.#hide();
    this.#tell(this.#say.away);
    this.#validity("");
    this.#emit("smart-goal-failure", failure);
  }

  #clear() {
    this.answer = null;
    this.#panel.removeAttribute("aria-busy");
    this.#hide();
    this.#tell("");
    this.#validity("");
  }

  #hide() {
    for (const part of [this.#criteria, this.#question, this.#findings]) part.hidden = true;
  }

  // A live region says again what is set again: only what changed is set.
  #tell(text) {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #lang() {
    return this.closest("[lang]")?.lang ?? "";
  }

  get #say() {
    return WORDS[(this.answer?.language ?? this.#lang()).toLowerCase().split("-")[0]] ?? WORDS.en;
  }

  #number(name, otherwise) {
    const value = Number.parseInt(this.getAttribute(name) ?? "", 10);
    return value >= 0 ? value : otherwise;
  }
}

if (!customElements.get("smart-goal")) customElements.define("smart-goal", SmartGoal);
