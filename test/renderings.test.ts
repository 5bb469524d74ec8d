import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type IdentityProofingResult, locate, normalize } from '../src/index.ts'
import { valueAt } from '../src/model/index.ts'

const CASE = join(import.meta.dirname, '..', 'fixtures', 'pip', 'all-renderings-agree')
const ZIP = join(import.meta.dirname, '..', 'fixtures', 'pip', 'archive-of-all-renderings', 'input.zip')

const FORMS = {
  'v1 JSON': join(CASE, 'input-1.json'),
  'v2 JSON': join(CASE, 'input-2.json'),
  XML: join(CASE, 'input-3.xml'),
  PDF: join(CASE, 'input-4.pdf'),
  ZIP,
}

/** What every form carries. Times differ in precision, and only the XML cuts the zone to five characters. */
const VALUES = {
  '/decision/outcome': 'approved',
  '/subject/name': 'Åsamund Østenbyen',
  '/subject/birthdate': '1985-09-17',
  '/subject/nationalIdentifiers/0/value': '17898520056',
  '/documents/0/type': 'passport',
  '/documents/0/documentNumber': 'CCC002251',
  '/documents/0/issuer/countryCode': 'NOR',
  '/documents/0/dateOfExpiry': '2030-09-17',
  '/sessions/0/requestedName': 'Åsamund Østenbyen',
  '/sessions/0/location/name': '123456 Lagunen Post i Butikk, OBS Lagunen',
  '/sessions/0/location/unitNumber': '123456',
  '/sessions/0/operator/name': 'Kari Prøve',
  '/sessions/0/decision/outcome': 'approved',
  '/sessions/0/lifecycle': 'completed',
}

describe.each(Object.entries(FORMS))('the case as %s', (_, file) => {
  const content = readFileSync(file)

  test('gives the same canonical values', async () => {
    const result = await normalize(content)
    const found = Object.fromEntries(Object.keys(VALUES).map((pointer) => [pointer, valueAt(result, pointer)]))
    expect(found).toEqual(VALUES)
  })

  test('and each value can be followed to its place', async () => {
    const result = await normalize(content)
    for (const pointer of Object.keys(VALUES).filter((each) => each !== '/decision/outcome')) {
      const claim = placed(result, pointer)
      expect([pointer, claim && (await locate(content, claim))]).toEqual([pointer, expect.any(Object)])
    }
  })
})

/** The winner, or the first of its parents that stands somewhere. */
function placed({ provenance }: IdentityProofingResult, pointer: string) {
  const all = new Map(
    Object.values(provenance.claims)
      .flat()
      .map((claim) => [claim.id, claim]),
  )
  for (const open = [provenance.claims[pointer]?.[0]]; open.length > 0; ) {
    const claim = open.shift()
    if (claim?.at) return claim
    open.push(...(claim?.from ?? []).map((id) => all.get(id)))
  }
  return undefined
}
