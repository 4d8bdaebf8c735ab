/* Filters above a table of actions, made from the table itself. Without this file the whole table is there.
   In: table.ledger whose rows say group, states and owners; the empty .ledger-filters before it. */
(() => {
  "use strict";
  const STATES = { overdue: "Overdue", open: "Open", "not-reported": "Not reported since", done: "Done",
    superseded: "Superseded", withheld: "Withheld" };
  const FIELDS = [
    { key: "states", label: "State", split: " ", words: (one) => STATES[one] || one, order: Object.keys(STATES) },
    { key: "owners", label: "Organisation", split: "|", words: (one) => one },
    { key: "group", label: "Group", split: "|", words: (one) => one },
  ];

  function values(row, field) {
    return (row.dataset[field.key] || "").split(field.split).filter(Boolean);
  }

  function sorted(found, field) {
    return [...found].sort((a, b) => (field.order ? field.order.indexOf(a) - field.order.indexOf(b) : a.localeCompare(b)));
  }

  /* A label and a select for one field, or nothing where there is no choice to make. */
  function choice(rows, field, number) {
    const found = sorted(new Set(rows.flatMap((row) => values(row, field))), field);
    if (found.length < 2) return null;
    const box = document.createElement("div");
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.id = `ledger-${field.key}-${number}`;
    label.htmlFor = select.id;
    label.textContent = field.label;
    select.append(new Option("All", ""), ...found.map((one) => new Option(field.words(one), one)));
    box.append(label, select);
    return { box, select, field };
  }

  function start(place, number) {
    const rows = [...place.parentElement.querySelectorAll("table.ledger [data-states]")];
    const choices = FIELDS.map((field) => choice(rows, field, number)).filter(Boolean);
    if (!choices.length) return;
    const status = document.createElement("p");
    status.className = "wide";
    status.setAttribute("role", "status");
    function show() {
      for (const row of rows) {
        row.hidden = choices.some(({ select, field }) => select.value && !values(row, field).includes(select.value));
      }
      const seen = rows.filter((row) => !row.hidden).length;
      status.textContent = `${seen} of ${rows.length} actions shown`;
    }
    place.className += " filters";
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", "Filter the actions");
    place.append(...choices.map(({ box }) => box), status);
    place.addEventListener("change", show);
    place.hidden = false;
    show();
  }

  document.querySelectorAll(".ledger-filters").forEach(start);
})();
