import type { Note, Score } from '../../model/index.ts'
import { type Conversion, wrongType } from '../conversion.ts'

/** A score with its scale. Without a declared one, a value above 1 can only be of 0..100. */
export function score(declared?: readonly [number, number]): Conversion<'score'> {
  return {
    kind: 'score',
    says: declared ? `score ${declared[0]}..${declared[1]}` : 'score, its scale inferred',
    convert(raw) {
      const value = readNumber(raw)
      if (value === undefined) {
        return typeof raw === 'string' ? { problem: 'value/unknown-word' } : wrongType(raw, 'a number')
      }
      const percent = typeof raw === 'string' && raw.includes('%')
      const scale: [number, number] = declared ? [declared[0], declared[1]] : value > 1 || percent ? [0, 100] : [0, 1]
      if (value < scale[0] || value > scale[1]) return { problem: 'value/score-out-of-scale' }
      const notes: Note[] = declared ? [] : [{ code: 'value/score-scale-inferred' }]
      const read: Score = {
        value,
        raw: raw as string | number,
        scale,
        scaleBasis: declared ? 'declared' : 'inferred',
      }
      return { value: read, notes }
    },
  }
}

/** A number, or its text, with a decimal point or comma, and a percent sign at most. */
export function readNumber(raw: unknown): number | undefined {
  if (typeof raw === 'number') return raw
  const text = typeof raw === 'string' ? raw.trim() : ''
  if (text.length > LONGEST || !/^-?\d{1,9}(?:[.,]\d{1,15})?\s*%?$/.test(text)) return undefined
  return Number(text.replace('%', '').replace(',', '.'))
}

const LONGEST = 40
