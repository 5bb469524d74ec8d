import type { CheckResult, Kind, Outcome } from '../../model/index.ts'
import { type Conversion, type Converted, typeOf, type Unusable, wrongType } from '../conversion.ts'

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

/** True or false; the words True and False as text are read with a warning, as the vendor documents them. */
export function readBoolean(raw: unknown): { value: boolean; coerced: boolean } | undefined {
  if (typeof raw === 'boolean') return { value: raw, coerced: false }
  const word = typeof raw === 'string' ? raw.trim().toLowerCase() : undefined
  return word === 'true' || word === 'false' ? { value: word === 'true', coerced: true } : undefined
}

const COERCED = [{ code: 'value/coerced', args: { found: 'text', expected: 'true or false' } }] as const

function fromBoolean<K extends Kind>(kind: K, says: string, yes: string, no: string): Conversion<K> {
  return {
    kind,
    says,
    convert(raw) {
      const read = readBoolean(raw)
      if (!read) return { problem: kind === 'outcome' ? 'decision/unknown-word' : 'value/unknown-word' }
      const value = read.value ? yes : no
      return read.coerced ? { value, via: ['text-to-boolean'], notes: COERCED } : { value }
    },
  }
}

export const trueIsApproved: Conversion<'outcome'> = fromBoolean(
  'outcome',
  'true = approved, false = rejected',
  'approved' satisfies Outcome,
  'rejected' satisfies Outcome,
)

/**
 * A check's verdict. null and empty text are the vendor's way to say that the check was not made. A word outside the
 * vocabulary is inconclusive: the check was reported, and nobody can say how it went.
 */
export function checkResult(options: {
  readonly says: string
  readonly true?: CheckResult
  readonly false?: CheckResult
  readonly words?: Words<CheckResult>
  readonly null?: CheckResult
}): Conversion<'checkResult'> {
  return {
    kind: 'checkResult',
    says: options.says,
    takesNull: true,
    convert(raw): Converted | Unusable {
      if (raw === null || (typeof raw === 'string' && raw.trim() === ''))
        return { value: options.null ?? 'not_performed' }
      const known = typeof raw === 'string' ? options.words?.get(foldWord(raw)) : undefined
      if (known) return { value: known }
      const read = readBoolean(raw)
      const value = read && (read.value ? options.true : options.false)
      if (value) return read.coerced ? { value, via: ['text-to-boolean'], notes: COERCED } : { value }
      if (typeof raw === 'string') return { value: 'inconclusive', notes: [{ code: 'value/unknown-word' }] }
      const { problem, args = {} } = wrongType(raw, 'a documented word')
      return { value: 'inconclusive', notes: [{ code: problem, args }] }
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
