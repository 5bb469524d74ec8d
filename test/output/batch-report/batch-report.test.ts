import { describe, expect, test } from 'vitest'
import type { IdentityProofingResult } from '../../../src/index.ts'
import { toBatchReportHtml } from '../../../src/output/batch-report/index.ts'
import { periodsOf } from '../../../src/output/batch-report/periods.ts'
import { addRecord, type BatchTally, emptyBatchTally } from '../../../src/output/batch-report/tally.ts'
import { expectedOf, expectedResults } from '../report/reports.ts'

const approved = expectedOf('pip/v1-nested-approved')
const rejected = expectedOf('pip/two-renderings-that-differ-in-the-outcome')
const error = {
  ok: false,
  error: { code: 'json/duplicate-key', diagnostics: [{ code: 'json/duplicate-key', severity: 'error' }] },
}

function tallyOf(records: readonly unknown[]): BatchTally {
  const tally = emptyBatchTally()
  for (const record of records) addRecord(tally, record)
  return tally
}

describe('counts', () => {
  test('outcomes, errors and lines that are no record', () => {
    const junk = [undefined, null, 7, 'text', [], {}, { ok: false }, { decision: { outcome: 'yes' }, conflicts: [] }]
    const tally = tallyOf([approved, approved, rejected, error, ...junk])
    expect([tally.records, tally.unreadable]).toEqual([4, junk.length])
    expect(Object.fromEntries(tally.ended)).toEqual({ approved: 2, rejected: 1, error: 1 })
    expect(tally.diagnostics.get('json/duplicate-key')).toBe(1)
    expect(tally.conflicts.get('rendering/grave critical')).toEqual(new Map([['unresolved', 1]]))
    expect(tally.payloads.get('pip/result-v1')).toBe(3)
    expect([...tally.days.keys()].every((day) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true)
  })

  test('a record that says "approved" and is not final, or is in critical conflict, counts as inconclusive', () => {
    const { decision } = approved
    const open = { ...approved, decision: { ...decision, final: false } }
    const contradicted = { ...approved, conflicts: [{ ...rejected.conflicts[0], severity: 'critical' }] }
    expect(Object.fromEntries(tallyOf([open, contradicted]).ended)).toEqual({ inconclusive: 2 })
  })

  test('check digits one by one are parts of a check, and not counted again', () => {
    expect(tallyOf([approved]).checks.get('mrz_check_digits computed')).toEqual(new Map([['pass', 1]]))
  })

  test('a score falls into its tenth, and one beyond its scale into the last', () => {
    const scores = [0, 0.05, 0.95, 1, 7].map((value) => scored(value))
    expect(tallyOf(scores).scores.get('face_match')).toEqual(
      new Map([
        ['0', 2],
        ['9', 3],
      ]),
    )
  })

  test('a record with holes is counted by what it has', () => {
    const [check] = approved.checks.filter(({ score }) => score)
    const { provenance: _provenance, checks: _checks, diagnostics: _diagnostics, ...bare } = approved
    const conflicts = [{ ...rejected.conflicts[0], severity: 'grave', status: 'open' }]
    const odd = [
      { ...check, origin: 'somebody', score: { value: Number.POSITIVE_INFINITY, scale: [0, 1] } },
      { ...check, origin: 'somebody', score: { value: 1, scale: [1, 1] } },
    ]
    const tally = tallyOf([
      { ...bare, conflicts: [] },
      { ...bare, conflicts, checks: odd },
    ])
    expect([tally.records, tally.payloads.size, tally.diagnostics.size]).toEqual([2, 0, 0])
    expect(tally.conflicts).toEqual(new Map([['rendering/grave info', new Map([['unresolved', 1]])]]))
    expect(tally.checks).toEqual(new Map([['face_match reported', new Map([['pass', 2]])]]))
    expect(tally.scores).toEqual(new Map())
  })

  test('no word of a record is a key: what no list knows is "other", and the tally does not grow', () => {
    const hostile = Array.from({ length: 2_000 }, (_, index) => ({
      ...approved,
      diagnostics: [{ code: `Kari ${index}`, severity: 'info' }],
      checks: [{ ...approved.checks[0], type: `Nordmann ${index}` }],
      conflicts: [{ ...rejected.conflicts[1], code: `12345 ${index}`, severity: 'info' }],
      sessions: [{ ...approved.sessions[0], completedAt: `Kari ${index}` }],
      provenance: {
        sources: { a: { payload: `pip/kari-${index.toString(36)}` }, b: { payload: `Ola ${index}` } },
        claims: {},
      },
    }))
    const tally = tallyOf(hostile)
    const keys = [
      tally.ended,
      tally.days,
      tally.payloads,
      tally.checks,
      tally.conflicts,
      tally.diagnostics,
      tally.scores,
    ]
    expect(keys.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(100)
    expect(tally.undated).toBe(2_000)
    expect(toBatchReportHtml(tally)).not.toMatch(/Kari|Nordmann|Ola|12345/)
  })
})

function scored(value: number): IdentityProofingResult {
  const [check] = approved.checks.filter(({ score }) => score)
  return { ...approved, checks: [{ ...check!, score: { ...check!.score!, value } }] }
}

test('over time: no day, month or year between the first and the last is left out', () => {
  const days = (...known: string[]) => periodsOf(new Map(known.map((day) => [day, new Map([['approved', 1]])])))
  expect(days('2026-02-27', '2026-03-02')).toMatchObject({ step: 'day', periods: { length: 4 } })
  expect(days('2025-12-31', '2026-03-15').periods.map(({ label }) => label)).toEqual([
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
  ])
  expect(days('2012-01-04', '2026-01-01')).toMatchObject({ step: 'year', periods: { length: 15 } })
  expect(days()).toEqual({ step: 'day', periods: [] })
})

test('of all fixtures: the page holds no value of a person, no script, and the figures of its charts as tables', () => {
  const results = [...expectedResults()].map(([, result]) => result)
  const page = toBatchReportHtml(tallyOf(results), { lang: 'nb' })
  const values = results.flatMap(({ subject, documents, sessions }) => [
    ...[subject.name, subject.familyName, subject.givenName, subject.birthdate],
    ...(subject.nationalIdentifiers ?? []).map(({ value }) => value),
    ...documents.flatMap(({ documentNumber, mrz }) => [documentNumber, mrz?.raw]),
    ...sessions.flatMap(({ externalIds, operator, location }) => [
      ...externalIds.map(({ value }) => value),
      operator?.name,
      location?.name,
    ]),
  ])
  const personal = new Set(values.filter((value) => value !== undefined && value.length > 3))
  expect(personal.size).toBeGreaterThan(50)
  expect([...personal].filter((value) => page.includes(value as string))).toEqual([])
  expect(page).not.toContain('<script')
  expect(page.match(/<svg class="chart"/g)?.length).toBe(page.match(/<summary>Som tabell/g)?.length)
})

test('of nothing there is a page too', () => {
  expect(toBatchReportHtml(emptyBatchTally())).toContain('<dd>0</dd>')
  for (const options of [{ lang: 'xx' }, { language: 'nb' }, null])
    expect(() => toBatchReportHtml(emptyBatchTally(), options as object)).toThrow(/^options/)
})
