import { describe, expect, test } from 'vitest'
import { flatColumns, normalize, toFlatRow } from '../src/index.ts'
import { csvLine } from '../src/output/csv.ts'
import { vendorCases } from './support/cases.ts'

describe('toFlatRow', () => {
  test('the columns are what they have been; new ones come at the end', () => {
    expect(flatColumns).toEqual(
      (
        'id approved outcome final scope reasons name given_name family_name birthdate sex nationalities ' +
        'national_identifiers national_identifier_types document_type document_number document_issuer ' +
        'document_date_of_expiry session_products session_ids session_outcomes session_lifecycles ' +
        'session_completed_at checks_passed checks_failed checks_inconclusive conflicts diagnostics payloads'
      ).split(' '),
    )
  })

  test('one text a column, zeros kept, several values joined', async () => {
    const row = toFlatRow(
      await normalize([
        {
          pipId: 'P-1',
          pipCode: 'PIP0123450125',
          nationalIdNumber: '01810150046',
          approved: true,
          nfcData: { DocNumber: '007' },
        },
        { scanId: 'S-1', verificationResult: 'VERIFIED', document: { documentNumber: '0042' } },
      ]),
    )
    expect(row).toMatchObject({
      approved: 'true',
      outcome: 'approved',
      national_identifiers: '01810150046',
      session_products: 'mobbscan; pip',
      session_ids: 'verificationId=S-1; pipId=P-1',
      name: '',
    })
    expect(row.document_number.split('; ').sort()).toEqual(['0042', '007'])
  })

  test.each(vendorCases().map((each) => [each.name, each] as const))('%s', async (_, { inputs }) => {
    const row = toFlatRow(await normalize(inputs))
    expect(Object.keys(row)).toEqual(flatColumns)
    for (const cell of Object.values(row)) expect(cell).toEqual(expect.any(String))
  })
})

describe('a line of CSV', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+47 12345678', `"'+47 12345678"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tx', `"'\tx"`],
    ['\rx', `"'\rx"`],
    ['\0x', `"'\0x"`],
    ['0042', '"0042"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['', '""'],
  ])('%j', (cell, line) => {
    expect(csvLine([cell])).toBe(line)
  })
})
