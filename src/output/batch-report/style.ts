/** The charts: the tones of the outcomes are those of a single report, and a word or a figure stands beside each. */
export const CHARTS = `
.headline h1 { font-size: clamp(1.9rem, 4vw, 2.6rem); letter-spacing: -.015em; margin-bottom: .4rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 1.25rem 0 0; }
.figures > div { display: flex; flex-direction: column-reverse; border-top: 2px solid var(--line); padding-top: .5rem; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font: 600 2.25rem/1.1 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.bar { display: block; width: 100%; height: .85rem; border-radius: 3px; }
.chart { display: block; width: 100%; height: auto; }
.chart text { font: 12px var(--sans); fill: var(--soft); }
.rule { stroke: var(--line); stroke-width: 1; }
.chart-cell { width: 34%; min-width: 6rem; padding-top: .8rem; }
thead td { border-top: 0; }
thead th { overflow-wrap: normal; white-space: nowrap; }
td.figure, th.count { text-align: right; padding-right: 1rem; }
rect.ground { fill: var(--calm-ground); }
rect.approved { fill: var(--good); } rect.rejected { fill: var(--bad); } rect.inconclusive { fill: var(--warn); }
rect.not_decided { fill: var(--calm); } rect.error { fill: var(--ink); } rect.calm { fill: var(--link); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0 0 .75rem; padding: 0; font-size: .875rem; }
.legend svg { width: .8rem; height: .8rem; vertical-align: -.05rem; }
.multiples { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.5rem; }
.multiples h3 { margin-top: 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1.5rem; }
@media (max-width: 40rem) { .chart-cell { display: none; } thead td { display: none; } thead th { white-space: normal; } .chart text { font-size: 20px; } }
@media (max-width: 26rem) { table { font-size: .8125rem; } thead th { font-size: .75rem; } th.count, td.figure { padding-right: .25rem; } }
`
