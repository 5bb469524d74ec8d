import { describe, expect, test } from 'vitest'
import { Ranking } from '../../src/claims/rank.ts'
import type { Capture, SourceClaim } from '../../src/model/index.ts'

let ordinal = 0
const claim = (capture: Capture, more: Partial<SourceClaim> = {}): SourceClaim => ({
  source: 's',
  ordinal: ++ordinal,
  entity: { part: 'subject', key: '', attributes: {} },
  field: 'name',
  capture,
  value: 'x',
  ...more,
})

describe('what is computed is believed as far as the weakest that it is made of', () => {
  const ranking = new Ranking([], new Map(), {})
  const ofParents = (...from: SourceClaim[]) => ranking.nameOf(claim('computed', { from }))

  test('whatever their order', () => {
    expect(ofParents(claim('chip'), claim('viz'))).toBe('viz')
    expect(ofParents(claim('viz'), claim('chip'))).toBe('viz')
    expect(ofParents(claim('chip'), claim('mrz', { zone: 'doubtful' }))).toBe('zone-doubtful')
  })

  test('through what is computed itself', () => {
    expect(ofParents(claim('chip'), claim('computed', { from: [claim('requestor')] }))).toBe('requestor')
  })

  test('of nothing, it is unknown', () => {
    expect(ofParents()).toBe('unknown')
    expect(ranking.nameOf(claim('computed'))).toBe('unknown')
  })
})

describe('who goes before whom', () => {
  const source = (id: string, mediaType: string, rank: number) => ({
    ...{ id, mediaType, rank, payload: 'pip/result-v1', digest: id, size: 1 },
    ...{ vendor: 'mobai', product: 'pip', role: 'result' as const },
  })
  const sources = [
    source('report', 'application/pdf', 0),
    source('json', 'application/json', 1),
    source('xml', 'text/xml', 2),
  ]
  const ranking = new Ranking(sources, new Map(), {})
  const first = (a: SourceClaim, b: SourceClaim) => [a, b].sort((x, y) => ranking.compare(x, y))[0]?.source

  test('data before a report, even where the report has the better capture', () => {
    expect(first(claim('chip', { source: 'report' }), claim('requestor', { source: 'xml' }))).toBe('xml')
  })

  test('the better capture, then the vendor’s list', () => {
    expect(first(claim('viz', { source: 'json' }), claim('chip', { source: 'xml' }))).toBe('xml')
    expect(first(claim('viz', { source: 'xml' }), claim('viz', { source: 'json' }))).toBe('json')
  })
})
