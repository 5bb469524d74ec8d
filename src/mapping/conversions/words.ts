import type { CheckResult, Outcome } from '../../model/index.ts'
import type { Format } from '../../source/index.ts'
import { type Conversion, type Converted, typeOf, type Unusable } from '../conversion.ts'
import { asRead } from '../look-alike.ts'

/** A word of a closed vocabulary, by any case and spelling that the vendor uses. */
export type Words<Value extends string> = ReadonlyMap<string, Value>

/** `words({ 'No Match': 'pass' })` also knows NO_MATCH and no match. */
export function words<Value extends string>(table: Readonly<Record<string, Value>>): Words<Value> {
  return new Map(Object.entries(table).map(([word, value]) => [foldWord(word), value]))
}

export function foldWord(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}

/** True or false. In JSON the words are read with a warning; a report also prints Ja and Nei. */
export function readBoolean(raw: unknown, format: Format): { value: boolean; coerced: boolean } | undefined {
  if (typeof raw === 'boolean') return { value: raw, coerced: false }
  const word = typeof raw === 'string' ? raw.trim().toLowerCase() : undefined
  if (word === 'true' || word === 'false') return { value: word === 'true', coerced: format === 'json' }
  return format === 'pdf' && (word === 'ja' || word === 'nei') ? { value: word === 'ja', coerced: false } : undefined
}

const COERCED = [{ code: 'value/coerced', args: { found: 'text', expected: 'true or false' } }] as const

/** The outcome: true or false; a report also prints it in words. */
export const trueIsApproved: Conversion<'outcome'> = {
  kind: 'outcome',
  says: 'true = approved, false = rejected; in a report also Godkjent, Ikke godkjent',
  convert(raw, { format }) {
    const printed = format === 'pdf' && typeof raw === 'string' ? PRINTED_OUTCOMES.get(foldWord(raw)) : undefined
    if (printed) return { value: printed }
    const read = readBoolean(raw, format)
    if (!read) return { problem: 'decision/unknown-word' }
    const value: Outcome = read.value ? 'approved' : 'rejected'
    return read.coerced ? { value, via: ['text-to-boolean'], notes: COERCED } : { value }
  },
}

const PRINTED_OUTCOMES = words<Outcome>({ Godkjent: 'approved', 'Ikke godkjent': 'rejected' })

/**
 * A check's verdict. null and empty text are the vendor's way to say that the check was not made. A word outside the
 * vocabulary is inconclusive: the check was reported, and nobody can say how it went. One that a person reads as a word
 * that fails (`NotSigned`, a Cyrillic `а` in `Match`) fails.
 */
export function checkResult(options: {
  readonly says: string
  readonly true?: CheckResult
  readonly false?: CheckResult
  readonly words?: Words<CheckResult>
  readonly null?: CheckResult
}): Conversion<'checkResult'> {
  const failing = [...(options.words ?? []), ['false', options.false]].filter(([, value]) => value === 'fail')
  const readAsFailing = new Set(failing.map(([word]) => asRead(`${word}`)))
  return {
    kind: 'checkResult',
    says: options.says,
    takesNull: true,
    convert(raw, { format, limits }): Converted | Unusable {
      if (raw === null || (typeof raw === 'string' && raw.trim() === ''))
        return { value: options.null ?? 'not_performed' }
      const known = typeof raw === 'string' ? options.words?.get(foldWord(raw)) : undefined
      if (known) return { value: known }
      const read = readBoolean(raw, format)
      const value = read && (read.value ? options.true : options.false)
      if (value) return read.coerced ? { value, via: ['text-to-boolean'], notes: COERCED } : { value }
      const isWord = typeof raw === 'string' && raw.length <= limits.identityText
      const fails = isWord && readAsFailing.has(asRead(raw))
      return { value: fails ? 'fail' : 'inconclusive', notes: [{ code: 'value/unknown-word' }] }
    },
  }
}

export const trueIsPass = checkResult({ says: 'true = pass, false = fail', true: 'pass', false: 'fail' })

const SEXES = words({
  M: 'male',
  Male: 'male',
  Mann: 'male',
  H: 'male',
  Hombre: 'male',
  F: 'female',
  Female: 'female',
  K: 'female',
  Kvinne: 'female',
  Mujer: 'female',
  X: 'unspecified',
  '<': 'unspecified',
  Unspecified: 'unspecified',
})

export const sex: Conversion<'sex'> = {
  kind: 'sex',
  says: 'sex',
  convert(raw) {
    if (typeof raw !== 'string') return { problem: 'value/wrong-type', args: { found: typeOf(raw), expected: 'text' } }
    const value = SEXES.get(foldWord(raw))
    if (!value) return { problem: 'value/unknown-word' }
    return value === raw ? { value } : { value, via: ['sex-word'] }
  },
}

/** A field that is always empty: not performed, never false. Anything in it is a word that nobody documents. */
export const alwaysEmpty: Conversion<'checkResult'> = {
  ...checkResult({ says: 'always empty = not performed' }),
  convert(raw) {
    if (raw === null || (typeof raw === 'string' && raw.trim() === '')) {
      return { value: 'not_performed', absent: 'always_empty' }
    }
    return { value: 'inconclusive', notes: [{ code: 'value/unknown-word' }] }
  },
}
