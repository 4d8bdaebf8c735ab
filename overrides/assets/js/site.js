/* "Copy link" beside a clause copies the clause's whole address. Without this file it is a plain link to the clause. */
(() => {
  "use strict";
  if (!navigator.clipboard) return;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.querySelector("main")?.append(status);

  /* Says "Copied" in place of the link's words for a moment, and tells a screen reader. */
  function show(link) {
    if (link.classList.contains("copied")) return;
    const words = link.firstChild.textContent;
    link.classList.add("copied");
    link.firstChild.textContent = "Copied";
    status.textContent = "Link copied";
    setTimeout(() => {
      link.classList.remove("copied");
      link.firstChild.textContent = words;
      status.textContent = "";
    }, 2500);
  }

  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a.clause-link");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      location.hash = link.hash;
      return;
    }
    history.replaceState(null, "", link.hash);
    show(link);
  });
})();
