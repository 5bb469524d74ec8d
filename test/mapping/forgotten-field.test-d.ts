// biome-ignore-all format: an expected error must stand on the line after its comment
import { absent, backend, date, identifier, says, table, text } from '../../src/mapping/index.ts'
import { documented } from '../../src/mapping/names.ts'

// These must not compile. tsc reads this file (npm run typecheck); it is never run.
const names = documented({ born: {}, number: {} })
const birthdate = date({ era: 'birth', layouts: ['iso'] })

const session = {
  vendor: says('x'),
  product: says('y'),
  scope: absent,
  method: absent,
  externalIds: absent,
  lifecycle: absent,
  statusRaw: absent,
  startedAt: absent,
  completedAt: absent,
  location: absent,
  operator: absent,
  requestedName: absent,
  requestedPhoneNumber: absent,
  client: absent,
  decision: { outcome: absent, final: absent, scope: absent, decidedBy: absent, reasons: absent },
} as const

const subject = {
  name: absent,
  givenName: absent,
  middleName: absent,
  familyName: absent,
  secondFamilyName: absent,
  birthFamilyName: absent,
  birthdate: backend(birthdate, 'born'),
  placeOfBirth: absent,
  nationalities: absent,
  sex: absent,
  address: absent,
  phoneNumber: absent,
  nationalIdentifiers: absent,
  subjectIds: absent,
} as const

const rest = { document: absent, checks: {}, attachments: {}, by: [], ignored: {} } as const

export const complete = table([names], { session, subject, ...rest })

const { sex: _forgotten, ...withoutSex } = subject
// @ts-expect-error a forgotten field
table([names], { session, subject: withoutSex, ...rest })

// @ts-expect-error a misspelt name
table([names], { session, subject: { ...subject, birthdate: backend(birthdate, 'bron') }, ...rest })

// @ts-expect-error a text conversion on a date
table([names], { session, subject: { ...subject, birthdate: backend(text, 'born') }, ...rest })

// @ts-expect-error a missing column
table([names, names], { session, subject, ...rest })

// @ts-expect-error one column too many
const twoColumns: Parameters<typeof table<[typeof names]>>[1]['session']['externalIds'] = { id: backend(identifier, 'number', 'number') }
table([names], { session: { ...session, externalIds: twoColumns }, subject, ...rest })
