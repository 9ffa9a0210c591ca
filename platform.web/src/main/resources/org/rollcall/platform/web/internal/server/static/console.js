"use strict";
// Enhances pages that work without it: live regions, the browser's time zone, questions before a
// deed, and the theme. No page needs it.

const THEMES = ["auto", "light", "dark"];

function applyTheme() {
  const theme = localStorage.getItem("rollcall-theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

function offerThemes() {
  const button = document.createElement("button");
  button.className = "quiet small";
  button.type = "button";
  const label = () => {
    button.textContent = "Theme: " + (document.documentElement.dataset.theme || "auto");
  };
  button.addEventListener("click", () => {
    const now = document.documentElement.dataset.theme || "auto";
    localStorage.setItem("rollcall-theme", THEMES[(THEMES.indexOf(now) + 1) % THEMES.length]);
    applyTheme();
    label();
  });
  label();
  document.querySelector(".colophon").append(button);
}

function proposeZone() {
  const input = document.querySelector("[data-browser-zone]");
  if (input && !input.value) {
    input.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
  }
}

// A form with data-confirm asks in a dialog before it is sent.
function askFirst(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.agreed) {
      return;
    }
    event.preventDefault();
    const dialog = document.createElement("dialog");
    const sentence = document.createElement("p");
    sentence.textContent = form.dataset.confirm;
    const buttons = document.createElement("p");
    buttons.className = "actions";
    const yes = document.createElement("button");
    yes.className = "danger";
    yes.textContent = form.dataset.yes || "Yes";
    const no = document.createElement("button");
    no.className = "quiet";
    no.textContent = "Cancel";
    yes.addEventListener("click", () => {
      form.dataset.agreed = "yes";
      form.requestSubmit();
    });
    no.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.setAttribute("aria-label", "Please confirm");
    buttons.append(yes, no);
    dialog.append(sentence, buttons);
    document.body.append(dialog);
    dialog.showModal();
    no.focus();
  });
}

// Ticks of a setup guide are saved at once, one after another; the button is for pages without
// script. Only the step that changed is sent, so that two people do not undo each other's ticks.
function saveTicks(form) {
  form.querySelectorAll("[data-without-script]").forEach((part) => part.remove());
  const shown = form.querySelector("[data-ticked]");
  const say = (text) => {
    shown.querySelector("[role=status]").textContent = text;
  };
  let saved = Promise.resolve();
  form.addEventListener("change", (event) => {
    const box = event.target;
    saved = saved.then(async () => {
      const sent = new URLSearchParams(new FormData(form));
      sent.delete("shown");
      sent.delete("done");
      sent.append("shown", box.value);
      if (box.checked) {
        sent.append("done", box.value);
      }
      try {
        const answer = await fetch(form.action, { method: "POST", body: sent });
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        const next = fresh.querySelector("[data-ticked]");
        if (answer.ok && next) {
          shown.querySelector("progress").value = next.querySelector("progress").value;
          say(next.querySelector("[role=status]").textContent);
        } else {
          say("Not saved: reload the page, and tick again.");
        }
      } catch {
        say("Not saved: Rollcall does not answer. Tick again in a moment.");
      }
    });
  });
}

function enhance(part) {
  part.querySelectorAll("form[data-ticks]").forEach(saveTicks);
  part.querySelectorAll("form[data-confirm]").forEach(askFirst);
}

// Swaps the live regions for those of a page fetched afresh; keeps the focus where it was.
function swap(fresh) {
  for (const region of document.querySelectorAll("[data-live]")) {
    const next = fresh.querySelector(`[data-live="${region.dataset.live}"]`);
    if (next && next.innerHTML !== region.dataset.seen) {
      const focused = region.contains(document.activeElement) ? document.activeElement.id : "";
      region.dataset.seen = next.innerHTML;
      region.replaceChildren(...next.childNodes);
      enhance(region);
      if (focused) {
        document.getElementById(focused)?.focus();
      }
    }
  }
  document.title = fresh.title;
}

// What is looked at again: seldom while nothing happens, and not at all while nobody looks.
const SHORTEST_WAIT = 1000;
const LONGEST_WAIT = 15000;
let wait = SHORTEST_WAIT;
let seen = "";

function lookLater() {
  setTimeout(lookAgain, wait);
}

async function fetchPage() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (answer.redirected || !answer.ok) {
    location.reload();
    return false;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  swap(fresh);
  document.body.dataset.watch = fresh.body.dataset.watch || "";
  return fresh.body.hasAttribute("data-live-page");
}

// A small document: its texts and values go where elements ask for them by name; when it says that
// the page has changed beyond that, the page is fetched.
async function fetchWatched() {
  const answer = await fetch(document.body.dataset.watch, { headers: { Accept: "application/json" } });
  if (answer.redirected || !answer.ok) {
    location.reload();
    return false;
  }
  const text = await answer.text();
  const before = seen;
  seen = text;
  wait = text === before ? Math.min(wait * 1.5, LONGEST_WAIT) : SHORTEST_WAIT;
  const state = JSON.parse(text);
  wait = Math.max(wait, state.wait || 0);
  for (const [name, value] of Object.entries(state.texts || {})) {
    document.querySelectorAll(`[data-text="${name}"]`).forEach((element) => {
      element.textContent = value;
    });
  }
  for (const [name, value] of Object.entries(state.values || {})) {
    document.querySelectorAll(`[data-value="${name}"]`).forEach((element) => {
      element.value = value;
    });
  }
  return state.changed ? fetchPage() : true;
}

async function lookAgain() {
  if (document.hidden) {
    document.addEventListener("visibilitychange", lookAgain, { once: true });
    return;
  }
  if (document.querySelector("dialog[open]")) {
    lookLater();
    return;
  }
  try {
    if (await (document.body.dataset.watch ? fetchWatched() : fetchPage())) {
      lookLater();
    }
  } catch {
    // The console is being restarted, perhaps: keep what is shown, and look again later.
    setTimeout(lookAgain, 5000);
  }
}

applyTheme();
document.addEventListener("DOMContentLoaded", () => {
  offerThemes();
  proposeZone();
  enhance(document);
  if (document.body.hasAttribute("data-live-page")) {
    lookLater();
  }
});
