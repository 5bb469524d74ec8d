/** Tables of values, the matrix of checks, and what is wider than a phone. */
export const TABLES = `
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding: .25rem 0 .5rem; }
caption:has(> .sr:only-child) { padding: 0; }
th, td { text-align: left; vertical-align: top; padding: .55rem .75rem .55rem 0; border-top: 1px solid var(--hair); font-weight: 400; }
td:last-child, th:last-child { padding-right: 0; }
thead th { border-top: 0; color: var(--soft); font-size: .8125rem; padding-top: 0; vertical-align: bottom; }
.values th[scope=row] { width: 30%; color: var(--soft); }
.values .value { font-weight: 600; }
.values .value .dim, .values .value .pill { font-weight: 400; }
.values .who { width: 34%; }
.values tr.contested > * { background: var(--warn-ground); }
.values tr.contested > :first-child { box-shadow: inset 3px 0 var(--warn); padding-left: .75rem; }
.values tr.contested.critical > *, .values tr.contested.error > * { background: var(--bad-ground); }
.values tr.contested.critical > :first-child, .values tr.contested.error > :first-child { box-shadow: inset 3px 0 var(--bad); }
.values tr:has([aria-current]) > * { background: var(--calm-ground); }
a.from { display: inline-block; padding: .1rem .4rem; margin: -.1rem -.4rem; border-radius: 5px; }
a.from { text-decoration: none; }
a.from .name, .result a.from, .side a.from { text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: .06em; }
a.from .dim { color: var(--soft); text-decoration: none; display: inline-block; }
a.from[aria-current] { background: var(--link); color: var(--card); }
a.from[aria-current] .dim { color: var(--card); }
.matrix { overflow-wrap: normal; }
.matrix th[scope=row], .matrix small { overflow-wrap: anywhere; }
.matrix small { word-break: normal; overflow-wrap: break-word; hyphens: auto; }
.matrix thead tr:first-child th:first-child { width: 32%; }
.matrix th[scope=colgroup] { border-bottom: 1px solid var(--line); }
.matrix thead tr:first-child th { padding-bottom: .25rem; }
.matrix thead tr + tr th { padding-top: .25rem; }
.result { display: grid; grid-template-columns: 1.3em 1fr; color: var(--calm); }
.result + .result { margin-top: .4rem; }
.result small { grid-column: 2; color: var(--soft); font-size: .8125rem; line-height: 1.4; }
.result.pass { color: var(--good); }
.result.fail, .result.error { color: var(--bad); font-weight: 600; }
.result.inconclusive { color: var(--warn); }
.result .icon { margin-top: .2em; }
.result a { color: inherit; }
.result a.from[aria-current] { color: var(--card); }
.wide { overflow-x: auto; }
.digest { display: inline-block; max-width: 24ch; font-size: .75rem; line-height: 1.35; }
.digest .long summary { font-size: .75rem; }
.remarks th { font-weight: 400; }
.remarks code { color: var(--soft); }
@media (max-width: 40rem) {
  table { font-size: .875rem; }
  th, td { padding-right: .5rem; }
  .values thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .values th[scope=row] { width: 28%; }
  .values .who { width: 32%; }
  .matrix { font-size: .8125rem; }
  .matrix thead tr:first-child th:first-child { width: 34%; }
  .result { grid-template-columns: 1.2em 1fr; }
}
@media (max-width: 26rem) {
  .matrix { font-size: .75rem; }
  .matrix small { overflow-wrap: anywhere; }
  .matrix th, .matrix td { padding-right: .25rem; }
}
`
