import type { Settled } from '../../batch.ts'
import { visible } from '../../diagnostics/index.ts'
import { CSV_BOM, csvLine } from '../../output/csv.ts'
import { flatColumns, toFlatRow } from '../../output/flat-row.ts'
import type { Key } from './block.ts'

/** The columns before those of the result: where it came from, or why there is none. */
export const CSV_HEAD = `${CSV_BOM}${csvLine(['input', 'line', 'digest', 'error', ...flatColumns])}\n`

export function csvRow({ name, line }: Key, settled: Settled): string {
  const key = [visible(name ?? ''), String(line ?? ''), settled.digest ?? '', settled.ok ? '' : settled.error.code]
  const row = settled.ok ? toFlatRow(settled.result) : undefined
  return csvLine([...key, ...flatColumns.map((column) => row?.[column] ?? '')])
}
