import { describe, expect, test } from 'vitest'
import { jsonNodes } from '../../src/formats/json/read.ts'
import { Filing } from '../../src/mapping/filing.ts'
import { backend, documented, mappingLines, namesMet, table, text } from '../../src/mapping/index.ts'
import { tableWith } from './made.ts'

describe('the lines of a column', () => {
  test('are a line a cell, in the order of the table, then the names that only rules read', () => {
    const lines = mappingLines(tableWith(), 0)
    expect(lines.map(({ field, name }) => `${field}: ${name}`)).toEqual([
      'session/externalIds/id: id',
      'session/externalIds/row: row',
      'session/sharedIds/unit: unit',
      'session/statusRaw: status',
      'session/completedAt: ended',
      'session/decision/reasons/cause: cause',
      'session/location/name: place',
      'session/operator/name: officer',
      'session/client: maybe',
      'subject/name: holder.name',
      'subject/birthdate: birth',
      'subject/nationalities/0: nation',
      'subject/nationalities/1: nation2',
      'subject/nationalIdentifiers/0: number',
      'subject/subjectIds/bank: user',
      'document/documentNumber: docNo',
      'document/mrz/raw: zone',
      'checks/face_match/automated/result: face',
      'checks/face_match/automated/score: faceScore',
      'attachments/document_front: picture',
      'by a rule: loose',
    ])
  })

  test('are those of their rendering alone', () => {
    const [json, xml] = [documented({ a: {}, b: {} }), documented({ A: {}, C: {} })]
    const { shape } = tableWith()
    const two = table([json, xml], {
      ...shape,
      session: { ...shape.session, externalIds: { x: backend(text, 'a', 'A'), y: backend(text, 'b', null) } },
    } as never)
    const of = (column: number) => mappingLines(two, column).filter(({ name }) => /^[abAC]$/.test(name))
    expect(of(0)).toEqual([
      { field: 'session/externalIds/x', name: 'a' },
      { field: 'session/externalIds/y', name: 'b' },
    ])
    expect(of(1)).toEqual([
      { field: 'session/externalIds/x', name: 'A' },
      { field: 'by a rule', name: 'C' },
    ])
    expect(mappingLines(two, 2)).toEqual([])
  })
})

test('the names that a payload holds, in whatever form and with whatever value', () => {
  const payload = { Holder: { NAME: null }, status: ['x'], id: 1, other: 2 }
  expect([...namesMet(tableWith(), 0, new Filing(jsonNodes(payload)))].sort()).toEqual(['holder.name', 'id', 'status'])
  expect(namesMet(tableWith(), 1, new Filing(jsonNodes(payload)))).toEqual(new Set())
})
