import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  explain,
  type IdentityProofingResult,
  isApproved,
  mergeResults,
  normalize,
  stringifyResult,
} from '../../src/index.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'pip', 'xml-beside-its-json')
const JSON_TEXT = readFileSync(join(FIXTURES, 'input-1.json'), 'utf8')
const XML_TEXT = readFileSync(join(FIXTURES, 'input-2.xml'), 'utf8')

const codesOf = ({ conflicts }: IdentityProofingResult) => [...new Set(conflicts.map(({ code }) => code))].sort()
const added = (after: IdentityProofingResult, before: IdentityProofingResult) =>
  codesOf(after).filter((code) => !codesOf(before).includes(code))

describe('a value of the XML is changed beside its JSON', () => {
  // biome-ignore format: columns
  const CHANGES: readonly [tag: string, value: string, codes: readonly string[], approved: boolean][] = [
    ['navndokinnehaver',       'Åsamund Østenby',     ['rendering/grave'],                          false],
    ['navndokinnehaver',       'Åsamund',             ['rendering/grave'],                          false],
    ['fnr',                    '23845610185',         ['rendering/field', 'rendering/grave'], false],
    ['fnr',                    '63845600106',         ['number/d-number-birthdate', 'rendering/field', 'rendering/grave'], false],
    ['ScoreAnsiktssammenligning', '0.19',             ['rendering/field'],                          true],
    ['doknr',                  'CCC002252',           ['rendering/grave'],                          false],
    ['gyldigtil',              '18.09.2030',          ['rendering/field'],                          true],
    ['utstedt',                'SWE',                 ['rendering/field'],                          true],
    ['dato',                   '04.10.2025 13:24',    ['rendering/field'],                          true],
    ['navnfraedi',             'Kari Nordmann',       ['rendering/field'],                          true],
    ['kundebehandler',         'Ola Prøve',           ['rendering/field'],                          true],
    ['Godkjent',               'False',               ['rendering/grave'],                          false],
    ['Avbrudsgrunn',           'Time out',            ['approval/contradicted'],                    false],
    ['RFIDlest',               'False',               [],                                           true],
    ['MRZValid',               'False',               ['check/mrz', 'rendering/grave'],             false],
    ['AnsiktssammenligningA',  'False',               ['check/face', 'rendering/grave'],            false],
    ['AnsiktssammenligningM',  'False',               ['approval/failed-check', 'check/face', 'rendering/grave'], false],
    ['StatusFraTOVE',          'Match',               ['approval/failed-check', 'rendering/grave'], false],
    ['RfidPassivAutentisitet', 'Not signed',          ['approval/failed-check', 'rendering/grave'], false],
  ]

  test.each(CHANGES)('%s → %s', async (tag, value, codes, approved) => {
    const before = await normalize([JSON_TEXT, XML_TEXT])
    expect(isApproved(before)).toBe(true)
    const changed = XML_TEXT.replace(new RegExp(`<${tag}(?:/>|>[^<]*</${tag}>)`), `<${tag}>${value}</${tag}>`)
    expect(changed).not.toBe(XML_TEXT)
    const after = await normalize([JSON_TEXT, changed])
    expect(added(after, before)).toEqual(codes)
    expect(isApproved(after)).toBe(approved)
  })

  test('and a rejection never becomes an approval by any of them', async () => {
    const rejected = JSON_TEXT.replace('"approved": true', '"approved": false')
    for (const [tag, value] of CHANGES) {
      const changed = XML_TEXT.replace(new RegExp(`<${tag}(?:/>|>[^<]*</${tag}>)`), `<${tag}>${value}</${tag}>`)
      expect((await normalize([rejected, changed])).decision.outcome).toBe('rejected')
    }
  })
})

test('an expired document is not healed by another rendering, nor by a merge', async () => {
  const json = { ...PIP, automatic: { rfidRead: true } }
  const expired = { ...json, nfcData: { ...PIP.nfcData, ValidUntil: '2024-04-15' } }
  for (const inputs of [
    [json, expired],
    [expired, json],
  ]) {
    const together = await normalize(inputs)
    expect(codesOf(together)).toContain('approval/failed-check')
    expect(together.decision.outcome).toBe('inconclusive')
    const merged = mergeResults(await Promise.all(inputs.map((input) => normalize(input))))
    expect(stringifyResult(merged)).toBe(stringifyResult(together))
  }
})

test('a report decides nothing against data: where they differ, nobody is approved and nobody is rejected', async () => {
  const folder = join(FIXTURES, '..', 'report-beside-its-json')
  const json = readFileSync(join(folder, 'input-1.json'), 'utf8')
  const report = await normalize(readFileSync(join(folder, 'input-2.pdf')))
  const rejecting = structuredClone(report)
  for (const { decision } of rejecting.sessions) decision.outcome = 'rejected'
  const against = mergeResults([rejecting, await normalize(json)])
  expect([against.decision.outcome, codesOf(against).includes('rendering/grave')]).toEqual(['inconclusive', true])
  const open = await normalize(json.replace('"approved": true', '"approved": null'))
  expect(mergeResults([report, open]).decision.outcome).toBe('not_decided')
})

const PIP = {
  pipId: '123e4567-e89b-12d3-a456-426614174000',
  pipCode: 'PIP1234560125',
  dateOfProofing: '2025-01-20T10:15:00Z',
  applicantName: 'Åsamund Østenbyen',
  nationalIdNumber: '23845610185',
  nfcData: { DocNumber: 'CCC002251', Issuer: 'NOR', ValidUntil: '2030-04-15' },
  approved: true,
}
const SCAN = {
  scanId: '0e76e708-1dff-47d8-80fe-12b40043f86d',
  verificationResult: 'VERIFIED',
  document: {
    documentType: 'NORPassport',
    documentNumber: 'CCC002251',
    name: 'AASAMUND',
    surname: 'OESTENBYEN',
    dateOfBirth: '1956-04-23',
    dateOfExpiry: '2030-04-15',
    issuingState: 'Norge',
    gender: 'M',
    nationality: 'NO',
  },
  validations: { validationFacialMatching: 'VALID' },
}

describe('a MobbScan process and a PIP result', () => {
  const scanWith = (document: object) => ({ ...SCAN, document: { ...SCAN.document, ...document } })

  test('of one person agree across transliteration, and are one document', async () => {
    const result = await normalize([PIP, SCAN])
    expect(result.documents).toHaveLength(1)
    expect(isApproved(result)).toBe(true)
    expect(codesOf(result)).toEqual(['case/synthetic'])
    const consistent = result.checks.find(({ type }) => type === 'cross_source_consistency')
    expect(consistent?.result).toBe('pass')
  })

  // biome-ignore format: columns
  const CHANGES: readonly [document: object, codes: readonly string[], outcome: string][] = [
    [{ dateOfBirth: '1956-04-28' },   ['sessions/birthdate'],              'inconclusive'],
    [{ dateOfBirth: '1956-04' },      [],                                  'approved'],
    [{ dateOfExpiry: '2031-04-15' },  ['sessions/field'],                  'approved'],
    [{ gender: 'F' },                 ['number/sex-digit'],                'approved'],
    [{ nationality: 'SWE' },          [],                                  'approved'],
    [{ documentNumber: 'CCC002252' }, [],                                  'approved'],
    [{ issuingState: 'SWE' },         [],                                  'approved'],
  ]

  test.each(CHANGES)('one value changed: %j', async (document, codes, outcome) => {
    const before = await normalize([PIP, SCAN])
    const after = await normalize([PIP, scanWith(document)])
    expect(added(after, before)).toEqual(codes)
    expect(after.decision.outcome).toBe(outcome)
  })

  test('give two sexes, of which one is also in a zone: no matter of the digit alone', async () => {
    const mrzCode = 'P<NOROESTENBYEN<<AASAMUND<<<<<<<<<<<<<<<<<<<CCC0022514NOR5604230M3004157<<<<<<<<<<<<<<04'
    const result = await normalize([{ ...PIP, mrzCode }, scanWith({ gender: 'F' })])
    expect(codesOf(result)).toContain('sessions/field')
    expect(codesOf(result)).not.toContain('number/sex-digit')
  })

  test('of two people are no case', async () => {
    const other = scanWith({ dateOfBirth: '1985-09-17', surname: 'Nordmann', name: 'Kari' })
    await expect(normalize([PIP, other])).rejects.toMatchObject({ code: 'case/different-people' })
  })

  test('explain tells both sides', async () => {
    const story = explain(await normalize([PIP, scanWith({ dateOfBirth: '1956-04-28' })]), '/subject/birthdate')
    expect(story).toContain('/subject/birthdate is "1956-04-23".')
    expect(story).toMatch(/won: read from the chip, said by pip\/result-v1 \w+ at \/nationalIdNumber/)
    expect(story).toMatch(/CONTRADICTS it: "1956-04-28", read from the printed document, said by mobbscan\/process/)
    expect(story).toContain('critical conflict sessions/birthdate')
  })
})

describe('the events of a MobbScan process', () => {
  const id = SCAN.scanId
  const event = (status: string) => ({ verificationId: id, status })
  const EVENTS = [event('PENDING_VALIDATION'), event('VIDEO_AVAILABLE'), event('VERIFIED'), SCAN]

  function* permutations<T>(items: readonly T[]): Generator<T[]> {
    if (items.length === 0) yield []
    for (const [index, item] of items.entries())
      for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest]
  }

  test('in any order, with any repetition, give the same bytes', async () => {
    const expected = stringifyResult(await normalize(EVENTS))
    for (const order of permutations(EVENTS)) {
      expect(stringifyResult(await normalize(order))).toBe(expected)
      expect(stringifyResult(await normalize([...order, ...order.slice(0, 2)]))).toBe(expected)
    }
  })

  test('of any subset: terminal states win over open ones, never arrival', async () => {
    for (let mask = 1; mask < 2 ** EVENTS.length; mask++) {
      const some = EVENTS.filter((_, index) => mask & (1 << index))
      const { sessions } = await normalize(some)
      const isTerminal = some.some((each) => each === SCAN || ('status' in each && each.status === 'VERIFIED'))
      expect([sessions.length, sessions[0]?.decision.outcome]).toEqual([1, isTerminal ? 'approved' : 'not_decided'])
    }
  })

  test('VERIFIED and NOT_VERIFIED for one id: a critical conflict, and rejected, whatever comes with them', async () => {
    for (const order of permutations([...EVENTS.slice(1), event('NOT_VERIFIED')])) {
      const result = await normalize(order)
      expect(result.decision).toMatchObject({ outcome: 'rejected', final: true })
      expect(codesOf(result)).toContain('session/outcome')
    }
  })
})
