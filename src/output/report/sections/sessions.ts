import { type Html, html } from '../html.ts'
import { shown } from '../shown.ts'
import { leavesBelow, pointersBelow, valueTable } from '../value-table.ts'
import type { View } from '../view.ts'

/** Each session: what its vendor decided, word for word, and when, where and by whom. */
export function sessionsSection(view: View): Html {
  const { t, result } = view
  return html`<section id="sessions" aria-labelledby="sessions-title">
<h2 id="sessions-title">${t.section.sessions}</h2>
${result.sessions.map(({ product, decision }, index) => {
  const root = `/sessions/${index}`
  const claimed = pointersBelow(root, view)
  const pointers = claimed.length > 0 ? claimed : leavesBelow(root, view)
  const name = html`${t.number(index + 1, t.word.session)}: ${shown(product, t)}, ${t.outcome[decision.outcome].toLowerCase()}`
  return html`<h3 id="session-${index + 1}" tabindex="-1">${name}</h3>
${valueTable(html`<span class="sr">${name}</span>`, pointers.filter(isShown), view)}`
})}
</section>`
}

function isShown(pointer: string): boolean {
  return !/\/(?:id|externalIds\/\d+\/type|decision\/reasons\/\d+\/code)$/.test(pointer)
}
