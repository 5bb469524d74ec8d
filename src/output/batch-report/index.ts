import { checkOptions, LANG } from '../report/check-options.ts'
import { html } from '../report/html.ts'
import { page } from '../report/page.ts'
import { type Language, languages } from '../report/strings/index.ts'
import { BASE } from '../report/style/base.ts'
import { PRINT } from '../report/style/print.ts'
import { TABLES } from '../report/style/tables.ts'
import * as sections from './sections.ts'
import { CHARTS } from './style.ts'
import type { BatchTally } from './tally.ts'

export interface BatchReportOptions {
  /** BCP 47; default `en`. */
  readonly lang?: Language
}

/**
 * What became of many records, as one HTML page without a script: outcomes, payloads, checks, conflicts, diagnostics and
 * scores, counted. It holds no value of a person.
 *
 * @throws TypeError for an unknown language, and for what is no option
 */
export function toBatchReportHtml(tally: BatchTally, options: BatchReportOptions = {}): string {
  checkOptions(options, { lang: LANG })
  const { lang = 'en' } = options
  const t = languages[lang]
  const body = html`<a class="skip" href="#decision">${t.word.skip}</a>
<header class="top"><p>${t.batchTitle}</p></header>
<main>
${sections.headline(tally, t)}
<div class="pair">${sections.outcomesSection(tally, t)}${sections.timeSection(tally, t)}</div>
${sections.checksSection(tally, t)}
${sections.conflictsSection(tally, t)}
<div class="pair">${sections.payloadsSection(tally, t)}${sections.diagnosticsSection(tally, t)}</div>
${sections.scoresSection(tally, t)}
</main>
<footer><p>${t.batch.privacy}</p><p>${t.word.madeBy}</p></footer>`
  return page({ title: t.batchTitle, t, style: `${BASE}${TABLES}${CHARTS}${PRINT}`, body })
}
