import type { Capture, ProofingSession } from '../../model/index.ts'

/** How the person was met: by the method that the session names. */
export type Presence = 'in_person' | 'remote'

// biome-ignore format: columns
const PRESENCE: Readonly<Record<string, Presence>> = { pipp: 'in_person', sripp: 'remote', uripp: 'remote' }

export function presenceOf({ method }: ProofingSession): Presence | undefined {
  return method !== undefined && Object.hasOwn(PRESENCE, method) ? PRESENCE[method] : undefined
}

/** `check_method` by process and presence; where a check is made otherwise, none is said. */
interface Methods {
  readonly automated?: Partial<Record<Presence, string>>
  readonly manual?: Partial<Record<Presence, string>>
}

const whatever = (method: string): Methods => {
  const both = { in_person: method, remote: method }
  return { automated: both, manual: both }
}

/**
 * Our checks as methods of OpenID Identity Assurance. vpip and vpiruv are physical, in person, the second under light
 * that is not visible; vri is an image seen from afar; vdig a digital document's content, vcrypt its signatures; p and b
 * compare the person, by an officer (pvp, pvr) or a machine (bvp, bvr). What is not here has no method there: liveness
 * is no comparison, and a zone that is well formed proves nothing.
 */
// biome-ignore format: columns
export const CHECK_METHODS: Readonly<Record<string, Methods>> = {
  chip_passive_authentication:  whatever('vcrypt'),
  chip_active_authentication:   whatever('vcrypt'),
  chip_data_consistency:        whatever('vdig'),
  document_authenticity_visual: { automated: { remote: 'vri' },                     manual: { in_person: 'vpip', remote: 'vri' } },
  document_authenticity_uv:     { automated: { in_person: 'vpiruv' },               manual: { in_person: 'vpiruv' } },
  document_authenticity_ir:     { automated: { in_person: 'vpiruv' },               manual: { in_person: 'vpiruv' } },
  face_match:                   { automated: { in_person: 'bvp', remote: 'bvr' },   manual: { in_person: 'pvp', remote: 'pvr' } },
}

/** Registers that are asked, by product: an electronic record, checked with the method `data`. */
// biome-ignore format: columns
export const REGISTERS: Readonly<Record<string, Readonly<Record<string, { readonly type: string; readonly source: { readonly name: string; readonly country_code: string } }>>>> = {
  lost_stolen_register: { pip: { type: 'lost_stolen_register', source: { name: 'TOVE', country_code: 'NOR' } } },
}

/** `document_details.type`; an unknown word is no type. */
// biome-ignore format: columns
export const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  passport:         'passport',
  idcard:           'idcard',
  driving_permit:   'driving_permit',
  residence_permit: 'residence_permit',
  visa:             'visa',
  travel_document:  'travel_document',
}

/** The id by which a session is found again, by product. PIP's order number holds a secret, and is none of these. */
// biome-ignore format: columns
export const PROCESS_IDS: Readonly<Record<string, string>> = { pip: 'pipId', mobbscan: 'verificationId' }

/** Whoever ordered or corrected says so of the person; nobody verified it. */
export const UNVERIFIED: ReadonlySet<Capture> = new Set<Capture>(['requestor', 'integrator'])

/** Pictures of a document. A portrait is no evidence that a claim could need, and the report names the officer. */
export const ATTACHMENT_KINDS: Readonly<Record<string, string>> = {
  document_front: 'Front of the document',
  document_back: 'Back of the document',
}
