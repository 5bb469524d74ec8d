import type { NorwegianIdProblem } from './types.ts'

/** Longer text is refused by its length; only this much of it is looked at, to tell text from digits. */
const longestText = 100

const separators = /(?<=[0-9])[ \u00a0\u2009\u202f-]+(?=[0-9])/g
const allDigits = /^[0-9]+$/
const unexpected = /[^0-9\s-]/

/** The digits without outer white space and the separators between them, or what is in the way. */
export function readDigits(text: string): { digits: string } | { problem: NorwegianIdProblem } {
  if (text.length > longestText) {
    return { problem: unexpected.test(text.slice(0, longestText)) ? 'characters' : 'length' }
  }
  const trimmed = text.trim()
  if (trimmed === '') return { problem: 'empty' }
  const digits = trimmed.replace(separators, '')
  return allDigits.test(digits) ? { digits } : { problem: 'characters' }
}
