import { valueAt } from '../../model/index.ts'
import { type Html, html } from './html.ts'
import { fullLabelOf, labelOf, valueShown } from './value.ts'
import type { View } from './view.ts'

/** The pointers below `root` that have a claim and a value, in the order of the result. */
export function pointersBelow(root: string, { result }: View): string[] {
  return Object.keys(result.provenance.claims).filter(
    (pointer) => pointer.startsWith(`${root}/`) && isThere(valueAt(result, pointer)),
  )
}

function isThere(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** Leaves of the result itself: what is left where it was stored without claims. */
export function leavesBelow(root: string, { result }: View): string[] {
  const below = (value: unknown, pointer: string): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => below(each, `${pointer}/${key}`))
      : [pointer]
  const value = valueAt(result, root)
  return value === undefined ? [] : below(value, root)
}

/** A row a value: what it is, and who says so. */
export function valueTable(caption: Html | string, pointers: readonly string[], view: View, extra?: Html): Html {
  const { t } = view
  return html`<table class="values">
<caption>${caption}</caption>
<thead><tr><th scope="col">${t.word.field}</th><th scope="col">${t.word.value}</th><th scope="col">${t.word.saidBy}</th></tr></thead>
<tbody>
${pointers.map((pointer) => row(pointer, view))}${extra}
</tbody>
</table>`
}

function row(pointer: string, view: View): Html {
  const contest = view.contested.get(pointer)
  return html`<tr${contest ? html` class="contested ${contest.severity}"` : ''}>
<th scope="row">${labelOf(pointer, view)}</th>
<td class="value">${valueShown(valueAt(view.result, pointer), pointer, view)}${note(pointer, view)}${
    contest && html` <a class="pill ${contest.severity}" href="#${contest.id}">${view.t.word.contested}</a>`
  }</td>
<td class="who">${whoLink(pointer, view)}</td>
</tr>
`
}

/** What an identifier says of itself. */
function note(pointer: string, { result, t }: View): Html | undefined {
  const [, , index] = /^\/subject\/(nationalIdentifiers)\/(\d+)\/value$/.exec(pointer) ?? []
  const identifier = index === undefined ? undefined : result.subject.nationalIdentifiers?.[Number(index)]
  if (!identifier) return undefined
  const words = [t.identifierStatus[identifier.status], ...(identifier.synthetic ? [t.word.synthetic] : [])]
  return html` <span class="dim">${words.join(', ')}</span>`
}

/** The link to the article on a value's sources. */
export function whoLink(pointer: string, view: View): Html {
  const id = view.evidence.get(pointer)
  const claims = view.result.provenance.claims[pointer]
  const [first] = claims ?? []
  if (!id || !claims || !first) return html`<span class="dim">–</span>`
  const { t } = view
  const agreeing = claims.filter(({ agreement }) => agreement !== 'conflict' && agreement !== 'unusable').length
  return html`<a class="from" href="#${id}"><span class="sr">${t.sourcesOf(fullLabelOf(pointer, view))} </span><span class="name">${t.capture[first.capture]}</span> <span class="dim">${t.agree(agreeing, claims.length)}</span></a>`
}
