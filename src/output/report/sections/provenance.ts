import { isChoiceRule, LEADER_LACKS } from '../../../claims/choice-rules.ts'
import { toldPlace } from '../../../diagnostics/index.ts'
import { type Claim, valueAt } from '../../../model/index.ts'
import { type Html, html } from '../html.ts'
import { shown } from '../shown.ts'
import { sourceShown } from '../source.ts'
import { wordOf } from '../strings/index.ts'
import { fullLabelOf, rawShown, saidBy, valueShown } from '../value.ts'
import type { View } from '../view.ts'
import { originalOf } from './original.ts'

/** Beside the values: for each of them, who claims it, where, how it was captured, and why it was chosen. */
export function evidencePanel(view: View): Html {
  const { t, result } = view
  const all = Object.entries(result.provenance.claims)
  return html`<aside class="evidence" aria-labelledby="evidence-title">
<h2 id="evidence-title">${t.section.evidence}</h2>
<p class="hint">${all.length > 0 ? t.word.hint : t.word.noClaims}</p>
${all.map(([pointer, claims]) => article(pointer, claims, view))}
</aside>`
}

function article(pointer: string, claims: readonly Claim[], view: View): Html {
  const { t, result } = view
  const [first] = claims
  const id = view.evidence.get(pointer)
  if (!first || !id) return html``
  const value = valueAt(result, pointer)
  return html`<article id="${id}" tabindex="-1" aria-labelledby="${id}-title">
<a class="close" href="#-">${t.word.close}<span class="sr"> ${fullLabelOf(pointer, view)}</span></a>
<h3 id="${id}-title">${fullLabelOf(pointer, view)}</h3>
<p class="said">${value === undefined ? t.word.nothing : valueShown(value, pointer, view)}</p>
${ruleShown(first, view)}
<ol class="claims">
${claims.map((claim) => claimShown(claim, pointer, view))}</ol>
<p class="dim"><code>${shown(pointer, t)}</code></p>
</article>
`
}

/** The rule that chose the winner, in words. */
function ruleShown({ agreement, rule, by }: Claim, { t }: View): Html {
  if (agreement !== 'selected' || rule === undefined) return html``
  const made = by ?? (isChoiceRule(rule) ? undefined : rule)
  const lacks = rule.endsWith(LEADER_LACKS)
  const name = lacks ? rule.slice(0, -LEADER_LACKS.length) : rule
  return html`${isChoiceRule(rule) && html`<p class="because">${t.word.chosenBecause} ${wordOf(t.choice, name)}.${lacks && ` ${t.word.leaderLacks}`}</p>`}${
    made && html`<p class="because">${t.word.documentationRule} <code>${shown(made, t)}</code></p>`
  }`
}

function claimShown(claim: Claim, pointer: string, view: View): Html {
  const { t } = view
  const { agreement, capture, raw, via, from, rule, by } = claim
  const said = saidBy(claim, pointer, view)
  const made = agreement === 'selected' ? undefined : (by ?? rule)
  return html`<li class="claim ${agreement}">
<p><span class="pill ${agreement}">${t.agreement[agreement]}</span> ${said !== undefined && agreement !== 'equal' && html`<strong>${valueShown(said, pointer, view)}</strong>`}</p>
<p>${sourceShown(claim, view)}: ${t.captured[capture]}.</p>
${originalOf(claim, view)}
<dl>${row(t.word.place, claim.at ? html`<code>${shown(toldPlace(claim.at), t)}</code>` : from ? undefined : html`${t.word.noPlace}`)}${row(
    t.word.writtenAs,
    raw === undefined ? undefined : rawShown(raw, view),
  )}${row(t.word.conversions, via?.length ? html`${via.join(', ')}` : undefined)}${row(t.word.derivedFrom, parents(from, view))}${row(
    t.word.documentationRule,
    made === undefined ? undefined : html`<code>${shown(made, t)}</code>`,
  )}</dl>
</li>
`
}

function row(name: string, content: Html | undefined): Html {
  return content ? html`<div><dt>${name}</dt><dd>${content}</dd></div>` : html``
}

function parents(from: readonly string[] | undefined, view: View): Html | undefined {
  const known = [...new Set(from?.flatMap((id) => view.claims.get(id)?.pointer ?? []))]
  if (known.length === 0) return undefined
  return html`${known.map((pointer, index) => html`${index > 0 && ', '}<a href="#${view.evidence.get(pointer)}">${fullLabelOf(pointer, view)}</a>`)}`
}
