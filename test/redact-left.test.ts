import { describe, expect, test } from 'vitest'
import { flatColumns, type IdentityProofingResult, redact, toFlatRow } from '../src/index.ts'
import { specOf, valueAt } from '../src/model/index.ts'
import { readPointer } from '../src/resolve/index.ts'
import { problems } from './schema/validators.ts'
import { vendorCases } from './support/cases.ts'
import { expectSoundDescent } from './support/invariants.ts'
import { foundIn } from './support/protected.ts'
import { KEY, PROFILES, WAYS } from './support/redaction.ts'
import { resultOf } from './support/results.ts'

describe('what is left', () => {
  const result = resultOf('pip/v1-nested-approved')

  test('log: what was decided, and nothing of the person', () => {
    const { subject, documents, sessions, decision, id, attachments } = redact(result, 'log')
    expect(subject).toEqual({})
    expect(id).toBe('redacted')
    expect(decision).toEqual(result.decision)
    expect(documents).toEqual([
      { id: 'document-1', sessions: ['session-1'], type: 'passport', issuer: { countryCode: 'NOR' } },
    ])
    expect(sessions[0]).toEqual({
      id: 'session-1',
      vendor: 'mobai',
      product: 'pip',
      externalIds: [],
      scope: 'identity_proofing',
      method: 'pipp',
      lifecycle: 'completed',
      completedAt: '2025-01-20T10:15:00Z',
      decision: result.sessions[0]?.decision,
    })
    expect(attachments).toEqual([{ id: 'attachment-1', kind: 'report_pdf' }])
  })

  test('analytics: years, countries, a score’s tenth; with a key, pseudonyms that are the same for the same number', () => {
    const plain = redact(result, 'analytics')
    expect(plain.subject).toEqual({ birthdate: '1956', nationalities: ['NOR'] })
    expect(plain.documents[0]?.dateOfExpiry).toBe('2030')
    expect(plain.checks.find(({ score }) => score)?.score).toEqual({
      value: 0.9,
      raw: 0.9,
      scale: [0, 1],
      scaleBasis: 'inferred',
    })
    const keyed = redact(result, 'analytics', { hmacKey: KEY })
    expect(keyed.subject.nationalIdentifiers).toEqual([
      {
        // printf %s 23845610185 | openssl dgst -sha256 -hmac 'a key that nobody else knows, 32+'
        value: 'hmac-sha256:04edc644c73c59b9ad88bd123364076b9392543c68c475338393933eae132218',
        type: 'no_fnr',
        country: 'NOR',
        synthetic: true,
        status: 'valid',
      },
    ])
    expect(redact(result, 'analytics', { hmacKey: new TextEncoder().encode(KEY) })).toEqual(keyed)
    expect(redact(keyed, 'analytics')).toEqual(keyed)
  })

  test('support: initials, last three, the kind of the zone, type and status of a number', () => {
    const { subject, documents, sessions } = redact(result, 'support')
    expect(subject).toEqual({
      name: 'Å. Ø.',
      givenName: 'A. S.',
      familyName: 'O.',
      birthdate: '1956',
      nationalIdentifiers: [{ value: '', type: 'no_fnr', country: 'NOR', synthetic: true, status: 'valid' }],
    })
    expect(documents[0]).toMatchObject({ documentNumber: '***251', dateOfExpiry: '2030', mrz: { raw: 'P-NOR' } })
    expect(sessions[0]?.operator).toEqual({ name: 'O. O.' })
    expect(sessions[0]?.externalIds).toEqual([
      { type: 'attendanceCode', value: '' },
      { type: 'pipCode', value: '' },
      { type: 'pipId', value: '123e4567-e89b-12d3-a456-426614174000' },
    ])
  })

  test.each(PROFILES)(
    '%s: every claim keeps who, how and how it agrees, and says nothing that is not told',
    (profile) => {
      for (const { expected = '' } of vendorCases()) {
        const whole = JSON.parse(expected) as IdentityProofingResult
        const redacted = redact(whole, profile)
        expectSoundDescent(redacted)
        expect(Object.keys(redacted.provenance.claims)).toEqual(Object.keys(whole.provenance.claims))
        for (const [pointer, claims] of Object.entries(redacted.provenance.claims)) {
          const all = whole.provenance.claims[pointer] ?? []
          const facts = (each: (typeof claims)[number]) => [
            each.capture,
            each.agreement,
            each.rule,
            each.by,
            each.about,
          ]
          expect(claims.map(facts)).toEqual(all.map(facts))
          const { part = '', field = '' } = readPointer(pointer) ?? {}
          if (specOf(part, field).privacy !== 'operational')
            expect(claims.filter((each) => 'value' in each || 'raw' in each)).toEqual([])
        }
        const ids = new Set(Object.values(redacted.provenance.claims).flatMap((claims) => claims.map(({ id }) => id)))
        for (const { claims, path } of redacted.conflicts) {
          expect(claims.filter((id) => !ids.has(id))).toEqual([])
          expect(path).not.toBe('')
        }
        expect(redacted.conflicts.map(({ path }) => path)).toEqual(whole.conflicts.map(({ path }) => path))
      }
    },
  )

  test('free words are kept only where they are documented', () => {
    const unknown = resultOf('pip/v2-approved-with-unknown-status')
    expect(unknown.sessions[0]?.statusRaw).toBeDefined()
    expect(redact(unknown, 'support').sessions[0]?.statusRaw).toBeUndefined()
    const known = resultOf('pip/v2-vendor-example')
    expect(redact(known, 'log').sessions[0]?.statusRaw).toBe('AWAITING_DOWNLOAD')
  })

  test('a hostile result: nothing that is not of our own vocabulary gets through', () => {
    const evil = 'Zqx Wvkj 98798798798'
    const sent = structuredClone(result)
    sent.id = evil
    sent.decision.reasons = [{ code: evil, text: evil, vendorCode: evil }]
    sent.documents = sent.documents.map((each) => ({
      ...each,
      type: evil,
      mrz: { raw: evil, format: evil, documentCode: evil },
    }))
    sent.sessions = sent.sessions.map((each) => ({
      ...each,
      statusRaw: evil,
      client: evil,
      externalIds: [{ type: evil, value: evil }],
      decision: { ...each.decision, reasons: [{ code: evil, text: evil }] },
    }))
    sent.checks = sent.checks.map((each) => ({
      ...each,
      type: evil,
      aspect: evil,
      reason: evil,
      technique: evil,
      fields: [`/${evil}`, '/subject/name'],
    }))
    sent.attachments = [{ id: 'attachment-1', kind: evil, contentType: evil, entry: evil, url: evil }]
    const at = { pointer: `/${evil}/pipId` }
    sent.diagnostics = [
      { code: evil, severity: 'info', at, path: `/subject/${evil}`, args: { value: evil, reason: evil, found: evil } },
      { code: 'value/not-a-date', severity: 'info', at: { xpath: `/*[local-name()='${evil}'][1]` } },
      { code: 'value/not-a-date', severity: 'info', at: { xpath: `//${evil}` } },
      { code: 'value/not-a-date', severity: 'info', at: { page: 1, label: evil } },
    ]
    for (const claims of Object.values(sent.provenance.claims))
      for (const claim of claims)
        Object.assign(claim, { raw: evil, value: evil, via: [evil], rule: evil, by: evil, about: evil, at })
    sent.provenance.claims[`/${evil}`] = []
    sent.provenance.absent = { [`/subject/${evil}`]: { reason: 'not_in_payload', sources: [] } }
    for (const source of Object.values(sent.provenance.sources))
      Object.assign(source, {
        payload: evil,
        mediaType: evil,
        name: evil,
        checksums: [evil],
        lacks: { [`document/${evil}`]: 'unreadable' },
      })
    sent.extensions = { [Object.keys(sent.provenance.sources)[0] ?? '']: { '/x': evil } }
    for (const { profile, options } of WAYS) {
      const redacted = redact(sent, profile, options)
      expect(foundIn(JSON.stringify(redacted), [evil, 'Zqx', 'Wvkj', '98798798798'])).toBeUndefined()
      expect(problems(redacted)).toEqual({ ajv: [], zod: [] })
    }
    expect(redact(sent, 'log').diagnostics[0]).toEqual({
      code: 'unknown',
      severity: 'info',
      at: { pointer: '/*/pipId' },
    })
  })

  // biome-ignore format: columns
  const OF_ANOTHER_TYPE: readonly [place: string, value: unknown, kept: unknown][] = [
    ['/subject/name',                          98798798798,                                     undefined],
    ['/subject/name',                          { first: 'Zqx' },                                undefined],
    ['/subject/birthdate',                     19560423,                                        undefined],
    ['/subject/nationalities',                 [578],                                           undefined],
    ['/subject/nationalIdentifiers/0/value',   98798798798,                                     undefined],
    ['/subject/nationalIdentifiers/0/type',    'Zqx',                                           'unknown'],
    ['/subject/nationalIdentifiers/0/status',  'Zqx',                                           'unchecked'],
    ['/subject/nationalIdentifiers/0/country', 'Zqx',                                           undefined],
    ['/documents/0/documentNumber',            98798798798,                                     undefined],
    ['/documents/0/issuer',                    'Zqx',                                           undefined],
    ['/sessions/0/vendor',                     98798798798.5,                                   'unknown'],
    ['/sessions/0/externalIds/0/value',        98798798798,                                     undefined],
    ['/checks/3/score',                        'Zqx',                                           undefined],
    ['/checks/3/score',                        { value: 98798798798, raw: 'Zqx' },              undefined],
    ['/checks/3/score',                        { value: 98798798798, scale: [1, 1] },           undefined],
    ['/attachments/0/size',                    98798798798.5,                                   undefined],
  ]

  test.each(OF_ANOTHER_TYPE)(
    'of a stored result with something else at %s (%j) that is not told',
    (place, value, kept) => {
      const sent = structuredClone(result)
      const at = place.lastIndexOf('/')
      Object.assign(valueAt(sent, place.slice(0, at)) as object, { [place.slice(at + 1)]: value })
      for (const { profile, options } of WAYS) {
        const redacted = redact(sent, profile, options)
        expect(foundIn(JSON.stringify(redacted), ['98798798798', '19560423', 'Zqx', '578'])).toBeUndefined()
        // A profile that leaves the place out leaves nothing there.
        expect([undefined, kept]).toContain(valueAt(redacted, place))
      }
    },
  )

  test('what is nobody’s stays: codes of a vendor, whether to try again, the field that is meant, when it came', () => {
    const sent = structuredClone(result)
    const [source = ''] = Object.keys(sent.provenance.sources)
    sent.decision.reasons = [{ code: 'all_sessions_approved', vendorCode: 'pip', retryable: true }]
    sent.diagnostics = [{ code: 'value/not-a-date', severity: 'info', source, path: '/subject/birthdate' }]
    Object.assign(sent.provenance.sources[source] ?? {}, { receivedAt: '2025-01-20T10:15:00Z' })
    for (const { profile, options } of WAYS) {
      const { decision, diagnostics, provenance } = redact(sent, profile, options)
      const [id = ''] = Object.keys(provenance.sources)
      expect(decision.reasons).toEqual(sent.decision.reasons)
      expect(diagnostics[0]).toEqual({ ...sent.diagnostics[0], source: id })
      expect(provenance.sources[id]).toMatchObject({ receivedAt: '2025-01-20T10:15:00Z' })
    }
  })

  test('a conflict, a claim or a place that leads nowhere keeps no name of anything', () => {
    const sent = resultOf('pip/two-renderings-that-differ-in-the-name')
    const [conflict] = sent.conflicts
    const [pointer = ''] = Object.keys(sent.provenance.claims)
    const [claim] = sent.provenance.claims[pointer] ?? []
    if (!conflict || !claim) throw new Error('the fixture has neither')
    const nowhere = { path: '/kari/0', selected: 'kari-1', rule: 'kari', claims: ['kari-1'] }
    sent.conflicts = [{ ...conflict, ...nowhere }]
    sent.provenance.claims[pointer] = [
      claim,
      { ...claim, source: 'kari' },
      { ...claim, id: 'kari-1' },
      { ...claim, from: ['kari-2'] },
    ]
    sent.diagnostics = [{ code: 'value/not-a-date', severity: 'info', at: { page: 0, label: 'Navn' } }]
    for (const { profile, options } of WAYS) {
      const { conflicts, provenance, diagnostics } = redact(sent, profile, options)
      expect(conflicts).toEqual([{ ...conflict, path: '', selected: null, rule: null, claims: [] }])
      const kept = provenance.claims[pointer] ?? []
      expect([kept.length, kept[1]?.from]).toEqual([2, undefined])
      expect(diagnostics[0]).toEqual({ code: 'value/not-a-date', severity: 'info' })
    }
  })

  test('initials are letters that have cases: a character of another script may be a whole name', () => {
    const named = {
      ...result,
      subject: { name: '李 小龍', givenName: 'jean-luc', familyName: "O'Neil", middleName: '123' },
    }
    expect(redact(named, 'support').subject).toEqual({ givenName: 'j. l.', familyName: 'O. N.' })
  })

  test('a row of a table can be made of it', () => {
    for (const profile of PROFILES) {
      const row = toFlatRow(redact(result, profile))
      expect(Object.keys(row)).toEqual(flatColumns)
      expect(row.outcome).toBe('approved')
    }
    expect(toFlatRow(redact(result, 'log')).session_ids).toBe('')
  })
})
