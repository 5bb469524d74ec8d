import { fold } from './fold.ts'

/** A label as the vendor prints it; `section` is the heading that it stands under, where two labels are spelt alike. */
export interface PdfLabel {
  readonly text: string
  readonly section?: string
}

/** A spelling to look for: of labels, of a heading, or of both. */
export interface Spelling {
  readonly text: string
  readonly folded: string
  readonly sections: readonly string[]
  readonly isLabel: boolean
  readonly isHeading: boolean
}

/** Spellings by their first unit, folded. */
export type Spellings = ReadonlyMap<string | undefined, readonly Spelling[]>

const known = new WeakMap<readonly PdfLabel[], Spellings>()

/** All spellings, longest first, so that `ID-kontroll` never takes `ID-kontroll bestillingsnummer`. */
export function spellingsOf(labels: readonly PdfLabel[]): Spellings {
  const made = known.get(labels)
  if (made) return made
  const found = new Map<string | undefined, Spelling[]>()
  for (const spelling of spell(labels)) {
    const same = found.get(spelling.folded[0])
    if (same) same.push(spelling)
    else found.set(spelling.folded[0], [spelling])
  }
  known.set(labels, found)
  return found
}

function spell(labels: readonly PdfLabel[]): Spelling[] {
  const headings = new Set(labels.flatMap(({ section }) => (section === undefined ? [] : [section])))
  const texts = new Set([...labels.map(({ text }) => text), ...headings])
  return [...texts]
    .map((text) => {
      const same = labels.filter((label) => label.text === text)
      const sections = same.flatMap(({ section }) => (section === undefined ? [] : [section]))
      const isHeading = headings.has(text)
      return { text, folded: fold(text), sections, isLabel: same.length > 0, isHeading }
    })
    .filter(({ folded }) => folded !== '')
    .sort((a, b) => b.folded.length - a.folded.length)
}
