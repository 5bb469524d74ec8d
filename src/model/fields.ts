import type { Attachment, Check, Decision, IdentityDocument, ProofingSession, Subject } from './result.ts'

/** How values of a field are written, compared and ranked. */
export type Kind =
  | 'text'
  | 'name'
  | 'date'
  | 'timestamp'
  | 'country'
  | 'sex'
  | 'documentNumber'
  | 'documentType'
  | 'nationalId'
  | 'zone'
  | 'list'
  | 'word'
  | 'outcome'
  | 'checkResult'
  | 'boolean'
  | 'score'
  | 'url'

/** Fields of one group come from one source, as far as that source has them: nothing is stitched together. */
export type Group = 'name' | 'birth' | 'document' | 'verdict' | 'check'

/** Classes of personal data: what becomes of each in a redacted result stands in `output/redact/profiles.ts`. */
export type PrivacyClass =
  | 'special_id'
  | 'direct'
  | 'quasi'
  | 'biometric'
  | 'contact'
  | 'staff'
  | 'secret'
  | 'external_id'
  | 'free_text'
  | 'operational'

export interface FieldSpec<K extends Kind = Kind> {
  readonly kind: K
  readonly privacy: PrivacyClass
  readonly group?: Group
  /** The name in OpenID Connect or OpenID Identity Assurance. */
  readonly openid?: string
}

/** One spec a leaf of `T`, nested as `T` is: a field that is added to the model and forgotten here does not compile. */
export type SpecsOf<T> = {
  readonly [F in keyof T]-?: NonNullable<T[F]> extends string | number | boolean | readonly unknown[]
    ? FieldSpec
    : SpecsOf<NonNullable<T[F]>>
}

// biome-ignore format: columns
export const fields = {
  subject: {
    name:             { kind: 'name', group: 'name',  privacy: 'direct', openid: 'name' },
    givenName:        { kind: 'name', group: 'name',  privacy: 'direct', openid: 'given_name' },
    middleName:       { kind: 'name', group: 'name',  privacy: 'direct', openid: 'middle_name' },
    familyName:       { kind: 'name', group: 'name',  privacy: 'direct', openid: 'family_name' },
    secondFamilyName: { kind: 'name', group: 'name',  privacy: 'direct' },
    birthFamilyName:  { kind: 'name', group: 'name',  privacy: 'direct', openid: 'birth_family_name' },
    birthdate:        { kind: 'date', group: 'birth', privacy: 'quasi',  openid: 'birthdate' },
    placeOfBirth: {
      country:  { kind: 'country', group: 'birth', privacy: 'quasi', openid: 'place_of_birth.country' },
      region:   { kind: 'text',    group: 'birth', privacy: 'quasi', openid: 'place_of_birth.region' },
      locality: { kind: 'text',    group: 'birth', privacy: 'quasi', openid: 'place_of_birth.locality' },
    },
    nationalities: { kind: 'country', privacy: 'quasi', openid: 'nationalities' },
    sex:           { kind: 'sex',     privacy: 'quasi', openid: 'gender' },
    address: {
      streetAddress: { kind: 'text',    privacy: 'quasi', openid: 'address.street_address' },
      locality:      { kind: 'text',    privacy: 'quasi', openid: 'address.locality' },
      region:        { kind: 'text',    privacy: 'quasi', openid: 'address.region' },
      postalCode:    { kind: 'text',    privacy: 'quasi', openid: 'address.postal_code' },
      country:       { kind: 'country', privacy: 'quasi', openid: 'address.country_code' },
    },
    phoneNumber:         { kind: 'text',       privacy: 'contact',     openid: 'phone_number' },
    nationalIdentifiers: { kind: 'nationalId', privacy: 'special_id' },
    subjectIds:          { kind: 'text',       privacy: 'special_id' },
  },
  document: {
    type:    { kind: 'documentType', group: 'document', privacy: 'operational', openid: 'document_details.type' },
    typeRaw: { kind: 'word',         group: 'document', privacy: 'operational' },
    documentNumber: {
      kind:    'documentNumber',
      group:   'document',
      privacy: 'direct',
      openid:  'document_details.document_number',
    },
    issuer: {
      countryCode: { kind: 'country', group: 'document', privacy: 'operational', openid: 'document_details.issuer.country_code' },
      name:        { kind: 'text',    group: 'document', privacy: 'free_text',   openid: 'document_details.issuer.name' },
    },
    dateOfIssuance: { kind: 'date', group: 'document', privacy: 'quasi', openid: 'document_details.date_of_issuance' },
    dateOfExpiry:   { kind: 'date', group: 'document', privacy: 'quasi', openid: 'document_details.date_of_expiry' },
    mrz: {
      raw:          { kind: 'zone',    privacy: 'special_id' },
      lines:        { kind: 'list',    privacy: 'special_id' },
      format:       { kind: 'word',    privacy: 'operational' },
      documentCode: { kind: 'word',    privacy: 'operational' },
      partial:      { kind: 'boolean', privacy: 'operational' },
    },
  },
  session: {
    vendor:      { kind: 'word',                   privacy: 'operational' },
    product:     { kind: 'word',                   privacy: 'operational' },
    externalIds: { kind: 'text',                   privacy: 'external_id' },
    scope:       { kind: 'word',                   privacy: 'operational' },
    method:      { kind: 'word',                   privacy: 'operational' },
    lifecycle:   { kind: 'word', group: 'verdict', privacy: 'operational' },
    statusRaw:   { kind: 'word', group: 'verdict', privacy: 'operational' },
    decision: {
      outcome:   { kind: 'outcome', group: 'verdict', privacy: 'operational' },
      final:     { kind: 'boolean', group: 'verdict', privacy: 'operational' },
      scope:     { kind: 'word',    group: 'verdict', privacy: 'operational' },
      decidedBy: { kind: 'word',    group: 'verdict', privacy: 'operational' },
      reasons:   { kind: 'text',    group: 'verdict', privacy: 'free_text' },
    },
    startedAt:   { kind: 'timestamp', privacy: 'operational' },
    completedAt: { kind: 'timestamp', privacy: 'operational', openid: 'verification.time' },
    location: {
      name:       { kind: 'text', privacy: 'free_text' },
      unitNumber: { kind: 'text', privacy: 'free_text' },
    },
    operator: {
      name: { kind: 'text', privacy: 'staff' },
    },
    requestedName:        { kind: 'name', privacy: 'direct' },
    requestedPhoneNumber: { kind: 'text', privacy: 'contact' },
    client:               { kind: 'text', privacy: 'free_text' },
  },
  check: {
    result:    { kind: 'checkResult', group: 'check', privacy: 'operational' },
    score:     { kind: 'score',       group: 'check', privacy: 'biometric' },
    reason:    { kind: 'text',        group: 'check', privacy: 'free_text' },
    technique: { kind: 'word',        group: 'check', privacy: 'operational' },
  },
  attachment: {
    contentType:  { kind: 'word', privacy: 'operational' },
    url:          { kind: 'url',  privacy: 'secret' },
    entry:        { kind: 'text', privacy: 'free_text' },
    size:         { kind: 'word', privacy: 'operational' },
    digest:       { kind: 'word', privacy: 'external_id' },
    digestStatus: { kind: 'word', privacy: 'operational' },
  },
} as const satisfies {
  subject:    SpecsOf<Subject>
  document:   SpecsOf<Omit<IdentityDocument, 'id' | 'sessions'>>
  session:    SpecsOf<Omit<ProofingSession, 'id' | 'decision'>> & { decision: SpecsOf<Decision> }
  check:      { [F in keyof Pick<Check, 'result' | 'score' | 'reason' | 'technique'>]-?: FieldSpec }
  attachment: { [F in keyof Omit<Attachment, 'id' | 'kind'>]-?: FieldSpec }
}

export type Fields = typeof fields

const UNLISTED: FieldSpec = { kind: 'text', privacy: 'direct' }

/** `specOf('document', 'issuer/countryCode')`; a field of a list's element has the list's spec. */
export function specOf(part: string, field: string): FieldSpec {
  return specsByPart.get(part)?.get(field) ?? UNLISTED
}

const specs = new Map<string, FieldSpec>()
for (const [part, tree] of Object.entries(fields)) file(part, tree)
// biome-ignore format: columns
for (const [part, list] of [
  ['nationalIdentifier/value', fields.subject.nationalIdentifiers],
  ['nationality/',             fields.subject.nationalities],
  ['subjectId/value',          fields.subject.subjectIds],
  ['externalId/value',         fields.session.externalIds],
  ['reason/text',              fields.session.decision.reasons],
] as const)
  specs.set(part, list)

/** Whether the registry has the field: what it has not is classified as nothing. */
export function isListed(part: string, field: string): boolean {
  return specs.has(`${part}/${field}`)
}

/** The places of a part's fields in the order of the registry, which is that of the result. */
export function fieldOrders(part: string): ReadonlyMap<string, number> {
  return orders.get(part) ?? UNORDERED
}

const UNORDERED: ReadonlyMap<string, number> = new Map()

const specsByPart = new Map<string, Map<string, FieldSpec>>()
const orders = new Map<string, Map<string, number>>()
for (const [name, spec] of specs) {
  const part = name.slice(0, name.indexOf('/'))
  const field = name.slice(part.length + 1)
  const own = specsByPart.get(part) ?? new Map<string, FieldSpec>()
  const order = orders.get(part) ?? new Map<string, number>()
  specsByPart.set(part, own.set(field, spec))
  orders.set(part, order.set(field, order.size))
}

function file(path: string, tree: object): void {
  for (const [name, node] of Object.entries(tree)) {
    if ('kind' in node) specs.set(`${path}/${name}`, node as FieldSpec)
    else file(`${path}/${name}`, node)
  }
}
