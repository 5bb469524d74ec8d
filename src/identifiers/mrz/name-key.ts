import { nameComponents } from './name-components.ts'
import { formsOf } from './transliteration.ts'

const mostForms = 64

/**
 * The ways Doc 9303 may write a printed name: upper-case components between single spaces, the recommended way first,
 * 64 at most. Any text; an empty one gives `['']`.
 */
export function transliterations(text: string): string[] {
  let ways = ['']
  // Letters with one form only are written to all ways at once.
  let certain = ''
  for (const char of nameComponents(text).join(' ')) {
    const forms = char === ' ' ? space : formsOf(char)
    const [first = ''] = forms
    if (forms.length === 1 || forms.length * ways.length > mostForms) {
      certain += first
      continue
    }
    const stems = ways.map((way) => way + certain)
    certain = ''
    ways = forms.flatMap((form) => stems.map((stem) => stem + form))
  }
  return [...new Set(ways.map((way) => way + certain))]
}

const space = [' ']

/**
 * A key that a printed name shares with all its transliterations: `Müller`, `MUELLER`, `MUXXLLER` and `MULLER` have one.
 * Different names may share it too (`Michael`, `Michal`), so equal keys say "possibly the same", no more.
 */
export function nameKey(text: string): string {
  return nameComponents(text)
    .join(' ')
    .replace(special, (letter) => formsOf(letter)[0] ?? '')
    .toUpperCase()
    .replace(expanded, firstLetter)
}

const special = /[^\0-\x7f]/gu

function firstLetter(letters: string): string {
  return letters.charAt(0)
}

/** A letter with what Doc 9303 writes behind it for a mark: AA, AE, OE, UE, UXX, NXX. */
const expanded = /A[AE]+|OE+|U(?:E|XX)+|N(?:XX)+/g
