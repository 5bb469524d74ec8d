import { readFileSync } from 'node:fs'
import type {
  MrzCheckName,
  MrzDateKind,
  MrzFieldName,
  MrzFormat,
  ParsedMrz,
} from '../../../src/identifiers/mrz/index.ts'

export interface ZoneFixture {
  name: string
  lines: string[]
  expect: {
    format: MrzFormat
    valid: boolean
    checksValid: boolean
    reasons: string[]
    problems?: string[]
    nameTruncationPossible?: boolean
    passes?: Partial<Record<MrzCheckName, boolean>>
    variant?: string
    text: Partial<Record<MrzFieldName, string>>
    dates: Partial<Record<'birthDate' | 'expirationDate', [raw: string, kind: MrzDateKind]>>
  }
}

export function fixture<T>(name: string): T {
  const url = new URL(`../../../fixtures/identifiers/mrz/${name}`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as T
}

export const zones = fixture<ZoneFixture[]>('zones.json')

/** A result in the words of a fixture, with the keys the fixture has. */
export function summary(parsed: ParsedMrz, expect: ZoneFixture['expect']): ZoneFixture['expect'] {
  const { fields, checks } = parsed
  const passes = Object.entries(checks).map(([name, { result }]) => [name, result === 'pass'])
  return {
    format: parsed.format as MrzFormat,
    valid: parsed.valid,
    checksValid: parsed.checksValid,
    reasons: parsed.reasons,
    ...(expect.problems && { problems: parsed.problems }),
    ...(expect.nameTruncationPossible !== undefined && { nameTruncationPossible: parsed.nameTruncationPossible }),
    ...(expect.passes && { passes: Object.fromEntries(passes) }),
    ...(expect.variant !== undefined && { variant: checks.documentNumber?.variant ?? '' }),
    text: Object.fromEntries(Object.keys(expect.text).map((field) => [field, fields[field as MrzFieldName]])),
    dates: Object.fromEntries(
      (Object.keys(expect.dates) as ('birthDate' | 'expirationDate')[]).map((field) => [
        field,
        [fields[field].raw, fields[field].kind],
      ]),
    ),
  }
}
