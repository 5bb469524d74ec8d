import type { Layout } from './layout.ts'
import { icaoLayouts } from './layouts.ts'
import { nationalLayouts } from './national.ts'
import { findOverflow } from './overflow.ts'
import type { MrzCells, MrzCheckName, ParsedMrz } from './types.ts'

/** Where each check digit of a zone that was read is printed; that of a long document number stands behind its rest. */
export function checkDigitCells(zone: Pick<ParsedMrz, 'format' | 'lines'>): Partial<Record<MrzCheckName, MrzCells>> {
  const layout = layouts.find(({ format }) => format === zone.format)
  if (!layout) return {}
  const cells = Object.fromEntries(layout.checks.map(({ name, digit }) => [name, digit]))
  const overflow = findOverflow(layout, zone.lines)
  return overflow ? { ...cells, documentNumber: overflow.digit } : cells
}

const layouts: readonly Layout[] = [...icaoLayouts, ...nationalLayouts]
