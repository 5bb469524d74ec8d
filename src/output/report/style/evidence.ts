/** The sources of one value: beside the values on a wide screen, a sheet at the bottom of a narrow one. */
export const EVIDENCE = `
.evidence { font-size: .9375rem; }
.evidence > h2 { font-size: 1.25rem; }
.evidence article { scroll-margin: 1rem; }
.evidence article:not(:target) { display: none; }
.evidence:has(article:target) > .hint { display: none; }
.evidence article:focus { outline: none; }
.evidence article > h3 { margin: 0; font: 400 .875rem/1.4 var(--sans); color: var(--soft); }
.evidence .said { font-size: 1.5rem; }
code.line { font-weight: 500; font-size: .8125rem; letter-spacing: .02em; }
.close { float: right; margin-left: 1rem; padding: .2rem .6rem; border: 1px solid var(--line); border-radius: 5px; text-decoration: none; font-size: .875rem; }
.because { padding: .55rem .8rem; background: var(--calm-ground); border-radius: 6px; }
.claims { list-style: none; margin: 0; padding: 0; }
.claim { border-top: 1px solid var(--line); padding: .9rem 0 .6rem; }
.claim > p { margin-bottom: .35rem; }
.claim dl { margin: .4rem 0 0; font-size: .8438rem; }
.claim dl > div { display: grid; grid-template-columns: 7.2rem minmax(0, 1fr); gap: .5rem; padding: .12rem 0; }
.claim dt { color: var(--soft); }
.claim dd { margin: 0; }
figure { margin: .5rem 0; }
figcaption { color: var(--soft); font-size: .8125rem; }
.excerpt { margin: .25rem 0 0; padding: .65rem .8rem; background: var(--paper); border: 1px solid var(--hair); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8125rem; line-height: 1.55; max-height: 16rem; overflow: auto; }
.excerpt code { font-size: 1em; color: var(--soft); }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 3px; padding: .1em .15em; font-weight: 600; }
.cellular { letter-spacing: .06em; }
.page { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .9rem; align-items: end; }
.page svg { width: 100%; height: auto; }
.sheet { fill: var(--paper); stroke: var(--soft); stroke-width: 3; }
.ghost { fill: var(--line); }
.here { fill: var(--mark); stroke: var(--warn); stroke-width: 6; }
@media (min-width: 70rem) {
  .columns { grid-template-columns: minmax(0, 1fr) 25rem; align-items: start; }
  .evidence { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; overscroll-behavior: contain; }
}
@media (max-width: 69.99rem) {
  .evidence { position: fixed; inset: auto 0 0; max-height: 72vh; overflow: auto; margin: 0; border-radius: 14px 14px 0 0; border-width: 1px 0 0; box-shadow: 0 -8px 30px rgb(0 0 0 / .18); z-index: 4; }
  .evidence:not(:has(article:target)) { display: none; }
  body:has(.evidence article:target) { padding-bottom: 74vh; }
}
`
