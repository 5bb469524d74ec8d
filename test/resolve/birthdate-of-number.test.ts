import { describe, expect, test } from 'vitest'
import { type IdentityProofingResult, normalize } from '../../src/index.ts'
import { td3 } from '../identifiers/mrz/make.ts'
import { withControlDigits } from '../identifiers/norway/numbers.ts'

// Right only under the rule of 2032, which tells no century. The month is + 80.
const OF_2032 = withControlDigits('018185123', 1) ?? withControlDigits('018185123', 2) ?? ''

const PIP = {
  pipId: '123e4567-e89b-12d3-a456-426614174000',
  dateOfProofing: '2025-01-20T10:15:00Z',
  approved: true,
  nationalIdNumber: OF_2032,
}
const zone = (birth: string) => td3({ code: 'P<', state: 'NOR', nationality: 'NOR', birth }).join('\n')
const scan = (birth: string) => ({
  scanId: '0e76e708-1dff-47d8-80fe-12b40043f86d',
  verificationResult: 'VERIFIED',
  document: { documentType: 'NORPassport', mrz: zone(birth) },
})

const birthdate = ({ conflicts, decision }: IdentityProofingResult) => [
  decision.outcome,
  ...conflicts.filter(({ path }) => path === '/subject/birthdate').map(({ code, severity }) => `${code} ${severity}`),
]

describe('a number of 2032 tells day, month and year of the century, and speaks against another day', () => {
  test('of the same source', async () => {
    expect(birthdate(await normalize({ ...PIP, mrzCode: zone('850101') }))).toEqual(['approved'])
    expect(birthdate(await normalize({ ...PIP, mrzCode: zone('850102') }))).toEqual([
      'approved',
      'session/birthdate error',
    ])
  })

  test('of another session: it may be another person, and the case is not approved', async () => {
    expect(birthdate(await normalize([PIP, scan('850101')]))).toEqual(['approved'])
    expect(birthdate(await normalize([PIP, scan('850102')]))).toEqual(['inconclusive', 'sessions/birthdate critical'])
  })

  test('a birthdate without a day is not compared', async () => {
    expect(birthdate(await normalize({ ...PIP, mrzCode: zone('8502<<') }))).toEqual(['approved'])
  })
})
