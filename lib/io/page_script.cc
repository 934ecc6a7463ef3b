#include "io/page_parts.h"

DATELINE_BEGIN
namespace io {

// Filters what is already on the page: without scripts everything is shown.
const std::string_view page_script = R"js(
(() => {
  "use strict";
  const form = document.getElementById("filter");
  const events = [...document.querySelectorAll(".event")];
  const days = [...document.querySelectorAll(".day")];
  const count = document.getElementById("count");
  const none = document.getElementById("none");
  const fold = text => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const facts = events.map(element => ({
    element,
    text: fold(element.textContent),
    sources: Number(element.dataset.sources),
    rank: Number(element.dataset.rank),
    disputed: element.classList.contains("disputed"),
    voices: new Set([...element.querySelectorAll(".chain [data-voice]")].map(x => x.textContent)),
  }));

  const tally = new Map();
  for (const fact of facts) for (const v of fact.voices) tally.set(v, (tally.get(v) || 0) + 1);
  const names = [...tally.keys()].sort((a, b) => tally.get(b) - tally.get(a) || a.localeCompare(b));
  for (const name of names) form.voice.add(new Option(`${name} (${tally.get(name)})`, name));
  for (const n of [15, 30, 60, 120]) {
    if (n < events.length) form.top.add(new Option(`the ${n} most important`, n), form.top.options.length - 1);
  }
  if (form.top.options.length > 1) form.top.selectedIndex = Math.min(1, form.top.options.length - 2);

  function apply() {
    const words = fold(form.query.value).split(/\s+/).filter(Boolean);
    const wanted = facts.filter(f =>
      f.sources >= Number(form.least.value) &&
      (!form.disputed.checked || f.disputed) &&
      (!form.voice.value || f.voices.has(form.voice.value)) &&
      words.every(w => f.text.includes(w)));
    const limit = form.top.value === "all" ? Infinity : Number(form.top.value);
    const shown = new Set([...wanted].sort((a, b) => a.rank - b.rank).slice(0, limit).map(f => f.element));
    for (const element of events) element.hidden = !shown.has(element);
    for (const day of days) day.hidden = !day.querySelector(".event:not([hidden])");
    for (const link of document.querySelectorAll(".days a")) {
      const day = document.getElementById(link.hash.slice(1)).closest(".day");
      link.parentElement.hidden = day.hidden;
    }
    count.value = `${shown.size} of ${events.length} events`;
    none.hidden = shown.size !== 0;
  }
  function reveal() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.classList.contains("event") && target.hidden) {
      form.reset(); form.top.value = "all"; apply(); target.scrollIntoView();
    }
  }
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", e => e.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  addEventListener("hashchange", reveal);
  apply();
  reveal();
})();
)js";

}  // namespace io
DATELINE_END
