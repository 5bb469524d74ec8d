import { nameKey } from './name-key.ts'
import { formsOf } from './transliteration.ts'

/** From the closest on, so that the worse of two is the greater. */
export const grades = ['equal', 'equivalent', 'compatible', 'different'] as const
export type Grade = 0 | 1 | 2 | 3

/** Two single components of names. */
export function compareTokens(printed: string, zone: string): Grade {
  if (printed.toLowerCase() === zone.toLowerCase()) return 0
  if (beginOtherwise(printed, zone)) return 3
  if (writes(printed, zone, false) || writes(zone, printed, false)) return 1
  return nameKey(printed) === nameKey(zone) ? 2 : 3
}

/** A letter's transliterations all begin alike, so most pairs need no other look than this. */
function beginOtherwise(one: string, other: string): boolean {
  const [first, second] = [one.charAt(0), other.charAt(0)]
  return latin.test(first) && latin.test(second) && initialOf(first) !== initialOf(second)
}

const latin = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]/

function initialOf(letter: string): string | undefined {
  return formsOf(letter)[0]?.charAt(0)
}

/** Whether the zone's component is the printed one, or its beginning, in some transliteration. */
export function isCutFrom(zone: string, printed: string): boolean {
  return zone !== '' && writes(printed, zone, true)
}

/** Whether a name in letters of any kind can be written so; all forms of each letter are followed at once. */
function writes(name: string, written: string, mayBeCut: boolean): boolean {
  const target = written.toUpperCase()
  let reached = [0]
  for (const char of name) {
    const next: number[] = []
    for (const at of reached) {
      for (const form of formsOf(char)) {
        const to = at + form.length
        if (target.startsWith(form, at)) {
          if (!next.includes(to)) next.push(to)
        } else if (mayBeCut && form.startsWith(target.slice(at))) return true
      }
    }
    if (next.length === 0) return false
    if (mayBeCut && next.includes(target.length)) return true
    reached = next
  }
  return reached.includes(target.length)
}
