import { type Html, html } from './html.ts'

// biome-ignore-start format: one a line
const PATHS = {
  yes: html`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  no: html`<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>`,
  unsure: html`<path d="M12 5.5v8M12 17.6v.9"/>`,
  open: html`<path d="M6 12h12"/>`,
}
// biome-ignore-end format: one a line

export type IconName = keyof typeof PATHS

/** A sign beside a word that says the same. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`
}
