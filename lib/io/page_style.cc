#include "io/page_parts.h"

DATELINE_BEGIN
namespace io {

const std::string_view page_style = R"css(
:root {
  --paper: #fbfaf7; --card: #fff; --ink: #1d1d1f; --soft: #5c5f66; --rule: #dcd8cf;
  --accent: #0b5394; --mark: #fff1c9; --warn: #8a4b00; --warn-paper: #fff6e5; --good: #1b6e3c;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a; --card: #1f2125; --ink: #ececec; --soft: #a9adb6; --rule: #3a3d44;
    --accent: #8ab8f0; --mark: #4a3f17; --warn: #ffc670; --warn-paper: #33270f; --good: #7fd3a0;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible,
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 9; }
.wrap { max-width: 58rem; margin: 0 auto; padding: 0 1.25rem; }
.top { padding-top: 2rem; padding-bottom: 1rem; border-bottom: 3px double var(--rule); }
h1, h2, h3 { font-family: Georgia, "Times New Roman", "Noto Serif", serif; line-height: 1.25; }
h1 { font-size: 2rem; margin: 0 0 .25rem; }
.top p { margin: 0; color: var(--soft); }
.tools {
  position: sticky; top: 0; z-index: 5; background: var(--paper);
  border-bottom: 1px solid var(--rule);
}
.tools form { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end;
  padding-top: .7rem; padding-bottom: .7rem; }
.tools label { display: grid; gap: .15rem; font-size: .8rem; color: var(--soft); }
.tools label.check { display: flex; gap: .4rem; align-items: center; padding-bottom: .35rem; }
.tools input[type=search], .tools select, .tools button {
  font: inherit; color: inherit; background: var(--card); border: 1px solid var(--rule);
  border-radius: .3rem; padding: .3rem .5rem; color: var(--ink);
}
.tools input[type=search] { width: 11rem; }
.tools select { max-width: 12rem; }
.tools output { margin-left: auto; font-size: .85rem; color: var(--soft); padding-bottom: .35rem; }
.days { overflow-x: auto; padding: .9rem 0 .3rem; }
.days ol { display: flex; gap: .8rem; list-style: none; margin: 0; padding: 0; align-items: end; }
.days a {
  display: grid; justify-items: center; gap: .15rem; min-width: 3.1rem; text-decoration: none;
  font-size: .72rem; color: var(--soft); white-space: nowrap;
}
.days a:hover, .days a:focus { color: var(--accent); }
.days i { display: block; width: 1.7rem; background: var(--accent); border-radius: .15rem .15rem 0 0; }
.day { margin: 1.8rem 0 0; }
.day > h2 {
  font-size: 1.15rem; margin: 0 0 .8rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule);
  scroll-margin-top: 6rem;
}
.event {
  position: relative; background: var(--card); border: 1px solid var(--rule); border-radius: .4rem;
  padding: .9rem 1.1rem .8rem; margin: 0 0 .8rem 1.2rem; scroll-margin-top: 6rem;
}
.event::before {
  content: ""; position: absolute; left: -1.25rem; top: 1.25rem; width: .6rem; height: .6rem;
  border-radius: 50%; background: var(--accent);
}
.event.disputed::before { background: var(--warn); }
.event h3 { font-size: 1.1rem; margin: 0; }
.facts { margin: .25rem 0 0; color: var(--soft); font-size: .88rem; }
.facts .when { font-style: italic; }
.facts .sources { color: var(--good); font-weight: 600; }
.voices { list-style: none; margin: .5rem 0 0; padding: 0; font-size: .92rem; }
.voices li { padding: .08rem 0; }
.chain b { font-weight: 600; }
.chain .arrow { color: var(--soft); padding: 0 .15rem; }
.chain .inner { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.tag {
  font-size: .76rem; border: 1px solid var(--rule); border-radius: 1rem; padding: .02rem .5rem;
  margin-left: .35rem; color: var(--soft); white-space: nowrap;
}
.tag.no { color: var(--warn); border-color: currentColor; }
.conflict {
  background: var(--warn-paper); border-left: .25rem solid var(--warn); margin: .6rem 0 0;
  padding: .45rem .8rem; font-size: .92rem;
}
.conflict p { margin: 0; color: var(--warn); font-weight: 600; }
.conflict ul { margin: .15rem 0 0; padding-left: 1.1rem; }
details { margin-top: .5rem; font-size: .92rem; }
summary { cursor: pointer; color: var(--accent); }
.quotes { list-style: none; margin: .4rem 0 0; padding: 0; }
.quotes li { border-top: 1px solid var(--rule); padding: .5rem 0; }
.quotes blockquote { margin: .2rem 0 0; font-family: Georgia, "Times New Roman", serif; }
.quotes .meta { color: var(--soft); font-size: .84rem; }
.none { color: var(--soft); padding: 2rem 0; }
[hidden] { display: none !important; }
footer { margin: 3rem 0; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--soft);
  font-size: .85rem; }
@media (max-width: 40rem) {
  .event { margin-left: 0; } .event::before { display: none; } .tools { position: static; }
  .tools output { margin-left: 0; }
}
@media print {
  .tools, .days, .skip { display: none; } .event { break-inside: avoid; }
  details > * { display: block; }
}
)css";

}  // namespace io
DATELINE_END
