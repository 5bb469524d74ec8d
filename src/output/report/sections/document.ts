import { type Html, html } from '../html.ts'
import { leavesBelow, pointersBelow, valueTable } from '../value-table.ts'
import type { View } from '../view.ts'
import { zoneFigure } from './mrz.ts'

/** Each document: what is said of it, and its machine-readable zone. */
export function documentSection(view: View): Html {
  const { t, result } = view
  return html`<section id="document" aria-labelledby="document-title">
<h2 id="document-title">${t.section.document}</h2>
${result.documents.length === 0 && html`<p class="none">${t.word.noDocument}</p>`}
${result.documents.map(({ mrz }, index) => {
  const root = `/documents/${index}`
  const claimed = pointersBelow(root, view)
  const pointers = (claimed.length > 0 ? claimed : leavesBelow(root, view)).filter(isShown)
  const several = result.documents.length > 1
  const name = t.number(index + 1, t.section.document)
  return html`${several && html`<h3>${name}</h3>`}
${valueTable(html`<span class="sr">${several ? name : t.section.document}</span>`, pointers, view)}
${mrz && zoneFigure(mrz, index, view)}`
})}
</section>`
}

/** The zone is drawn below; ids are for machines. */
function isShown(pointer: string): boolean {
  return !/^\/documents\/\d+\/(?:mrz\/(?:raw$|lines)|id$|sessions\/)/.test(pointer)
}
