import type { Signature } from '../../mapping/index.ts'
import { pdf, status, v1, v2, xml } from './documented.ts'

const known = [...new Set([...v1.names, ...v2.names, 'toveStatus', 'dateOfProofing', 'locationOfProofing'])]

// Names that only one version has. Flattened names (automaticRfidRead) are in both, so they tell nothing beside these.
const onlyV1 = ['applicantPipRequestName', 'pipCode', 'nfcData.', 'automatic.', 'manual.']
const onlyV2 = ['proofingData.', 'proofingSessionDetails.', 'pipStatus', 'completed']

const resultOnly = known.filter((name) => !(status.names as readonly string[]).includes(name))

const fakeNames = ['documentHolder', 'nationalIdNumber', 'mrzCode', 'docNumber', 'approved']

/**
 * The version is decided by structure before any field is read: `applicantName` is the holder in v1 and the name of
 * the order in v2. A payload with both versions' names fits both signatures, which makes it ambiguous.
 */
// biome-ignore format: columns
export const signatures = {
  v1: [{ anyOf: onlyV1, atLeast: [2, known] }],
  v2: [
    {                            anyOf: onlyV2, atLeast: [2, known] },
    { allOf: ['documentHolder'], anyOf: onlyV1, atLeast: [2, known] },
    // No mark of either version: v2, because it never takes a requested name for a verified one.
    { allOf: ['pipId', 'approved'], noneOf: [...onlyV1, ...onlyV2, 'docNumber'], atLeast: [3, known] },
  ],
  status:     [{ allOf: ['pipId', 'status'], noneOf: resultOnly }],
  xml:        [{ atLeast: [2, xml.names] }],
  pdf:        [{ atLeast: [2, [...pdf.names, 'PIP-kode', 'Navn på bestiller', 'Type ID-dokument']] }],
  fakeResult: [{ only: fakeNames, atLeast: [3, fakeNames] }],
  order:      [{ allOf: ['applicantName', 'applicantPhoneNumber'], only: ['applicantName', 'applicantPhoneNumber'] }],
} as const satisfies Record<string, readonly Signature[]>
