import type { Documented, Line, Table } from '../mapping/index.ts'
import type { Payload, Vendor } from './vendor.ts'

/** What a vendor's tables say, as a page of Markdown: docs/mapping/<product>.md. */
export function mappingPage({ title, payloads }: Vendor): string {
  const parts = payloads.map(
    (payload) =>
      `## \`${payload.payload}\`\n\n${payload.table ? describeTable(payload, payload.table) : `This is ${payload.what}. It is recognized, and makes no claim.\n`}`,
  )
  return `# ${title}\n\n${parts.join('\n')}`
}

interface PageRow {
  readonly field: string
  readonly never?: true
  readonly names?: string
  readonly captured?: string
  readonly becomes?: string
}

type Facts = Documented<string>['facts']
type Node = { readonly row?: unknown } & object

function describeTable({ what, role, column = 0 }: Payload, { shape, columns }: Table): string {
  const rows = [...rowsOf(shape, column, columns[column]?.facts ?? {})]
  const never = rows.filter((row) => row.never).map((row) => `\`${row.field}\``)
  const lines = rows
    .filter((row) => !row.never)
    .map((row) => `| \`${row.field}\` | ${row.names} | ${row.captured} | ${row.becomes} |`)
  const by = shape.by.map((rule) => `* ${rule.by}`)
  const ignored = Object.entries(shape.ignored).map(([name, reason]) => `* \`${name}\`: ${reason}`)
  return [
    `This is ${what} (${role}).\n`,
    '| field | name in the payload | captured by | becomes |\n|---|---|---|---|',
    `${lines.join('\n')}\n`,
    by.length ? `Rules over several fields:\n\n${by.join('\n')}\n` : '',
    ignored.length ? `Kept in \`extensions\`, and not used:\n\n${ignored.join('\n')}\n` : '',
    never.length ? `Never delivered: ${never.join(', ')}.\n` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

function* rowsOf(shape: Table['shape'], column: number, facts: Facts): Generator<PageRow> {
  const { externalIds, sharedIds, decision, ...session } = shape.session
  const { reasons, ...verdict } = decision
  const rows = (path: string, tree: Node) => nested(path, tree, column, facts)
  const lists = (path: string, tree: Node) => keyed(path, tree, column, facts)
  yield* lists('sessions[].externalIds', externalIds)
  if (sharedIds) yield* lists('sessions[].externalIds', sharedIds)
  yield* rows('sessions[]', session)
  yield* rows('sessions[].decision', verdict)
  yield* lists('sessions[].decision.reasons', reasons)
  yield* subject(shape.subject, column, facts)
  yield* rows('documents[]', shape.document)
  for (const [type, processes] of Object.entries(shape.checks)) {
    for (const [process, row] of Object.entries(processes)) {
      const path = `checks[${type}, ${process}]`
      yield line(`${path}.result`, 'row' in row ? row : row.result, column, facts)
      if (!('row' in row)) yield line(`${path}.score`, row.score, column, facts)
    }
  }
  yield* lists('attachments', shape.attachments)
}

function* subject(tree: Table['shape']['subject'], column: number, facts: Facts): Generator<PageRow> {
  if ('row' in tree) return yield line('subject', tree, column, facts)
  const { nationalIdentifiers, nationalities, subjectIds, ...rest } = tree
  yield* nested('subject', rest, column, facts)
  for (const [name, rows] of Object.entries({ nationalities, nationalIdentifiers })) {
    for (const row of Array.isArray(rows) ? rows : [rows]) yield line(`subject.${name}[]`, row, column, facts)
  }
  yield* keyed('subject.subjectIds', subjectIds, column, facts)
}

function* nested(path: string, tree: Node, column: number, facts: Facts): Generator<PageRow> {
  if (typeof tree.row === 'string') return yield line(path, tree, column, facts)
  for (const [name, node] of Object.entries(tree)) yield* nested(`${path}.${name}`, node as Node, column, facts)
}

function* keyed(path: string, rows: Node, column: number, facts: Facts): Generator<PageRow> {
  if (typeof rows.row === 'string') return yield line(path, rows, column, facts)
  for (const [key, row] of Object.entries(rows)) yield line(`${path}[${key}]`, row as Node, column, facts)
}

function line(field: string, row: Node, column: number, facts: Facts): PageRow {
  if (row.row === 'absent') return { field, never: true }
  if ('value' in row) return { field, names: '–', captured: 'documentation', becomes: `\`${row.value}\`` }
  if ('from' in row) return { field, names: '–', captured: '–', becomes: `follows from ${row.from}` }
  const { cells, captured, conversion } = row as Line
  const name = String(cells[column])
  const { also = [], unconfirmed } = facts[name] ?? {}
  const names = [name, ...also].map((each) => `\`${each}\``).join(', ') + (unconfirmed ? ' (unconfirmed)' : '')
  const by = typeof captured === 'string' ? captured : captured.says
  return { field, names, captured: by, becomes: conversion.says.replaceAll('|', '\\|') }
}
