import { mask } from './mask.ts'

// C0, C1, bidirectional controls, zero-width characters, and lone surrogates: what a terminal or a log would act on.
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text that a terminal shows and does not act on. Nothing is masked: for whom the value is meant. */
export function visible(text: string): string {
  return text.replace(UNPRINTABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Text that is safe in a message, a terminal and a log: escaped, masked, cut to 120. */
export function printable(text: string): string {
  const escaped = mask(visible(text.slice(0, 400)))
  return escaped.length > 120 ? `${escaped.slice(0, 119)}…` : escaped
}

/** What most text is, and no character above is. */
const ORDINARY = /^[ -~\u00a0-\u00ac\u00ae-\u02ff]*$/

/** Characters that are drawn as nothing; variation selectors belong to the letter before them, and some names need them. */
const INVISIBLE = /(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u

/** Whether text holds NUL, bidirectional, zero-width or other invisible characters, or lone surrogates. */
export function isSuspect(text: string): boolean {
  if (ORDINARY.test(text)) return false
  UNPRINTABLE.lastIndex = 0
  return UNPRINTABLE.test(text.replace(/[\t\r\n]/g, '')) || INVISIBLE.test(text)
}
