import { conflictCodes, type Outcome } from '../../../model/index.ts'
import { type Html, html } from '../html.ts'
import { type IconName, icon } from '../icon.ts'
import { shown, veiled } from '../shown.ts'
import { wordOf } from '../strings/index.ts'
import { fullLabelOf } from '../value.ts'
import { verdictOf } from '../verdict.ts'
import { byGravity, isContest, type View } from '../view.ts'

const ICONS: Readonly<Record<Outcome, IconName>> = {
  approved: 'yes',
  rejected: 'no',
  inconclusive: 'unsure',
  not_decided: 'open',
}

/** The decision at a glance, why, and what is contested. */
export function decisionSection(view: View): Html {
  const { result, t } = view
  const { final, scope } = result.decision
  const outcome = verdictOf(result)
  const contests = byGravity(result.conflicts)
    .filter(isContest)
    .map(({ path }) => fullLabelOf(path, view))
  return html`<section class="decision ${outcome}" id="decision" tabindex="-1" aria-labelledby="decision-title">
<div class="verdict"><span class="seal">${icon(ICONS[outcome])}</span>
<div><p class="scope">${scope ? t.scope[scope] : t.title}</p>
<h1 id="decision-title">${t.outcome[outcome]}</h1>
<p class="finality">${final ? t.word.final : t.word.notFinal}</p></div></div>
<div class="why">${outcome !== result.decision.outcome && html`<p class="means bad">${t.approvedInWordsOnly}</p>`}<p class="means">${t.means[outcome]}</p>
<ul>
${result.decision.reasons.map((reason) => html`<li>${reasonShown(reason, view)}</li>\n`)}
<li>${sessionsLine(view)}</li>
${contests.length > 0 && outcome === 'approved' && html`<li>${t.contestedButApproved(contests.join(', '))}</li>`}
${result.conflicts.some(({ severity }) => severity === 'critical') && html`<li>${t.againstApproved}</li>`}
</ul></div>
${glance(view)}
</section>`
}

function reasonShown({ code, text }: { code: string; text?: string }, { t }: View): Html {
  const sentence = wordOf(t.reason, code)
  if (text === undefined) return html`${sentence}`
  if (code === 'critical_conflict' && Object.hasOwn(conflictCodes, text))
    return html`${sentence} ${wordOf(t.conflict, text)}`
  return html`${sentence} ${veiled(shown(text, t))}`
}

function sessionsLine({ result: { sessions }, t }: View): string {
  return t.sessionsApproved(sessions.filter(({ decision }) => decision.outcome === 'approved').length, sessions.length)
}

/** Four answers for whoever reads no further. */
function glance(view: View): Html {
  const { t } = view
  return html`<h2 class="sr">${t.section.glance}</h2>
<dl class="glance">
<div><dt>${t.section.person}</dt><dd>${person(view)}</dd></div>
<div><dt>${t.section.document}</dt><dd>${document(view)}</dd></div>
<div><dt>${t.section.checks}</dt><dd>${checks(view)}</dd></div>
<div><dt>${t.section.contested}</dt><dd>${contested(view)}</dd></div>
</dl>`
}

function person({ result: { subject }, t }: View): Html {
  const name = subject.name ?? [subject.givenName, subject.familyName].filter(Boolean).join(' ')
  if (!name && !subject.birthdate) return html`<span class="dim">${t.word.none}</span>`
  return html`${name && html`<strong>${veiled(shown(name, t))}</strong>`} ${
    subject.birthdate && html`<span class="line">${veiled(html`${shown(subject.birthdate, t)}`)}</span>`
  }`
}

function document({ result: { documents }, t }: View): Html {
  const [first] = documents
  if (!first) return html`<span class="dim">${t.word.none}</span>`
  const isKnown = Object.hasOwn(t.documentType, first.type)
  const type = isKnown ? shown(wordOf(t.documentType, first.type), t) : veiled(shown(first.type, t))
  const { countryCode, name } = first.issuer ?? {}
  const issuer = countryCode ? shown(countryCode, t) : name && veiled(shown(name, t))
  return html`<strong>${type}${issuer && html` ${issuer}`}</strong> ${
    first.documentNumber && html`<span class="line">${veiled(shown(first.documentNumber, t))}</span>`
  }`
}

function checks({ result, t }: View): Html {
  const count = (wanted: (result: string) => boolean) => result.checks.filter((check) => wanted(check.result)).length
  const failed = count((each) => each === 'fail' || each === 'error')
  const other = count((each) => !['pass', 'fail', 'error'].includes(each))
  if (result.checks.length === 0) return html`<span class="dim">${t.word.none}</span>`
  return html`<strong>${t.passed(count((each) => each === 'pass'))}</strong> <span class="line">${
    failed > 0 && html`<span class="bad">${t.failed(failed)}</span>${other > 0 && ', '}`
  }${other > 0 && t.otherwise(other)}${failed + other === 0 && t.failed(0)}</span>`
}

function contested(view: View): Html {
  const { result, t } = view
  const contests = byGravity(result.conflicts).filter(isContest)
  const rest = result.conflicts.length - contests.length
  const [gravest] = contests
  return html`<strong>${gravest ? html`<a href="#${gravest.id}">${t.contestedCount(contests.length)}</a>` : t.word.nothing}</strong> <span class="line">${
    gravest ? fullLabelOf(gravest.path, view) : rest > 0 && t.forInformation(rest)
  }</span>`
}
