import { icaoLayouts } from './layouts.ts'
import { FRENCH_DRIVING_LICENSE, FRENCH_NATIONAL_ID, SWISS_DRIVING_LICENSE } from './national.ts'
import { findOverflow } from './overflow.ts'
import type { Layout } from './layout.ts'
import type { MrzCells, MrzCheckName, MrzFormat, ParsedMrz } from './types.ts'

/** Where each check digit of a zone that was read is printed; that of a long document number stands behind its rest. */
export function checkDigitCells(zone: Pick<ParsedMrz, 'format' | 'lines'>): Partial<Record<MrzCheckName, MrzCells>> {
  const layout = zone.format === null ? undefined : layoutOf(zone.format)
  if (!layout) return {}
  const cells = Object.fromEntries(layout.checks.map(({ name, digit }) => [name, digit]))
  const overflow = findOverflow(layout, zone.lines)
  return overflow ? { ...cells, documentNumber: overflow.digit } : cells
}

const LAYOUTS: readonly Layout[] = [...icaoLayouts, FRENCH_NATIONAL_ID, FRENCH_DRIVING_LICENSE, SWISS_DRIVING_LICENSE]

function layoutOf(wanted: MrzFormat): Layout | undefined {
  return LAYOUTS.find(({ format }) => format === wanted)
}
