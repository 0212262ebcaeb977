// The reviewer's page without a mouse and without losing a word: drafts, keys, focus, and who else is here. Without this script
// every form of the page works all the same.
"use strict";

const list = document.querySelector(".pairs");
const DRAFT_AFTER = 1000;
const RETRY_AFTER = 3000;
const HERE_EVERY = 20000;
const MOVED_AFTER = 1000;

// Rows

const rowOf = (node) => node instanceof Element && node.closest("article.pair");
const rows = () => [...list.querySelectorAll("article.pair")];
const current = () => rowOf(document.activeElement) || rows().find((row) => row.classList.contains("current")) || null;

function go(row) {
  if (row) {
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }
}

function beside(row, step) {
  const all = rows();
  return row ? all[all.indexOf(row) + step] : all[0];
}

list.addEventListener("focusin", (event) => {
  const row = rowOf(event.target);
  rows().forEach((other) => other.classList.toggle("current", other === row));
  if (row) {
    moved(row);
  }
});

// Messages

function say(id) {
  for (const note of ["signed-out", "failed"]) {
    document.getElementById(note).hidden = note !== id;
  }
}

function state(name) {
  for (const text of document.querySelectorAll("#draft-state [data-state]")) {
    text.hidden = text.dataset.state !== name;
  }
}

// Drafts: kept on the server a second after typing; in this browser as long as the server cannot be reached.

const timers = new Map();
const keyOf = (row) => "duizhao-draft:" + row.dataset.path;
const bodyOf = (row) => new URLSearchParams(new FormData(row.querySelector("form"))).toString();

function touched(row) {
  clearTimeout(timers.get(row.id));
  timers.set(row.id, setTimeout(() => keep(row), DRAFT_AFTER));
  state("waiting");
}

async function keep(row) {
  timers.delete(row.id);
  const body = bodyOf(row);
  try {
    const answer = await fetch(`${row.dataset.path}/draft?${list.dataset.query}`, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html", "HX-Request": "true" },
      redirect: "manual",
    });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    localStorage.removeItem(keyOf(row));
    const checks = row.querySelector(".checks");
    if (checks && row.isConnected && bodyOf(row) === body) {
      checks.innerHTML = await answer.text();
    }
    state(timers.size ? "waiting" : "kept");
  } catch (error) {
    localStorage.setItem(keyOf(row), body);
    state("offline");
    timers.set(row.id, setTimeout(() => keep(row), RETRY_AFTER));
  }
}

function forget(row) {
  clearTimeout(timers.get(row.id));
  timers.delete(row.id);
  localStorage.removeItem(keyOf(row));
  state(null);
}

/** What this browser kept when the page was left without a connection. */
function recall() {
  for (const row of rows()) {
    const kept = localStorage.getItem(keyOf(row));
    const form = row.querySelector("form");
    if (kept && form) {
      for (const [name, value] of new URLSearchParams(kept)) {
        if (["zh", "text", "reason"].includes(name) && form.elements[name]) {
          form.elements[name].value = value;
        }
      }
      touched(row);
    }
  }
}

list.addEventListener("input", (event) => {
  const row = rowOf(event.target);
  if (row && event.target.matches("textarea") && !event.isComposing) {
    touched(row);
  }
});
list.addEventListener("compositionend", (event) => {
  const row = rowOf(event.target);
  if (row && event.target.matches("textarea")) {
    touched(row);
  }
});

function keepAll() {
  for (const row of rows()) {
    if (timers.has(row.id)) {
      clearTimeout(timers.get(row.id));
      keep(row);
    }
  }
}

window.addEventListener("online", keepAll);
window.addEventListener("pagehide", () => {
  for (const row of rows()) {
    if (timers.has(row.id)) {
      localStorage.setItem(keyOf(row), bodyOf(row));
    }
  }
});

// Decisions

let typing = false;

document.addEventListener("htmx:beforeRequest", (event) => {
  const row = rowOf(event.target);
  typing = row !== false && row !== null && document.activeElement.matches("textarea.translation, textarea[name=zh]");
});

document.addEventListener("htmx:afterSettle", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) {
    return;
  }
  if (target.matches(".preview, .details")) {
    target.focus();
    return;
  }
  const row = target.matches("article.pair[data-outcome]") ? target : null;
  if (!row) {
    return;
  }
  say(null);
  const outcome = row.dataset.outcome;
  if (outcome === "flawed" || outcome === "conflict") {
    touched(row);
    const reason = row.querySelector("textarea[name=reason]");
    const warned = outcome === "flawed" && reason && !reason.value && row.querySelector(".findings") && !row.querySelector(".finding.error");
    (warned ? reason : row.querySelector("textarea.translation")).focus();
    return;
  }
  if (outcome === "commented") {
    go(row);
    return;
  }
  forget(row);
  const next = ["saved", "unchanged"].includes(outcome) ? row : beside(row, 1);
  if (next) {
    go(next);
    if (typing) {
      next.querySelector("textarea.translation").focus();
    }
  } else {
    (document.querySelector(".pager [rel=next]") || row).focus();
  }
});

document.addEventListener("htmx:responseError", (event) => say(event.detail.xhr.status === 401 ? "signed-out" : "failed"));
document.addEventListener("htmx:sendError", () => say("failed"));

list.addEventListener("click", (event) => {
  if (event.target.matches("[data-close]")) {
    const row = rowOf(event.target);
    row.querySelector(".preview").replaceChildren();
    go(row);
    event.preventDefault();
  }
});

// Where the cursor is, for cutting there.

function mark(field) {
  const row = rowOf(field);
  const place = row && { zh: "zhAt", text: "textAt" }[field.name];
  if (place) {
    row.querySelector(`input[name=${place}]`).value = field.selectionStart;
  }
}

document.addEventListener("selectionchange", () => mark(document.activeElement));
// the change of a selection is told late: who leaves the field sooner would lose the last steps
list.addEventListener("focusout", (event) => mark(event.target));

// Keys

const SINGLE = "duizhao-single-keys";
const dialog = document.getElementById("keys");
const click = (row, selector) => {
  const button = row && row.querySelector(selector);
  if (button) {
    button.click();
  }
};
const edit = (name) => (row) => click(row, `button[name=edit][value=${name}]`);
const decide = (name) => (row) => click(row, `button[value=${name}]`);
const KEYS = {
  j: (row) => go(beside(row, 1)),
  k: (row) => go(beside(row, -1)),
  a: decide("approve"),
  s: decide("save"),
  u: decide("unsure"),
  n: decide("needs-alignment"),
  e: (row) => row && row.querySelector("textarea.translation").focus(),
  c: (row) => {
    if (row) {
      row.querySelector("details.chinese").open = true;
      row.querySelector("textarea[name=zh]").focus();
    }
  },
  r: (row) => row && row.querySelector("textarea[name=reason]")?.focus(),
  x: (row) => click(row, "input[name=pair]"),
  h: (row) => click(row, ".more a"),
  z: () => document.getElementById("undo")?.click(),
  m: edit("merge"),
  d: edit("detach"),
  g: edit("realign"),
  1: edit("zh-up"),
  2: edit("zh-down"),
  3: edit("text-up"),
  4: edit("text-down"),
  "?": () => dialog.showModal(),
};

const singleKeys = () => localStorage.getItem(SINGLE) !== "off";

document.addEventListener("keydown", (event) => {
  if (!dialog || dialog.open || event.isComposing || event.keyCode === 229) {
    return;
  }
  const field = event.target.matches("textarea, input:not([type=checkbox]), select");
  const row = current();
  if (field) {
    const mine = rowOf(event.target);
    if (!mine) {
      return;
    }
    if (event.key === "Escape") {
      go(mine);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const rejects = event.target.name === "reason" && !mine.querySelector(".finding");
      decide(rejects ? "reject" : "approve")(mine);
    } else if (event.key === "Enter" && event.altKey) {
      mark(event.target);
      edit("split")(mine);
    } else {
      return;
    }
    event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !singleKeys() || !KEYS[event.key]) {
    return;
  }
  event.preventDefault();
  KEYS[event.key](row);
});

if (dialog) {
  const single = document.getElementById("single-keys");
  single.checked = singleKeys();
  single.addEventListener("change", () => localStorage.setItem(SINGLE, single.checked ? "on" : "off"));
  document.getElementById("show-keys").addEventListener("click", () => dialog.showModal());
  document.getElementById("tools").hidden = false;
  document.getElementById("select-all").addEventListener("change", (event) => {
    for (const box of list.querySelectorAll("input[name=pair]")) {
      box.checked = event.target.checked;
    }
  });
}

// Who else is here, and where to go on the next time: where somebody moved to last, not where a window stands open.

let place = null;
let moving = null;
let telling = Promise.resolve();

function moved(row) {
  if (list.dataset.editable && row.dataset.path !== place) {
    place = row.dataset.path;
    clearTimeout(moving);
    moving = setTimeout(() => here(true), MOVED_AFTER);
  }
}

function post(works, keepalive) {
  const row = current();
  return fetch(`${row.dataset.path}/here?${list.dataset.query}`, {
    method: "POST",
    body: new URLSearchParams({ works }),
    headers: { Accept: "text/html", "HX-Request": "true" },
    redirect: "manual",
    keepalive,
  });
}

/** One after the other, so that the last one said is the last one heard. */
function here(works) {
  if (works) {
    moving = null;
  }
  telling = telling.then(async () => {
    if (!current() || (document.hidden && !works)) {
      return;
    }
    try {
      const answer = await post(works, false);
      if (answer.ok) {
        document.getElementById("others").innerHTML = await answer.text();
      }
    } catch (error) {
      // The next time will tell.
    }
  });
}

window.addEventListener("pagehide", () => {
  if (moving && current()) {
    clearTimeout(moving);
    moving = null;
    post(true, true);
  }
});

if (list.dataset.editable) {
  recall();
  const named = location.hash && document.getElementById(location.hash.slice(1));
  if (named && named.matches("article.pair")) {
    go(named);
  } else if (rows().length) {
    rows()[0].classList.add("current");
  }
  setInterval(() => here(false), HERE_EVERY);
  setTimeout(() => here(false), 500);
}
