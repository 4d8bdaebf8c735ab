/* The counting of time limits, from the table that macros/workings/working_days.py makes. A second calculator, in
   tests/workings/, counts the same; tests compare the two.
   Global `Deadlines`:
     count({ value, unit, before }, start, table)   start is "2026-11-20", or "2026-11-20T14:30" in London for hours;
                                                    gives { ends, careful, days, utc } or { refused }
     calendar(event)                                a calendar file (RFC 5545) with one event
     london(time)                                   what London's clocks show at that time */
const Deadlines = (() => {
"use strict";
const DAY = 86_400_000, HOUR = 3_600_000;
const WEEKEND = { 0: "Sunday", 6: "Saturday" };
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hourCycle: "h23", year: "numeric",
  month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });

const instant = (text) => Date.parse(`${text.length > 10 ? text : `${text}T00:00`}:00Z`);
const isoDay = (time) => new Date(time).toISOString().slice(0, 10);

function count({ value, unit, before }, start, table) {
  const sign = before ? -1 : 1;
  const day = start.slice(0, 10);
  if (outside(day, table)) return { refused: outside(day, table) };
  if (unit === "hours") return hours(start, sign * value);
  if (unit === "working-days") return workingDays(day, value, sign, table);
  const time = unit === "months" || unit === "years"
    ? addMonths(day, sign * value * (unit === "years" ? 12 : 1))
    : instant(day) + sign * value * (unit === "weeks" ? 7 : 1) * DAY;
  if (isoDay(time) < table.from) return { refused: "before" };
  const days = unit === "calendar-days"
    ? Array.from({ length: value }, (_, at) => [isoDay(instant(day) + sign * (at + 1) * DAY), at + 1, ""]) : [];
  return { ends: isoDay(time), careful: isoDay(time - DAY), days };
}

const outside = (day, { from, until }) => (day < from ? "before" : day > until ? "after" : "");
const notWorked = (day, table) => table.bank_holidays[day] ?? WEEKEND[new Date(instant(day)).getUTCDay()] ?? "";

function workingDays(start, value, sign, table) {
  const days = [];
  let day = start;
  for (let number = 0; number < value;) {
    day = isoDay(instant(day) + sign * DAY);
    if (outside(day, table)) return { refused: outside(day, table) };
    const why = notWorked(day, table);
    if (!why) number += 1;
    days.push([day, why ? 0 : number, why]);
  }
  return { ends: day, careful: careful(start, days, sign, table), days };
}

// The deadline if the first day counts as well; going back, if so many whole days must lie between.
function careful(start, days, sign, table) {
  if (sign > 0) {
    const worked = days.filter(([, number]) => number).map(([day]) => day);
    return (notWorked(start, table) ? worked : [start, ...worked])[worked.length - 1];
  }
  let day = days.at(-1)[0];
  do {
    day = isoDay(instant(day) - DAY);
    if (outside(day, table)) return null;
  } while (notWorked(day, table));
  return day;
}

// The same date of another month, or the last day of one that is too short.
function addMonths(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(date, last));
}

function london(time) {
  const part = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

// Hours as they pass, also when the clocks change. Of a time that comes twice, the first is meant.
function hours(start, value) {
  const began = [instant(start) - HOUR, instant(start)].find((time) => london(time) === start);
  if (began === undefined) return { refused: "no-such-time" };
  const ends = began + value * HOUR;
  return { ends: london(ends), careful: null, days: [], utc: new Date(ends).toISOString() };
}

const stamp = (iso) => `${iso.slice(0, 19).replace(/[-:]/g, "")}Z`;
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

// RFC 5545, 3.1: lines of at most 75 octets, and no character torn apart.
function folded(line) {
  const octets = new TextEncoder();
  const lines = [""];
  let size = 0;
  for (const each of line) {
    const more = octets.encode(each).length;
    if (size + more > 74) { lines.push(""); size = 0; }
    lines[lines.length - 1] += each;
    size += more;
  }
  return lines.join("\r\n ");
}

function calendar({ ends, utc, summary, description, url, uid, now }) {
  const next = utc ? "" : isoDay(instant(ends) + DAY);
  const plain = (day) => day.replaceAll("-", "");
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Partnership site//Time limits//EN", "BEGIN:VEVENT", `UID:${uid}`,
    `DTSTAMP:${stamp(now)}`,
    ...(utc ? [`DTSTART:${stamp(utc)}`] : [`DTSTART;VALUE=DATE:${plain(ends)}`, `DTEND;VALUE=DATE:${plain(next)}`]),
    `SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(description)}`, `URL:${url}`, "TRANSP:TRANSPARENT",
    "END:VEVENT", "END:VCALENDAR", ""].map(folded).join("\r\n");
}

return { count, calendar, london, notWorked };
})();
