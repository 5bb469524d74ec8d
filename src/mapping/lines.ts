import type { Filing } from './filing.ts'
import { SourceRecord } from './record.ts'
import type { Table } from './table.ts'

/** A documented name of one rendering, and the field that its row fills; `by a rule` where no single row reads it. */
export interface MappingLine {
  readonly field: string
  readonly name: string
}

/** The lines of one column of a table, in its order: a line a cell, and one a name that only rules read. */
export function mappingLines({ shape, columns }: Table, column: number): MappingLine[] {
  const { ignored, by: _by, ...parts } = shape
  const rows = [...cellsOf(parts, '', column)]
  const read = new Set([...rows.map(({ name }) => name), ...Object.keys(ignored)])
  const names: readonly string[] = columns[column]?.names ?? []
  return [...rows, ...names.filter((name) => !read.has(name)).map((name) => ({ field: 'by a rule', name }))]
}

function* cellsOf(tree: unknown, path: string, column: number): Generator<MappingLine> {
  if (typeof tree !== 'object' || tree === null) return
  if ('row' in tree && typeof tree.row === 'string') {
    const name = tree.row === 'line' && 'cells' in tree ? (tree.cells as readonly (string | null)[])[column] : null
    if (typeof name === 'string') yield { field: path, name }
    return
  }
  for (const [key, node] of Object.entries(tree)) yield* cellsOf(node, path === '' ? key : `${path}/${key}`, column)
}

/** The documented names that a payload holds, in whatever form and with whatever value. */
export function namesMet(table: Table, column: number, filing: Filing): ReadonlySet<string> {
  const documented = table.columns[column]
  if (!documented) return new Set()
  const record = new SourceRecord(filing, documented)
  return new Set(documented.names.filter((name) => record.has(name)))
}
