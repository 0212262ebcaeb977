// After a decision the next pair is at hand; what could not be sent is said, and the text stays in its box.
"use strict";

function say(id) {
  for (const note of ["signed-out", "failed"]) {
    document.getElementById(note).hidden = note !== id;
  }
  if (id) {
    document.getElementById(id).scrollIntoView({ block: "nearest" });
  }
}

function nextOf(pair) {
  let next = pair.nextElementSibling;
  while (next && !next.matches("article.pair")) {
    next = next.nextElementSibling;
  }
  return next ? next.querySelector("textarea.translation") : document.querySelector(".pager [rel=next]");
}

document.addEventListener("htmx:afterSettle", (event) => {
  const pair = event.target;
  if (!(pair instanceof Element) || !pair.matches("article.pair[data-outcome]")) {
    return;
  }
  say(null);
  const decided = ["approved", "rejected"].includes(pair.dataset.outcome);
  const target = (decided && nextOf(pair)) || pair.querySelector("textarea.translation");
  target.focus();
});

document.addEventListener("htmx:responseError", (event) => {
  say(event.detail.xhr.status === 401 ? "signed-out" : "failed");
});

document.addEventListener("htmx:sendError", () => say("failed"));
