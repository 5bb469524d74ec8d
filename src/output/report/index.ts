import type { ClaimId, IdentityProofingResult } from '../../model/index.ts'
import { isRedacted } from '../redact/marker.ts'
import { checkOptions, LANG } from './check-options.ts'
import type { Excerpt } from './excerpt.ts'
import { html } from './html.ts'
import { page } from './page.ts'
import { SCRIPT } from './script.ts'
import { checksSection } from './sections/checks.ts'
import { conflictsSection } from './sections/conflicts.ts'
import { decisionSection } from './sections/decision.ts'
import { documentSection } from './sections/document.ts'
import { personSection } from './sections/person.ts'
import { evidencePanel } from './sections/provenance.ts'
import { remarksSection } from './sections/remarks.ts'
import { sessionsSection } from './sections/sessions.ts'
import { sourcesSection } from './sections/sources.ts'
import type { Language } from './strings/index.ts'
import { STYLE } from './style/index.ts'
import { verdictOf } from './verdict.ts'
import { viewOf } from './view.ts'

export interface ReportOptions {
  /** BCP 47; default `en`. */
  readonly lang?: Language
  /** Claim → its place in the original, as `excerptsOf` finds them. Without it places are named, and not shown. */
  readonly excerpts?: ReadonlyMap<ClaimId, Excerpt>
  /** The page opens with personal data covered. The data is in the file all the same: to leave it out, redact the result. */
  readonly veiled?: boolean
}

const OPTIONS = {
  lang: LANG,
  excerpts: ['a map of excerpts', (value: unknown) => value instanceof Map],
  veiled: ['true or false', (value: unknown) => typeof value === 'boolean'],
} as const

/**
 * A result as one HTML page for people: the decision and why, what is contested, every value with those who claim it.
 * The page loads nothing, and holds personal data as the result does.
 *
 * @throws TypeError for an unknown language, and for what is no option
 */
export function toReportHtml(result: IdentityProofingResult, options: ReportOptions = {}): string {
  checkOptions(options, OPTIONS)
  const { lang = 'en', excerpts, veiled = false } = options
  const view = viewOf(result, lang, excerpts)
  const { t } = view
  const body = html`<a class="skip" href="#decision">${t.word.skip}</a>
<header class="top"><p>${t.title} <span class="dim">${t.word.case} <bdi>${result.id}</bdi></span></p>
<label class="switch"><input type="checkbox" role="switch" id="veil"${veiled && html` checked`} autocomplete="off"><span>${t.word.veil}</span></label></header>
${isRedacted(result) && html`<p class="notice">${t.word.redacted}</p>`}
<div class="columns">
<main>
${[decisionSection, conflictsSection, personSection, documentSection, checksSection, sessionsSection, sourcesSection, remarksSection].map((section) => html`${section(view)}\n`)}
</main>
${evidencePanel(view)}
</div>
<footer><p>${t.word.madeBy}</p></footer>`
  return page({ title: `${t.title}: ${t.outcome[verdictOf(result)]}`, t, style: STYLE, script: SCRIPT, body })
}
