import { type Html, html } from '../html.ts'
import { leavesBelow, pointersBelow, valueTable } from '../value-table.ts'
import type { View } from '../view.ts'

/** Who was proofed. */
export function personSection(view: View): Html {
  const { t } = view
  const claimed = pointersBelow('/subject', view)
  const pointers = claimed.length > 0 ? claimed : leavesBelow('/subject', view).filter(isValue)
  return html`<section id="person" aria-labelledby="person-title">
<h2 id="person-title">${t.section.person}</h2>
${pointers.length === 0 ? html`<p class="none">${t.word.nobody}</p>` : valueTable(html`<span class="sr">${t.section.person}</span>`, pointers, view)}
</section>`
}

/** An identifier's type and status describe it, and are shown beside it. */
function isValue(pointer: string): boolean {
  return !/\/(?:nationalIdentifiers|subjectIds)\/\d+\/(?!value$)/.test(pointer)
}
