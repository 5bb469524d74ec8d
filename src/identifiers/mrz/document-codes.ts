import { type CodeTable, codeTable } from './grid.ts'
import type { MrzFormat } from './types.ts'

interface CodeRule {
  /** What the first letter may be. */
  first: string
  /** What the second may not be, where a letter or the filler may stand there. */
  notSecond?: string
  digitSecond?: true
  refused?: readonly string[]
  also?: readonly string[]
}

// biome-ignore format: columns
const rules: Readonly<Record<MrzFormat, CodeRule>> = {
  TD1:     { first: 'ACI', notSecond: 'V', refused: ['AI'] }, // Doc 9303-5 s4.2.2; AC is a crew member certificate
  TD2:     { first: 'ACI', notSecond: 'V', also: ['PU'] },    // Doc 9303-6 s4.2.2; PU: emergency document on one sheet
  TD3:     { first: 'P' },                                    // Doc 9303-4 s4.2.2
  'MRV-A': { first: 'V' },                                    // Doc 9303-7
  'MRV-B': { first: 'V' },
  FRENCH_NATIONAL_ID:     { first: 'I', notSecond: 'V' },
  FRENCH_DRIVING_LICENSE: { first: 'ABD', digitSecond: true },
  SWISS_DRIVING_LICENSE:  { first: '', also: ['FA'] },
}

/** The second letters of a passport from 2026 on; mandatory from 2028, when a bare P is no longer issued. */
const passportLetters = 'PEDORTSLM'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function codesOf({ first, notSecond, digitSecond, refused, also }: CodeRule): string[] {
  const seconds = [...(digitSecond ? '0123456789' : `<${letters}`)].filter((second) => second !== notSecond)
  const codes = [...first].flatMap((letter) => seconds.map((second) => letter + second))
  return [...codes.filter((code) => !refused?.includes(code)), ...(also ?? [])]
}

/** The document codes a layout allows, by their keys. */
export function documentCodeTable(format: MrzFormat): CodeTable {
  return codeTable(
    codesOf(rules[format]).map((code) => code.replace('<', '')),
    2,
  )
}

/** Whether a passport's second letter is none of those Doc 9303-4 lists from 2026 on. Older passports may have any. */
export function isUnlistedPassportLetter(code: string): boolean {
  const second = code.charAt(1)
  return second !== '' && !passportLetters.includes(second)
}
