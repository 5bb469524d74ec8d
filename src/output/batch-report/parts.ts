import { type Html, html } from '../report/html.ts'
import type { Strings } from '../report/strings/index.ts'
import { bar, type Share } from './charts.ts'
import type { Ended } from './tally.ts'

export function section(id: string, title: string, content: Html): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>
`
}

/** A row of a table whose last column is a bar, which says nothing that the figures do not say. */
export interface Row {
  readonly name: Html | string
  readonly figures: readonly string[]
  readonly shares: readonly Share[]
  /** How much the whole length of the bar is. */
  readonly all: number
}

export function barTable(title: string, names: readonly string[], rows: readonly Row[], t: Strings): Html {
  if (rows.length === 0) return html`<p class="none">${t.word.nothing}</p>`
  return html`<table><caption class="sr">${title}</caption>
<thead><tr>${headings(names)}<td></td></tr></thead>
<tbody>${rows.map(
    ({ name, figures, shares, all }) =>
      html`<tr><th scope="row">${name}</th>${figures.map(figure)}<td class="chart-cell">${bar(shares, all)}</td></tr>\n`,
  )}</tbody></table>`
}

/** The figures of a chart, folded below it. */
export function foldedTable(
  title: string,
  names: readonly string[],
  rows: readonly { readonly name: string; readonly figures: readonly string[] }[],
  t: Strings,
): Html {
  return html`<details class="fold"><summary>${t.batch.table}<span class="sr">: ${title}</span></summary>
<table><caption class="sr">${title}</caption>
<thead><tr>${headings(names)}</tr></thead>
<tbody>${rows.map(
    ({ name, figures }) => html`<tr><th scope="row" class="figure">${name}</th>${figures.map(figure)}</tr>\n`,
  )}</tbody></table></details>`
}

function headings([first, ...counts]: readonly string[]): Html {
  return html`<th scope="col">${first}</th>${counts.map((name) => html`<th scope="col" class="count">${name}</th>`)}`
}

function figure(text: string): Html {
  return html`<td class="figure">${text}</td>`
}

export function legend(ended: readonly Ended[], t: Strings): Html {
  return html`<ul class="legend">${ended.map(
    (each) =>
      html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${each}" width="10" height="10" rx="2"/></svg> ${endedWord(each, t)}</li>`,
  )}</ul>`
}

export function endedWord(ended: Ended, t: Strings): string {
  return ended === 'error' ? t.batch.notNormalized : t.outcome[ended]
}

export function number(count: number, { lang }: Strings): string {
  return count.toLocaleString(lang === 'nb' ? 'nb-NO' : 'en-GB')
}

/** Cut, not rounded: 99.96 % is not 100 %. */
export function percent(part: number, all: number): string {
  return all === 0 ? '–' : `${Math.floor((part / all) * 1000) / 10} %`
}
