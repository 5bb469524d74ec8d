import { idnr } from '@navikt/fnrvalidator'
import fc from 'fast-check'
import { NorwegianId as peerRead } from 'norwegian-national-id-validator'
import { describe, expect, test } from 'vitest'
import { type NorwegianId, parseNorwegianId } from '../../../src/identifiers/norway/index.ts'
import { runs } from '../../support/runs.ts'
import { fixture } from './fixtures.ts'
import { anyValid, withControlDigits } from './numbers.ts'

const listed: Record<string, { class: string; example: string | null; ours: string; theirs: string }[]> =
  fixture('peers')

type Verdict = 'valid' | 'invalid' | 'throws' | `birth date ${string}`
type Classes = Record<string, (ours: NorwegianId, text: unknown) => boolean>

const dateOf = (date: Date) => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

const peers: Record<string, { read: (text: string) => Verdict; tellsDates: boolean; classes: Classes }> = {
  '@navikt/fnrvalidator': {
    read: (text) => idnr(text).status,
    tellsDates: false,
    classes: {
      'fh-number': ({ kind, valid }) => kind === 'fh-nummer' && valid,
      nhn: ({ synthetic, valid }) => synthetic === 'nhn' && valid,
      'h-number-under-2032': ({ kind, problems }) => kind === 'h-nummer' && problems.includes('k1'),
      'h-number-century': ({ kind, problems }) => kind === 'h-nummer' && problems.includes('century'),
      'h-number-leap-day': ({ kind, problems, digits }) =>
        kind === 'h-nummer' && problems.includes('date') && /^294200[0-4]/.test(digits ?? ''),
      separators: ({ digits }, text) => digits?.length === 11 && digits !== text,
      duf: ({ kind }) => kind === 'duf-nummer',
      'not-a-string': ({ problems }) => problems.includes('not-a-string'),
    },
  },
  'norwegian-national-id-validator': {
    read: (text) => {
      const id = peerRead(text)
      if (!id.isValid()) return 'invalid'
      const date = id.birthDate()
      return date ? `birth date ${dateOf(date)}` : 'valid'
    },
    tellsDates: true,
    classes: {
      synthetic: ({ synthetic, valid }) => synthetic !== null && valid,
      '2032': ({ scheme }) => scheme === '2032',
      'd-series': ({ kind, valid, digits }) =>
        kind === 'd-nummer' &&
        valid &&
        (digits ?? '').slice(6, 9) >= (((digits ?? '')[4] as string) < '4' ? '200' : '500'),
      'not-born-yet': ({ birthDate }) => (birthDate ?? '') > dateOf(new Date()),
      separators: ({ digits }, text) => digits !== null && digits !== text,
      duf: ({ kind }) => kind === 'duf-nummer',
      'not-a-string': ({ problems }) => problems.includes('not-a-string'),
    },
  },
}

function verdicts(peer: string, text: unknown): { ours: Verdict; theirs: Verdict; result: NorwegianId } {
  const result = parseNorwegianId(text)
  const { read, tellsDates } = peers[peer] as (typeof peers)[string]
  const told: Verdict = result.valid ? 'valid' : 'invalid'
  const ours: Verdict = tellsDates && result.birthDate ? `birth date ${result.birthDate}` : told
  try {
    return { ours, theirs: read(text as string), result }
  } catch {
    return { ours, theirs: 'throws', result }
  }
}

const changed = fc
  .tuple(anyValid, fc.nat(11), fc.constantFrom(...'0123456789'))
  .map(([number, place, digit]) => number.slice(0, place) + digit + number.slice(place + 1))

/** Right control digits over any nine digits: dates and series that do not exist. */
const anyBody = fc
  .tuple(fc.nat(999_999_999), fc.nat(3))
  .map(([body, remainder]) => withControlDigits(String(body).padStart(9, '0'), remainder))
  .filter((number) => number !== null)

const hLike = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), fc.nat(99), fc.nat(999), fc.nat(3))
  .map(([day, month, year, individual, remainder]) => {
    const pad = (value: number, length = 2) => String(value).padStart(length, '0')
    return withControlDigits(pad(day) + pad(month + 40) + pad(year) + pad(individual, 3), remainder)
  })
  .filter((number) => number !== null)

const spaced = anyValid.map((number) => `${number.slice(0, 6)} ${number.slice(6)}`)
const samples = fc.oneof(anyValid, changed, anyBody, hLike, spaced)

describe.each(Object.keys(peers))('%s', (peer) => {
  const { classes } = peers[peer] as (typeof peers)[string]
  const entries = listed[peer] ?? []

  test('every class is listed, and every listed class has a rule here', () => {
    expect(entries.map((entry) => entry.class).sort()).toEqual(Object.keys(classes).sort())
  })

  test.each(entries)('$class', ({ class: name, example, ours, theirs }) => {
    const told = verdicts(peer, example)
    expect(told).toMatchObject({ ours, theirs })
    expect(classes[name]?.(told.result, example)).toBe(true)
  })

  test('no disagreement outside the listed classes', () => {
    fc.assert(
      fc.property(samples, (text) => {
        const { ours, theirs, result } = verdicts(peer, text)
        if (ours === theirs) return
        expect(
          Object.values(classes).some((belongs) => belongs(result, text)),
          `${text}: ours ${ours}, theirs ${theirs}`,
        ).toBe(true)
      }),
      runs(30_000),
    )
  })
})
