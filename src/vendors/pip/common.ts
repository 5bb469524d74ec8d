import { absent, date, follows, says } from '../../mapping/index.ts'

export const zoneOrNumber = follows('the MRZ, the national number')
export const inZone = follows('the MRZ')
export const decided = follows('approved, the termination cause, the status')
export const expiry = date({
  era: 'document',
  layouts: ['iso', 'isoTime', 'dots', 'digitsYmd', 'digitsDmy', 'shortYmd'],
})

/** What the service is, whatever it answers. */
export const service = {
  vendor: says('mobai'),
  product: says('pip'),
  scope: says('identity_proofing'),
  method: says('pipp'),
}

/** Nothing but what a rule says. */
export const byRule = { outcome: decided, final: decided, scope: absent, decidedBy: absent, reasons: absent }

export const nowhere = { location: absent, operator: absent, client: absent, startedAt: absent }

/** Names of any rendering that speak of the outcome or of a check that gates it. */
// biome-ignore format: one list
export const decisive = [
  'approved', 'Godkjent', 'terminationCause', 'Avbrudsgrunn', 'Avbruddsgrunn', 'toveStatus', 'StatusToveRegister',
  'StatusFraTOVE', 'manualBiometricComparisonApproval', 'manualBiometricComparsionApproval',
  'biometricComparsionApproval', 'AnsiktssammenligningM', 'rfidPassiveAuthentication', 'RfidPassivAutentisitet',
  'automaticRfidPassiveAuthentication', 'pipStatus', 'verificationResult',
] as const
