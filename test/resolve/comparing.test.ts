import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explain, type IdentityProofingResult, mergeResults, normalize } from '../../src/index.ts'
import { td3 } from '../identifiers/mrz/make.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures')
const found = ({ conflicts }: IdentityProofingResult) =>
  conflicts.filter(({ severity }) => severity !== 'info').map(({ code }) => code)

const SCAN = {
  scanId: '0e76e708-1dff-47d8-80fe-12b40043f801',
  verificationResult: 'VERIFIED',
  verificationTime: '2025-01-20T11:00:00Z',
  document: {
    documentType: 'ESPIDCardV3',
    documentNumber: 'BAA000589',
    issuingState: 'ESP',
    nationality: 'ESP',
    name: 'Åsamund',
    surname: 'Østenbyen',
    gender: 'M',
    dateOfBirth: '1956-04-23',
  },
}
let scans = 0
const scan = (document: object, process: object = {}) => ({
  ...SCAN,
  scanId: `0e76e708-1dff-47d8-80fe-12b40043f8${10 + (scans++ % 90)}`,
  ...process,
  document: { ...SCAN.document, ...document },
})

test('a national number is one number, with its separators and without', async () => {
  const spellings = ['99999999R', '99999999-r', '99999999 R']
  const { subject } = await normalize(spellings.map((personalNumber) => scan({ personalNumber })))
  expect(subject.nationalIdentifiers).toHaveLength(1)
  const others = normalize([scan({ personalNumber: '99999999R' }), scan({ personalNumber: '99999998T' })])
  await expect(others).rejects.toMatchObject({ code: 'case/different-people' })
})

test('who knows the country of a number tells its type, whoever else gives it', async () => {
  for (const rejectionComment of ['a', 'b', 'c', 'd']) {
    const request = {
      verificationId: SCAN.scanId,
      rejectionComment,
      personalData: { personalNumber: '99999999-R', name: 'Åsamund' },
    }
    const process = { ...SCAN, document: { ...SCAN.document, personalNumber: '99999999R' } }
    const { subject } = await normalize([process, request])
    expect(subject.nationalIdentifiers).toMatchObject([{ type: 'es_dni_nie', country: 'ESP' }])
  }
})

test('the personal numbers of two states speak of no two people', async () => {
  const german = { documentType: 'DEUPassport', issuingState: 'DEU', documentNumber: 'T22000129' }
  const swedish = { documentType: 'SWEPassport', issuingState: 'SWE', documentNumber: 'AA1234567' }
  const result = await normalize([
    scan({ ...german, personalNumber: '1234567890' }),
    scan({ ...swedish, personalNumber: '195604231234' }),
  ])
  expect(found(result)).toEqual([])
  const two = ['1234567890', '1234567891'].map((personalNumber) => scan({ ...german, personalNumber }))
  await expect(normalize(two)).rejects.toMatchObject({ code: 'case/different-people' })
})

test('an integrator that gives another national number corrects it', async () => {
  const process = { ...SCAN, document: { ...SCAN.document, personalNumber: '99999999R' } }
  const request = (personalNumber: string) => ({
    verificationId: SCAN.scanId,
    type: 'ACCEPT',
    personalData: { personalNumber },
  })
  expect(found(await normalize([process, request('99999998T')]))).toEqual(['session/correction'])
  expect(found(await normalize([process, request('99999999R')]))).toEqual([])
})

test('one document and one rendering give one nationality; two documents may give two', async () => {
  const other = { documentNumber: 'AAB123456', issuingState: 'SWE', nationality: 'SWE', documentType: 'SWEPassport' }
  expect(found(await normalize([SCAN, scan({ nationality: 'SWE' })]))).toEqual(['sessions/field'])
  expect(found(await normalize([SCAN, scan({ nationality: 'SWE' }, { scanId: SCAN.scanId })]))).toEqual([
    'rendering/field',
  ])
  expect(found(await normalize([SCAN, scan({ nationality: 'Spania' })]))).toEqual([])
  expect(found(await normalize([SCAN, scan(other)]))).toEqual([])
})

test('a nationality of the zone beside the printed one: another code of one state is none, another state is told', async () => {
  const td3Of = (nationality: string) => td3({ state: 'GBR', nationality, number: 'BAA000589' }).join('\n')
  const british = { documentType: 'GBRPassport', issuingState: 'GBR', nationality: 'GBR' }
  // ICAO 9303-3: GBD and GBR are both of the United Kingdom.
  const codes = async (nationality: string) => {
    const { conflicts } = await normalize(scan({ ...british, mrz: td3Of(nationality) }))
    return conflicts.filter(({ path }) => path.startsWith('/subject/nationalities/')).map(({ code }) => code)
  }
  expect(await codes('GBD')).toEqual([])
  expect(await codes('GBR')).toEqual([])
  expect(await codes('IRL')).toEqual(['session/field'])
})

test('two renderings that join by one id and differ in another are told', async () => {
  const pip = {
    pipId: 'a1',
    pipCode: 'PIP1234560125',
    dateOfProofing: '2025-01-20T10:15:00Z',
    approved: true,
    mrzValid: true,
  }
  const conflictsOf = async (change: object) => found(await normalize([pip, { ...pip, ...change }]))
  expect(await conflictsOf({ pipId: 'b2' })).toEqual(['rendering/field'])
  // The order number, and the attendance code in it.
  expect(await conflictsOf({ pipCode: 'PIP9999990125' })).toEqual(['rendering/field', 'rendering/field'])
  expect(await conflictsOf({ pipId: 'A1', pipCode: 'pip1234560125' })).toEqual([])
})

test('one contradiction, whichever renderings approve', async () => {
  const pip = {
    pipId: 'a1',
    pipCode: 'PIP1234560125',
    dateOfProofing: '2025-01-20T10:15:00Z',
    approved: true,
    mrzValid: true,
  }
  const result = await normalize([pip, { ...pip, TerminationCause: 'Time out' }])
  expect(found(result)).toEqual(['approval/contradicted'])
  expect(result.conflicts[0]?.claims).toHaveLength(3)
})

test.each([
  ['gender', 'X', 'M', 'F'],
  ['surname', 'Berg', 'Berg Hansen', 'Berg Olsen'],
])('two that go with a vague winner may contradict each other: %s', async (field, vague, one, other) => {
  const last = scan({ [field]: vague }, { verificationTime: '2025-01-22T11:00:00Z' })
  const result = await normalize([last, scan({ [field]: one }), scan({ [field]: other })])
  expect(found(result)).toEqual(['sessions/field'])
  expect(found(await normalize([last, scan({ [field]: one }), scan({ [field]: one.toUpperCase() })]))).toEqual([])
})

test('a winner that says more than two others settles what they leave out', async () => {
  const last = scan({ name: 'Anne Marie' }, { verificationTime: '2025-01-22T11:00:00Z' })
  expect(found(await normalize([last, scan({ name: 'Anne' }), scan({ name: 'Marie' })]))).toEqual([])
})

test('a name that the zone had no room for is shortened, not another', async () => {
  const mrz = 'P<ESPNILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<KBAA000589<0ESP5604230M3004157<<<<<<<<<<<<<<00'
  const printed = { name: 'Chayapa Dejthamrong Krasuang', surname: 'Nilavadhanananda', documentType: 'ESPPassport' }
  const codes = ({ conflicts }: IdentityProofingResult) =>
    conflicts.filter(({ path }) => path === '/subject/givenName').map(({ code }) => code)
  expect(codes(await normalize([scan({ ...printed, mrz })]))).toEqual(['name/shortened'])
  expect(codes(await normalize([scan({ ...printed, mrz }), scan(printed)]))).toEqual(['name/shortened'])
  expect(codes(await normalize([scan({ ...printed, name: 'Chayapa Wong', mrz })]))).toEqual(['session/field'])
  // Another session may be of another document, with room for more.
  const { name: _name, ...unnamed } = { ...SCAN.document, ...printed, mrz }
  expect(codes(await normalize([{ ...SCAN, document: unnamed }, scan(printed)]))).toEqual([])
})

test('a fragment beside the whole zone does not make it partial, and is not lost', async () => {
  const [json = '', xml = ''] = ['input-1.json', 'input-2.xml'].map((name) =>
    readFileSync(join(FIXTURES, 'pip', 'xml-beside-its-json', name), 'utf8'),
  )
  const whole = await normalize([json, xml])
  expect(whole.documents[0]?.mrz).not.toHaveProperty('partial')
  expect(whole.provenance.claims['/documents/0/mrz/partial']).toHaveLength(1)
  expect((await normalize(xml)).documents[0]?.mrz).toMatchObject({ partial: true })
  expect(mergeResults([await normalize(xml), await normalize(json)])).toEqual(whole)
})

test.each(['P-NOR', 'P&lt;NOR', 'PNOR', 'p nor'])(
  'the fragment %s goes with a zone that begins so',
  async (fragment) => {
    const [json = '', xml = ''] = ['input-1.json', 'input-2.xml'].map((name) =>
      readFileSync(join(FIXTURES, 'pip', 'xml-beside-its-json', name), 'utf8'),
    )
    const result = await normalize([json, xml.replace('P-NOR', fragment)])
    expect(found(result)).toEqual(['time/order-month'])
    expect(found(await normalize([json, xml.replace('P-NOR', 'P&lt;SWE')]))).toContain('rendering/field')
  },
)

test('of two renderings the time with a zone stays, whichever clock the other shows', async () => {
  const [json = '', xml = ''] = ['input-1.json', 'input-2.xml'].map((name) =>
    readFileSync(join(FIXTURES, 'pip', 'xml-beside-its-json', name), 'utf8'),
  )
  for (const clock of ['13:24', '15:24']) {
    const { sessions } = await normalize([json, xml.replace('03.10.2025 13:24', `03.10.2025 ${clock}`)])
    expect(sessions[0]?.completedAt).toBe('2025-10-03T13:24:25.019522Z')
  }
})

test('explain takes any pointer', async () => {
  const result = await normalize(SCAN)
  for (const pointer of ['__proto__', 'constructor', '/constructor', '', '/'])
    expect(explain(result, pointer)).toMatch(/has no (value|claim)/)
})
