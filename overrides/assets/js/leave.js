/* Leaves the page at once, for somebody who must not be seen reading it: any link of the class "leave", or Shift three
   times, as on GOV.UK ("Exit this page" of its Design System). The page that is left is replaced, so that "back" does
   not show it; earlier ones stay in the history, which the page says. Without this file it is a plain link. */
(() => {
"use strict";
const TIMES = 3, WITHIN = 5000; // milliseconds
let pressed = 0, alone = false, timer;
const status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
status.setAttribute("role", "status");
document.body.append(status);

const visible = () => [...document.querySelectorAll("a.leave")].find((link) => link.checkVisibility?.() ?? link.offsetParent);

function leave(link) {
  // Nothing of it may be seen while the other page is on its way, and that page is not told where the reader was.
  const silent = Object.assign(document.createElement("meta"), { name: "referrer", content: "no-referrer" });
  document.head.append(silent);
  document.body.replaceChildren();
  document.title = "Loading";
  location.replace(link.href);
}

function reset() {
  clearTimeout(timer);
  pressed = 0;
  status.textContent = "";
}

function count(link) {
  pressed += 1;
  if (pressed === TIMES) return leave(link);
  const left = TIMES - pressed;
  status.textContent = `Shift, press ${left} more ${left === 1 ? "time" : "times"} to leave this page.`;
  clearTimeout(timer);
  timer = setTimeout(reset, WITHIN);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.leave");
  if (!link) return;
  event.preventDefault();
  leave(link);
});
// Shift counts when it is pressed by itself, not to write a capital.
document.addEventListener("keydown", (event) => {
  alone = event.key === "Shift";
  if (!alone) reset();
});
document.addEventListener("keyup", (event) => {
  const link = event.key === "Shift" && alone && visible();
  if (link) count(link);
});
})();
