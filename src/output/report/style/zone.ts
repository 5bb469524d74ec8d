/** The machine-readable zone: a cell a character, a letter and a colour a field. */
export const ZONE = `
.zone { overflow-x: auto; padding: .75rem 0 1rem; }
.lines { display: inline-block; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .5rem .8rem .8rem; }
.mrz-line { display: flex; padding-top: .3rem; }
.cells { display: grid; grid-auto-flow: column; grid-auto-columns: 1.02rem; grid-template-rows: 1.15rem 1.7rem; }
.cells .key { grid-row: 1; grid-column: 1 / -1; font: 700 .6875rem/1.15rem var(--sans); color: var(--soft); padding-left: .25rem; }
.cell { grid-row: 2; display: grid; place-items: center; font: 500 .9375rem/1 var(--mono); background: var(--ground); border-block: 1px solid var(--edge, transparent); }
.cells > .cell:nth-child(2) { border-left: 1px solid var(--card); border-radius: 4px 0 0 4px; }
.cells > .cell:last-child { border-radius: 0 4px 4px 0; }
.cells > .cell:nth-child(2):last-child { border-radius: 4px; }
.filler { --ground: transparent; }
.hue-0 { --ground: var(--hue-0); } .hue-1 { --ground: var(--hue-1); } .hue-2 { --ground: var(--hue-2); } .hue-3 { --ground: var(--hue-3); }
.hue-4 { --ground: var(--hue-4); } .hue-5 { --ground: var(--hue-5); } .hue-6 { --ground: var(--hue-6); }
.digit .cell { font-weight: 700; color: var(--tone); box-shadow: inset 0 0 0 2px var(--tone); background: var(--card); }
.digit .key { color: var(--tone); padding-left: .1rem; font-size: .8125rem; }
.digit.pass { --tone: var(--good); }
.digit.fail, .digit.not_printed { --tone: var(--bad); }
.swatch { display: inline-block; width: 1.5rem; text-align: center; font-weight: 700; font-size: .8125rem; background: var(--ground); border-radius: 4px; }
.who-zone { margin-bottom: .25rem; }
.zone-fields td, .zone-fields th, .digits td, .digits th { padding-block: .3rem; }
.zone-fields td:first-child { width: 3.5rem; }
.zone-fields th[scope=row], .digits th[scope=row] { width: 30%; color: var(--soft); }
.zone-fields thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.digits { margin-top: 1.25rem; }
.digits .result { display: block; }
`
