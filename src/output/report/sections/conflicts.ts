import type { Claim, Conflict } from '../../../model/index.ts'
import { type Html, html } from '../html.ts'
import { sourceShown } from '../source.ts'
import { wordOf } from '../strings/index.ts'
import { fullLabelOf, rawShown, saidBy, textOf, valueShown } from '../value.ts'
import { whoLink } from '../value-table.ts'
import { byGravity, isContest, type View } from '../view.ts'

/** Every contradiction, the gravest first, with its sides beside each other. */
export function conflictsSection(view: View): Html {
  const { t } = view
  const all = byGravity(view.result.conflicts)
  const rest = all.filter((conflict) => !isContest(conflict))
  return html`<section id="contested" aria-labelledby="contested-title">
<h2 id="contested-title">${t.section.contested}</h2>
${!all.some(isContest) && html`<p class="none">${t.word.nothingContested}</p>`}
${all.filter(isContest).map((conflict) => card(conflict, view))}
${rest.length > 0 && html`<h3>${t.section.information}</h3><ul class="known">${rest.map((conflict) => note(conflict, view))}</ul>`}
</section>`
}

function card(conflict: Conflict, view: View): Html {
  const { t } = view
  const { id, code, severity, status, path, independence } = conflict
  return html`<article class="conflict ${severity}" id="${id}" tabindex="-1">
<h3><span class="pill ${severity}">${t.severity[severity]}</span> ${fullLabelOf(path, view)}</h3>
<p>${wordOf(t.conflict, code)}</p>
<div class="sides">
${sidesOf(conflict, view).map((side) => sideShown(side, view))}
</div>
<p class="dim">${status === 'resolved' ? t.word.settled : t.word.open}. ${t.independence[independence]} <code>${code}</code></p>
</article>
`
}

/** What is told for information: a sentence, and the way to who says it. */
function note({ id, code, path }: Conflict, view: View): Html {
  return html`<li id="${id}">${fullLabelOf(path, view)}: ${wordOf(view.t.conflict, code)} ${whoLink(path, view)}</li>\n`
}

interface Side {
  readonly pointer: string
  /** It stands in the result: of two fields that contradict each other, both sides do. */
  readonly stands: boolean
  readonly claims: readonly Claim[]
}

/** The claims of a conflict, together where they say one thing of one field. */
function sidesOf({ claims }: Conflict, view: View): Side[] {
  const sides = new Map<string, { pointer: string; stands: boolean; claims: Claim[] }>()
  for (const id of claims) {
    const known = view.claims.get(id)
    if (!known) continue
    const { pointer, claim } = known
    const key = `${pointer} ${textOf(saidBy(claim, pointer, view) ?? claim.raw)}`
    const side = sides.get(key) ?? { pointer, stands: false, claims: [] }
    side.claims.push(claim)
    side.stands ||= claim.agreement === 'selected' || claim.agreement === 'equal'
    sides.set(key, side)
  }
  return [...sides.values()]
}

function sideShown({ pointer, stands, claims }: Side, view: View): Html {
  const { t } = view
  const [first] = claims
  if (!first) return html``
  const said = saidBy(first, pointer, view)
  return html`<div class="side${stands && ' stands'}">
<p class="label">${fullLabelOf(pointer, view)}${stands && html` <span class="pill stands">${t.word.stands}</span>`}</p>
<p class="said">${said === undefined ? unsaid(first, view) : valueShown(said, pointer, view)}</p>
<ul>${claims.map((claim) => html`<li>${sourceShown(claim, view)}: ${t.captured[claim.capture]}</li>`)}</ul>
<p><a class="from" href="#${view.evidence.get(pointer) ?? ''}"><span class="sr">${t.sourcesOf(fullLabelOf(pointer, view))} </span><span aria-hidden="true">${t.word.saidBy}</span></a></p>
</div>
`
}

/** What could not be read stands as it was written; what was redacted does not stand at all. */
function unsaid({ raw }: Claim, view: View): Html {
  return raw === undefined ? html`<i class="dim">${view.t.word.leftOut}</i>` : rawShown(raw, view)
}
