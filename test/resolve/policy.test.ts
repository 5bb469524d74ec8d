import { expect, test } from 'vitest'
import { normalize } from '../../src/index.ts'

const TODAY = '2025-01-20T10:15:00Z'
const scan = {
  scanId: 'x-1',
  verificationResult: 'VERIFIED',
  verificationTime: TODAY,
  document: {
    documentType: 'NORPassport',
    name: 'Åsamund',
    surname: 'Østenbyen',
    dateOfBirth: '2008-01-21',
    mrz: 'P<NOROESTENBYEN<<AASAMUND<SPECIMEN<<<<<<<<<<\nCCC0022514NOR5604230M3004157<<<<<<<<<<<<<<04',
  },
}

test('ranks choose among values', async () => {
  const usual = await normalize(scan)
  expect(usual.subject).toMatchObject({ familyName: 'OESTENBYEN', birthdate: '1956-04-23' })
  const print = await normalize(scan, { policy: { ranks: { viz: 0, 'zone-right': 9 } } })
  expect(print.subject).toMatchObject({ familyName: 'Østenbyen', birthdate: '2008-01-21' })
  expect(print.provenance.claims['/subject/familyName']?.map(({ rule, agreement }) => rule ?? agreement)).toEqual([
    'viz',
    'equivalent',
  ])
})

test('ranks never choose a verdict', async () => {
  const refused = { verificationId: 'x-1', status: 'NOT_VERIFIED' }
  const result = await normalize([scan, refused], { policy: { ranks: { backend: 0, unknown: 0 } } })
  expect(result.decision.outcome).toBe('rejected')
})

test.each([
  [16, 'pass'],
  [17, 'fail'],
])('minimumAge %i on the day of the proofing: %s', async (minimumAge, expected) => {
  const { mrz: _mrz, ...document } = scan.document
  const { checks } = await normalize({ ...scan, document }, { policy: { minimumAge } })
  expect(checks.find(({ type, origin }) => type === 'minimum_age' && origin === 'computed')?.result).toBe(expected)
})

test('a name in transliteration is taken in its printed letters, where both agree', async () => {
  const pip = (name: string, more: object) => ({
    pipId: 'P-1',
    pipCode: 'PIP1234560125',
    applicantName: name,
    applicantPipRequestName: 'x',
    approved: true,
    dateOfProofing: TODAY,
    ...more,
  })
  const chip = pip('AASAMUND OESTENBYEN', { automatic: { rfidRead: true, rfidPassiveAuthentication: true } })
  const typed = pip('Åsamund Østenbyen', { automatic: { rfidRead: false } })
  const other = pip('Ola Østenbyen', { automatic: { rfidRead: false } })
  const read = await normalize([chip, typed])
  expect(read.subject.name).toBe('Åsamund Østenbyen')
  expect(read.provenance.claims['/subject/name']?.[0]?.rule).toBe('printed-form')
  expect((await normalize([chip, other])).subject.name).toBe('AASAMUND OESTENBYEN')
})

test('a later session supersedes an earlier rejection only where the policy says so', async () => {
  const { mrz: _mrz, ...document } = scan.document
  const first = { ...scan, document }
  const retry = { ...first, scanId: 'x-2', verificationTime: '2025-01-21T10:15:00Z' }
  const rejected = { ...first, verificationResult: 'NOT_VERIFIED' }
  expect((await normalize([rejected, retry])).decision.outcome).toBe('rejected')
  const later = await normalize([rejected, retry], { policy: { supersede: 'later' } })
  expect(later.decision.outcome).toBe('approved')
  const earlier = await normalize([{ ...rejected, verificationTime: '2025-01-22T10:15:00Z' }, retry], {
    policy: { supersede: 'later' },
  })
  expect(earlier.decision.outcome).toBe('rejected')
})

// biome-ignore format: columns
test.each([
  ['2025-01-20',           '2025-01-20T08:00:00Z',    'rejected'],
  ['2025-01-20',           '2025-01-21T00:00:00Z',    'approved'],
  ['2025-01-20T10:15:00Z', '2025-01-20 10:30:00.000', 'rejected'],
  ['2025-01-20T10:15:00Z', '2025-01-20 11:30:00.000', 'approved'],
  ['2025-01-20 10:15:00',  '2025-01-20T10:00:00Z',    'rejected'],
  ['2025-01-20T10:15:00Z', '2025-01-20T10:15:00Z',    'rejected'],
])('a rejection at %s and an approval at %s: only what is later for certain supersedes', async (no, yes, outcome) => {
  const { mrz: _mrz, ...document } = scan.document
  const rejected = { ...scan, document, verificationResult: 'NOT_VERIFIED', verificationTime: no }
  const retry = { ...scan, document, scanId: 'x-2', verificationTime: yes }
  const { decision } = await normalize([rejected, retry], { policy: { supersede: 'later' } })
  expect(decision.outcome).toBe(outcome)
})
