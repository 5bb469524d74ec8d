import { icaoLayouts } from './layouts.ts'
import { nationalLayout } from './national.ts'
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

function layoutOf(format: MrzFormat): Layout | undefined {
  const known = icaoLayouts.find((layout) => layout.format === format)
  if (known) return known
  return format === 'TD1' || format === 'TD2' || format === 'TD3' || format === 'MRV-A' || format === 'MRV-B'
    ? undefined
    : nationalLayout(format)
}
