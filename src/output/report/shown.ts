import { type Html, html, piecesOf } from './html.ts'
import type { Strings } from './strings/strings.ts'

/** So much of a text is shown at once. */
const SHORT = 160
/** A line of a hostile text may hold as many badges as characters: more than so much is never written. */
const LONGEST = 20_000

/**
 * A text of the data, drawn as text: isolated from the direction of what stands around it, with what cannot be seen
 * made visible, and with a long one folded behind its beginning.
 */
export function shown(text: string, t: Strings): Html {
  if (text === '') return html`<i class="dim">${t.word.empty}</i>`
  if (text.length <= SHORT) return html`<bdi>${badged(text)}</bdi>`
  const all = text.slice(0, LONGEST)
  return html`<details class="long"><summary><bdi>${badged(text.slice(0, SHORT))}</bdi>… <span class="dim">${t.characters(text.length)}</span></summary><bdi>${badged(all)}</bdi>${text.length > LONGEST && '…'}</details>`
}

/** As `shown`, for text of which nothing is folded: it is short, or was cut where it was taken. */
export function badged(text: string): Html[] {
  return [...piecesOf(text)].map((piece) =>
    piece.named ? html`<span class="unit">${piece.text}</span>` : html`${piece.text}`,
  )
}

/** What the veil covers. Under it the text is not drawn, not read aloud, not copied and not printed. */
export function veiled(content: Html): Html {
  return html`<span class="veil"><span>${content}</span></span>`
}
