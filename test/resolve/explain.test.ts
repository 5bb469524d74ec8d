import { describe, expect, test } from 'vitest'
import { explain, normalize, redact } from '../../src/index.ts'
import { td3 } from '../identifiers/mrz/make.ts'
import { vendorCases } from '../support/cases.ts'

const PIP = {
  pipId: 'P-1',
  pipCode: 'PIP1234560125',
  approved: true,
  dateOfProofing: '2025-01-20T10:15:00Z',
  applicantName: 'Kari Nordmann',
}

describe('the story', () => {
  test('of the decision: its reasons, and what each session says', async () => {
    const story = explain(await normalize(PIP), '/decision')
    expect(story).toContain('The case is approved: all_sessions_approved.')
    expect(story).toMatch(/session-1 \(pip, identity proofing\) approved; completed/)
    expect(explain(await normalize(PIP), '/decision/outcome')).toBe(story)
  })

  test('of a decision that is open', async () => {
    const story = explain(await normalize({ pipId: 'P-1', status: 'CREATED' }), '/decision')
    expect(story).toContain('The case is not_decided, not finally: no_session_decided.')
    expect(story).toContain('not_decided, not finally; created')
  })

  test('of a contradicted approval names the conflict', async () => {
    const story = explain(await normalize({ ...PIP, TerminationCause: 'Time out' }), '/decision')
    expect(story).toContain('critical_conflict (approval/contradicted)')
    expect(story).toMatch(/critical conflict approval\/contradicted at \/sessions\/0\/decision\/outcome, unresolved/)
  })

  test('of what cannot be used: the words are quoted as far as they may be', async () => {
    const story = explain(await normalize({ ...PIP, dateOfProofing: '31.31.2025' }), '/sessions/0/completedAt')
    expect(story).toContain('/sessions/0/completedAt has no value: what is said there cannot be used.')
    expect(story).toMatch(/cannot be used: .*, written as "31.31.2025"/)
  })

  test('of a decision that was stored without claims: no line says who', async () => {
    const story = explain(await normalize(PIP, { provenance: 'none' }), '/decision')
    expect(story.split('\n')).toEqual([
      'The case is approved: all_sessions_approved.',
      '  session-1 (pip, identity proofing) approved; completed',
    ])
  })

  test('of a redacted result: who and where, and of the person nothing', async () => {
    const scan = {
      scanId: 'x-1',
      verificationResult: 'VERIFIED',
      document: { documentType: 'NORPassport', dateOfBirth: '1956-04-24', mrz: td3({ birth: '560423' }).join('\n') },
    }
    const result = await normalize(scan)
    expect(explain(result, '/subject/birthdate')).toContain('"1956-04-24"')
    const story = explain(redact(result, 'log'), '/subject/birthdate')
    expect(story).toContain('/subject/birthdate is nothing.')
    expect(story).toMatch(
      /CONTRADICTS it: read from the printed document, said by mobbscan\/process \w+ at \/document\/dateOfBirth/,
    )
    expect(story).toMatch(
      /conflict session\/birthdate at \/subject\/birthdate, resolved: .* nothing on \/subject\/birthdate/,
    )
    expect(story).not.toMatch(/5604|1956/)
  })

  test('of what nobody speaks of, of what stands above values, and of no place', async () => {
    const result = await normalize(PIP)
    expect(explain(result, '/subject/placeOfBirth')).toContain('/subject/placeOfBirth has no value')
    expect(explain(result, '/subject')).toMatch(/^\/subject has no claim of its own; look at \/subject\//)
    expect(explain(result, '/schemaVersion')).toBe('/schemaVersion has no claim of its own.')
    expect(explain(result, 'toString')).toBe('toString has no value, and no source speaks of it.')
  })
})

describe.each(vendorCases().map((each) => [each.name, each] as const))('%s', (_, { inputs }) => {
  test('each place has its story: a line for each claim, or why there is none', async () => {
    const result = await normalize(inputs)
    for (const [pointer, claims] of Object.entries(result.provenance.claims)) {
      const [head, ...lines] = explain(result, pointer).split('\n')
      expect(head?.startsWith(`${pointer} is `) || head?.startsWith(`${pointer} has no value`)).toBe(true)
      expect(lines.filter((line) => / said by /.test(line)).length).toBeGreaterThanOrEqual(claims.length)
    }
    const { absent = {}, claims: told } = result.provenance
    for (const pointer of Object.keys(absent).filter((each) => !Object.hasOwn(told, each)))
      expect(explain(result, pointer)).toContain(`${pointer} has no value: ${absent[pointer]?.reason}`)
    expect(explain(result, '/decision')).toContain(`The case is ${result.decision.outcome}`)
  })
})
