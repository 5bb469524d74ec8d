import { nameComponents } from './name-components.ts'
import { formsOf } from './transliteration.ts'

const mostForms = 64

/**
 * The ways Doc 9303 may write a printed name: upper-case components between single spaces, the recommended way first,
 * 64 at most. Any text; an empty one gives `['']`.
 */
export function transliterations(text: string): string[] {
  let ways = ['']
  for (const char of nameComponents(text).join(' ')) {
    const forms = char === ' ' ? [' '] : formsOf(char)
    const next = forms.flatMap((form) => ways.map((way) => way + form))
    ways = next.length <= mostForms ? next : ways.map((way) => way + (forms[0] ?? ''))
  }
  return [...new Set(ways)]
}

/**
 * A key that a printed name shares with all its transliterations: `Müller`, `MUELLER`, `MUXXLLER` and `MULLER` have one.
 * Different names may share it too (`Michael`, `Michal`), so equal keys say "possibly the same", no more.
 */
export function nameKey(text: string): string {
  let recommended = ''
  for (const char of nameComponents(text).join(' ')) recommended += formsOf(char)[0] ?? ''
  return recommended
    .replace(/A[AE]+/g, 'A')
    .replace(/OE+/g, 'O')
    .replace(/U(?:E|XX)+/g, 'U')
    .replace(/N(?:XX)+/g, 'N')
}
