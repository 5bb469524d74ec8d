import type { Claim } from '../../model/index.ts'
import { type Html, html } from './html.ts'
import { shown, veiled } from './shown.ts'
import { wordOf } from './strings/index.ts'
import type { View } from './view.ts'

/** What kind of payload a claim is from, and its file. */
export function sourceShown({ source }: Pick<Claim, 'source'>, { t, result }: View): Html {
  const known = result.provenance.sources[source]
  const file = known?.container?.entry ?? known?.name
  return html`${shown(wordOf(t.payload, known?.payload ?? source), t)}${file !== undefined && html`, ${veiled(shown(file, t))}`}`
}
