import type { Capture, Kind } from '../model/index.ts'
import type { Conversion } from './conversion.ts'
import type { SourceRecord } from './record.ts'

/** Who captured the value: always the same, or by what else the record tells. */
export type CaptureRule = Capture | { readonly says: string; capture(record: SourceRecord): Capture }

/** One field: who captured it, what it becomes, and the vendor's own name in each rendering. */
export interface Line<K extends Kind = Kind, Cells extends readonly (string | null)[] = readonly (string | null)[]> {
  readonly row: 'line'
  readonly captured: CaptureRule
  readonly conversion: Conversion<K>
  readonly cells: Cells
}

/** The documentation says it; no payload does. */
export interface Says {
  readonly row: 'says'
  readonly value: string
}

/** The vendor never delivers it. */
export interface Absent {
  readonly row: 'absent'
}

/** Set from other fields of the same source, by a `by` row or by what is read out of a zone or a number. */
export interface Follows {
  readonly row: 'follows'
  readonly from: string
}

export const says = (value: string): Says => ({ row: 'says', value })
export const absent: Absent = { row: 'absent' }
export const follows = (from: string): Follows => ({ row: 'follows', from })

/** A capture as the front of a row: `chip(anyText, 'nfcData.DocNumber')`. */
export function captured(rule: CaptureRule) {
  return <K extends Kind, const Cells extends readonly (string | null)[]>(
    conversion: Conversion<K>,
    ...cells: Cells
  ): Line<K, Cells> => ({ row: 'line', captured: rule, conversion, cells })
}

export const backend = captured('backend')
export const requestor = captured('requestor')
export const operator = captured('operator')
export const integrator = captured('integrator')
export const viz = captured('viz')
export const register = captured('register')
export const engine = captured('biometric_engine')
