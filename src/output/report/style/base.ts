/** Colours, type and the frame of the page. Tones: good, bad, warn, calm; each with a text colour of 4.5:1 on its own ground. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #f7f6f2; --card: #ffffff; --ink: #1b2230; --soft: #565d6b; --line: #dedbd2; --hair: #ebe8e0;
  --link: #1d4f8c; --focus: #1d4f8c; --mark: #ffe28a; --mark-ink: #3a2c00;
  --good: #17633a; --good-ground: #e5f2e9; --bad: #a3201d; --bad-ground: #fbe9e7;
  --warn: #7a4b00; --warn-ground: #fcf0d6; --calm: #46505f; --calm-ground: #eceef1;
  --hue-0: #d9e6f7; --hue-1: #f9e2cf; --hue-2: #dcefdc; --hue-3: #efdff3; --hue-4: #fbf0bd; --hue-5: #d5eff0; --hue-6: #f8dbe2;
  --sans: "Inter", "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --serif: "Iowan Old Style", "Charter", "Source Serif 4", "Georgia", "Liberation Serif", serif;
  --mono: "SFMono-Regular", "Cascadia Mono", "Menlo", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171d; --card: #1c2028; --ink: #e8e6e0; --soft: #a7adb8; --line: #343a45; --hair: #2a2f39;
    --link: #93bdf0; --focus: #93bdf0; --mark: #6b5310; --mark-ink: #fff3cc;
    --good: #83d3a1; --good-ground: #17301f; --bad: #f5a29c; --bad-ground: #3b1c1b;
    --warn: #f0c373; --warn-ground: #362913; --calm: #b6bec9; --calm-ground: #272c36;
    --hue-0: #233a56; --hue-1: #4d3420; --hue-2: #24422c; --hue-3: #43304c; --hue-4: #4a4018; --hue-5: #1e4446; --hue-6: #4f2a36;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; max-width: 88rem; padding: 0 1.5rem 3rem; background: var(--paper); color: var(--ink);
  font: 400 1rem/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; margin: 0; text-wrap: balance; }
h2 { font-size: 1.5rem; margin-bottom: .75rem; letter-spacing: -.005em; }
h3 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .5rem; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: .85em; }
.dim, .none { color: var(--soft); }
.bad { color: var(--bad); font-weight: 600; }
.figure { font-variant-numeric: tabular-nums; white-space: nowrap; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .6rem 1rem; background: var(--card); border-radius: 0 0 6px 6px; z-index: 5; }
.skip:focus { top: 0; }
.icon { width: 1.1em; height: 1.1em; fill: none; stroke: currentColor; stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.18em; flex: none; }
.unit { font: 600 .72em/1 var(--mono); padding: .1em .3em; border: 1px solid currentColor; border-radius: 3px; color: var(--bad); white-space: nowrap; }
pre { white-space: pre-wrap; }
.line { display: block; }
.long summary { cursor: pointer; }
.long > bdi { display: block; max-height: 14rem; overflow: auto; padding: .5rem; background: var(--calm-ground); border-radius: 4px; }
.fold { margin-top: 1.25rem; }
.fold > summary { cursor: pointer; padding: .35rem 0; }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; padding: 1.1rem 0; font-size: .9rem; }
.top p { margin: 0; font-weight: 600; }
.top p .dim { font-weight: 400; margin-left: .5rem; }
.switch { display: inline-flex; align-items: center; gap: .6rem; min-height: 2rem; cursor: pointer; }
.switch input { appearance: none; margin: 0; width: 2.6rem; height: 1.5rem; border: 2px solid var(--soft); border-radius: 1rem; background: var(--card); position: relative; cursor: pointer; }
.switch input::after { content: ""; position: absolute; inset: 2px auto 2px 2px; width: calc(1.5rem - 8px); border-radius: 50%; background: var(--soft); transition: transform .15s; }
.switch input:checked { background: var(--link); border-color: var(--link); }
.switch input:checked::after { transform: translateX(1.1rem); background: var(--card); }
.notice { margin: 0 0 1rem; padding: .7rem 1rem; background: var(--warn-ground); color: var(--warn); border-radius: 8px; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
main { display: grid; gap: 1.5rem; min-width: 0; }
section, .evidence { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.5rem 1.75rem; min-width: 0; }
section > :last-child { margin-bottom: 0; }
footer { margin-top: 1.5rem; color: var(--soft); font-size: .875rem; }
.pill { display: inline-block; padding: .1rem .55rem; border-radius: 1rem; font: 600 .75rem/1.5 var(--sans); background: var(--calm-ground); color: var(--calm); text-decoration: none; white-space: nowrap; vertical-align: .1em; }
.pill.critical, .pill.error, .pill.conflict, .pill.unusable { background: var(--bad-ground); color: var(--bad); }
.pill.warning { background: var(--warn-ground); color: var(--warn); }
.pill.selected, .pill.stands { background: var(--good-ground); color: var(--good); }
:root:has(#veil:checked) .veil > span { display: none; }
:root:has(#veil:checked) .veil::before { content: "•••••"; content: "•••••" / "veiled"; letter-spacing: .1em; color: var(--soft); }
:root:lang(nb):has(#veil:checked) .veil::before { content: "•••••"; content: "•••••" / "skjult"; }
:root:has(#veil:checked) .cell .veil::before { content: "•"; content: "•" / ""; letter-spacing: 0; }
@media (max-width: 40rem) {
  body { padding: 0 .75rem 2rem; }
  section, .evidence { padding: 1.1rem 1rem; border-radius: 8px; }
}
`
