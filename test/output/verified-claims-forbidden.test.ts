import { describe, expect, test } from 'vitest'
import { forbiddenIn } from '../../src/output/verified-claims/forbidden.ts'

describe('what the published schema lets through and the text forbids', () => {
  const verification = { trust_framework: 'x' }
  const claims = { given_name: 'Max' }
  const document = (more: object) => ({
    verification: { ...verification, evidence: [{ type: 'document', ...more }] },
    claims,
  })
  const attached = (alg: string, value: string, url = 'https://a.example.invalid/1') =>
    document({ attachments: [{ url, digest: { alg, value } }] })

  const base64 = Buffer.alloc(32).toString('base64')
  test.each([
    ['no claims', { verification, claims: {} }],
    ['no derived claims', document({ derived_claims: {}, check_details: [{ check_method: 'data' }] })],
    ['an empty evidence object', document({})],
    ['an empty text', { verification, claims: { name: '' } }],
    ['a digest in hexadecimal', attached('sha-256', 'ab'.repeat(32))],
    ['a digest in hexadecimal of an unknown algorithm', attached('md5', 'ab'.repeat(16))],
    ['a digest of another length', attached('sha-512', base64)],
    ['no digest', document({ attachments: [{ url: 'https://a.example.invalid/1', digest: null }] })],
    [
      'a digest that is no text',
      document({ attachments: [{ url: 'https://a.example.invalid/1', digest: { alg: 'sha-256', value: 7 } }] }),
    ],
    [
      'a digest of no algorithm, in hexadecimal',
      document({ attachments: [{ url: 'https://a.example.invalid/1', digest: { value: 'ab'.repeat(32) } }] }),
    ],
    ['no https', attached('sha-256', base64, 'http://a.example.invalid/1')],
    ['a time without seconds', { verification: { ...verification, time: '2012-04-23T18:25Z' }, claims }],
    ['a date that does not exist', { verification, claims: { birthdate: '2025-02-30' } }],
    [
      'a check_id that no check has',
      {
        verification: {
          ...verification,
          assurance_process: { assurance_details: [{ evidence_ref: [{ check_id: 'b' }] }] },
          evidence: [{ type: 'document', check_details: [{ check_method: 'data', check_id: 'a' }] }],
        },
        claims,
      },
    ],
  ])('%s', (_, object) => {
    expect(forbiddenIn(object)).toEqual(expect.any(String))
    expect(forbiddenIn([{ verification, claims }, object])).toEqual(expect.any(String))
  })

  test('what is right is not refused', () => {
    expect(forbiddenIn({ verification, claims })).toBeUndefined()
    expect(forbiddenIn(attached('sha-256', base64))).toBeUndefined()
  })
})
