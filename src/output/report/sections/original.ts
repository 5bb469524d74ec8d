import type { Box, Place } from '../../../diagnostics/index.ts'
import { type Claim, valueAt } from '../../../model/index.ts'
import type { Excerpt } from '../excerpt.ts'
import { type Html, html } from '../html.ts'
import { badged, shown, veiled } from '../shown.ts'
import { fullLabelOf } from '../value.ts'
import type { View } from '../view.ts'

/** ISO 216, in PDF points. */
const A4 = { width: 595, height: 842 } as const

/** The place of a claim in its original: the page of a report, the cells of a text, and the text around it. */
export function originalOf(claim: Claim, view: View): Html {
  const { at } = claim
  if (!at) return html``
  const excerpt = view.excerpts?.get(claim.id)
  return html`${'page' in at && pageShown(at, claim, view)}${excerpt ? excerptShown(excerpt, view) : cellsShown(claim, view)}`
}

function excerptShown({ syntax, line, column, before, marked, after }: Excerpt, { t }: View): Html {
  const text = html`<code>${badged(before)}<mark>${badged(marked)}</mark>${badged(after)}</code>`
  return html`<figure><figcaption>${t.word.original} (${syntax.toUpperCase()}), ${t.lineAndColumn(line, column)}</figcaption>
<pre class="excerpt">${veiled(text)}</pre></figure>`
}

/** The cells of a zone or a number from which a value was read, in the text that they are cells of. */
function cellsShown({ at, from }: Claim, view: View): Html | undefined {
  const [parent] = from ?? []
  const known = parent === undefined ? undefined : view.claims.get(parent)
  if (!known || at?.start === undefined || at.end === undefined) return undefined
  const text = known.claim.raw ?? known.claim.value ?? valueAt(view.result, known.pointer)
  if (typeof text !== 'string' || text.length > 400) return undefined
  const line = text.split('\n')[(at.line ?? 1) - 1] ?? ''
  if (at.end > line.length || at.start >= at.end) return undefined
  const { start, end } = at
  const marked = html`<code>${badged(line.slice(0, start))}<mark>${badged(line.slice(start, end))}</mark>${badged(line.slice(end))}</code>`
  return html`<figure><figcaption>${view.t.cellsOf(start + 1, end, fullLabelOf(known.pointer, view))}</figcaption>
<pre class="excerpt cellular">${veiled(marked)}</pre></figure>`
}

/** A page in outline, with the label's frame, and the other labels of the same page faintly. */
function pageShown({ page, label, box }: Extract<Place, { page: number }>, { source }: Claim, view: View): Html {
  const { t } = view
  if (!box) return html`<p>${t.word.page} ${page}</p>`
  const others = boxesOf(source, page, view)
  const width = Math.max(A4.width, ...others.map(([x, , w]) => x + w))
  const height = Math.max(A4.height, ...others.map(([, y, , h]) => y + h))
  return html`<figure class="page"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${t.word.page} ${page}: ${label}">
<rect class="sheet" x="1" y="1" width="${width - 2}" height="${height - 2}"/>
${others.map((other) => rect(other, height, 'ghost'))}${rect(box, height, 'here')}</svg>
<figcaption>${t.word.page} ${page}, <strong>${shown(label, t)}</strong>. <span class="dim">${t.word.pageOutline}</span></figcaption></figure>`
}

/** PDF counts from the lower left, SVG from the upper left. */
function rect([x, y, width, height]: Box, page: number, kind: string): Html {
  const around = kind === 'here' ? 4 : 0
  return html`<rect class="${kind}" x="${round(x - around)}" y="${round(page - y - height - around)}" width="${round(width + 2 * around)}" height="${round(height + 2 * around)}" rx="2"/>`
}

function round(points: number): number {
  return Math.round(points * 10) / 10
}

function boxesOf(source: string, page: number, { claims }: View): Box[] {
  const boxes = [...claims.values()].flatMap(({ claim: { at, source: own } }) =>
    own === source && at && 'page' in at && at.page === page && at.box ? [at.box] : [],
  )
  return [...new Map(boxes.map((box) => [box.join(), box])).values()]
}
