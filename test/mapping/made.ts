import { jsonNodes } from '../../src/formats/json/read.ts'
import type { Context } from '../../src/mapping/conversion.ts'
import { Filing } from '../../src/mapping/filing.ts'
import {
  absent,
  anyText,
  apply,
  type By,
  backend,
  checkResult,
  date,
  documented,
  engine,
  follows,
  identifier,
  nationality,
  norwegianIdOrBirthdate,
  operator,
  personName,
  says,
  score,
  table,
  text,
  timestamp,
  url,
  viz,
  word,
  words,
  zone,
} from '../../src/mapping/index.ts'
import { SourceRecord } from '../../src/mapping/record.ts'
import type { Testimony, TestimonySource } from '../../src/model/index.ts'
import { defaultLimits, type Format } from '../../src/source/index.ts'

const names = documented({
  ...{ id: {}, row: {}, unit: {}, status: {}, ended: {}, cause: {}, place: {}, officer: {} },
  ...{
    'holder.name': { also: ['navn'] },
    birth: {},
    number: {},
    nation: {},
    nation2: {},
    user: {},
    docNo: {},
    zone: {},
  },
  ...{
    face: {},
    faceScore: {},
    picture: {},
    ignoredNote: {},
    loose: {},
    maybe: { unconfirmed: 'pip/unconfirmed-field' },
  },
})
const verdict = checkResult({ says: '', words: words({ OK: 'pass', DIFFERENT: 'fail' }) })
const follow = follows('status')

/** A table as small as one with every kind of row can be; `loose` is a name that only rules read. */
export const tableWith = (...by: readonly By[]) =>
  table([names], {
    session: {
      ...{ vendor: says('acme'), product: says('acme-ident'), scope: says('identity_proofing'), method: absent },
      externalIds: { id: backend(identifier, 'id'), row: backend(identifier, 'row') },
      sharedIds: { unit: backend(identifier, 'unit') },
      statusRaw: backend(word, 'status'),
      ...{ lifecycle: follow, startedAt: absent, completedAt: backend(timestamp, 'ended') },
      decision: {
        ...{ outcome: follow, final: follow, scope: absent, decidedBy: absent },
        reasons: { cause: backend(text, 'cause') },
      },
      location: { name: backend(text, 'place'), unitNumber: absent },
      operator: { name: operator(text, 'officer') },
      ...{ requestedName: absent, requestedPhoneNumber: absent, client: backend(text, 'maybe') },
    },
    subject: {
      name: viz(personName, 'holder.name'),
      ...{ givenName: absent, middleName: absent, familyName: absent, secondFamilyName: absent },
      birthFamilyName: absent,
      birthdate: viz(date({ era: 'birth', layouts: ['iso', 'dots'] }), 'birth'),
      ...{ placeOfBirth: absent, sex: absent, address: absent, phoneNumber: absent },
      nationalities: [viz(nationality, 'nation'), viz(nationality, 'nation2')],
      nationalIdentifiers: [viz(norwegianIdOrBirthdate, 'number')],
      subjectIds: { bank: backend(identifier, 'user') },
    },
    document: {
      ...{ type: absent, typeRaw: absent, dateOfIssuance: absent, dateOfExpiry: absent },
      documentNumber: viz(anyText, 'docNo'),
      issuer: { countryCode: says('NOR'), name: absent },
      mrz: { raw: viz(zone, 'zone'), lines: absent, format: absent, documentCode: absent, partial: absent },
    },
    checks: {
      face_match: { automated: { result: engine(verdict, 'face'), score: engine(score([0, 1]), 'faceScore') } },
    },
    attachments: { document_front: backend(url, 'picture') },
    by,
    ignored: { ignoredNote: 'nobody needs it' },
  })

export const SOURCE: TestimonySource = {
  ...{ id: 's1', digest: 'd', size: 1, rank: 0, vendor: 'acme', product: 'acme-ident', role: 'result' },
  ...{ payload: 'acme-ident/result', mediaType: 'application/json' },
}
export const OPTIONS = { format: 'json', limits: defaultLimits, today: '2025-06-15' } as const

export const read = (payload: unknown, ...by: readonly By[]): Testimony =>
  apply(tableWith(...by), 0, SOURCE, new Filing(jsonNodes(payload)), OPTIONS)

/** `part/field key: value`, but for what the documentation says. */
export const claimed = (payload: unknown, ...by: readonly By[]) =>
  read(payload, ...by)
    .claims.filter(({ rule }) => rule !== 'documentation')
    .map(({ entity, field, value, rule }) =>
      [`${entity.part}/${field}`, entity.key, `${JSON.stringify(value)}`, ...(rule ? [rule] : [])]
        .filter(Boolean)
        .join(' '),
    )
export const codes = (payload: unknown, ...by: readonly By[]) =>
  read(payload, ...by).diagnostics.map(({ code }) => code)
/** Every row of it, filled. */
export const whole = {
  ...{
    id: 'A-1',
    row: 'R-2',
    unit: 'U-3',
    status: 'DONE',
    ended: '2025-01-20T10:15:00Z',
    cause: 'late',
    place: 'Oslo',
  },
  ...{ officer: 'Ola Prøve', holder: { name: 'Kari' }, birth: '1956-04-23', number: '23845610185', nation: 'NOR' },
  ...{
    nation2: 'DNK',
    user: 'u9',
    docNo: 'CCC002251',
    face: 'OK',
    faceScore: 0.5,
    picture: 'https://x.example.invalid/a',
  },
}

/** What a conversion may look at: nothing, on 15 June 2025. */
export const context = (format: Format = 'json'): Context => ({
  record: new SourceRecord(new Filing([]), { names: [], facts: {}, forms: new Map() }),
  limits: defaultLimits,
  format,
  today: '2025-06-15',
})
