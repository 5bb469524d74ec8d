import type { Entity, Part, SourceClaim, Testimony, TestimonySource } from '../model/index.ts'
import type { SourceNode } from '../source/index.ts'
import { looksLikeCredential } from './credentials.ts'
import { Notebook, type ReadOptions } from './notebook.ts'
import { SourceRecord } from './record.ts'
import type { Line, Says } from './rows.ts'
import type { CheckRow, Table } from './table.ts'

type Step = (notebook: Notebook) => void

/** What a source says, by the rows of its table. The one loop behind all tables. */
export function apply(
  table: Table,
  column: number,
  source: TestimonySource,
  nodes: readonly SourceNode[],
  options: ReadOptions,
): Testimony {
  const documented = table.columns[column]
  if (!documented) throw new TypeError(`The table has no column ${column}`)
  const record = new SourceRecord(nodes, documented)
  const notebook = new Notebook(source, record, options, column)
  for (const step of stepsOf(table)) step(notebook)
  for (const by of table.shape.by) by.read(notebook)
  scoresWithoutVerdict(notebook)
  const extensions = { ...setAside(table, notebook), ...leftovers(notebook) }
  const { claims, absent, diagnostics } = notebook
  return { source, claims, absent, diagnostics, extensions }
}

const steps = new WeakMap<Table, readonly Step[]>()

function stepsOf(table: Table): readonly Step[] {
  const known = steps.get(table)
  if (known) return known
  const made = [...flatten(table)]
  steps.set(table, made)
  return made
}

function* flatten({ shape }: Table): Generator<Step> {
  const { externalIds, sharedIds, decision, ...session } = shape.session
  const { reasons, ...verdict } = decision
  yield* keyed('externalId', 'value', 'type', externalIds)
  if (sharedIds) yield* keyed('externalId', 'value', 'type', sharedIds, { shared: true })
  yield* rows('session', session)
  yield* rows('session', verdict, 'decision')
  yield* keyed('reason', 'text', 'code', reasons)
  if (!('row' in shape.subject)) {
    const { nationalities, nationalIdentifiers, subjectIds, ...subject } = shape.subject as Record<string, unknown>
    yield* rows('subject', subject)
    yield* list('nationality', '', nationalities)
    yield* list('nationalIdentifier', 'value', nationalIdentifiers)
    yield* keyed('subjectId', 'value', 'system', subjectIds)
  }
  yield* rows('document', shape.document)
  for (const [type, processes] of Object.entries(shape.checks)) {
    for (const [process, row] of Object.entries(processes)) yield checkStep(type, process, row)
  }
  for (const [kind, line] of Object.entries(shape.attachments)) if (line) yield attachmentStep(kind, line)
}

function* rows(part: Part, tree: object, path = ''): Generator<Step> {
  if ('row' in tree) {
    if (tree.row === 'line') yield (notebook) => notebook.take(tree as unknown as Line, notebook.entity(part), path)
    if (tree.row === 'says') yield (notebook) => saysSo(notebook, part, path, tree as unknown as Says)
    return
  }
  for (const [name, node] of Object.entries(tree)) yield* rows(part, node as object, path ? `${path}/${name}` : name)
}

function saysSo(notebook: Notebook, part: Part, field: string, { value }: Says): SourceClaim {
  return notebook.claim(notebook.entity(part), field, 'backend', { value, rule: 'documentation' })
}

function* keyed(part: Part, field: string, attribute: string, lines: unknown, more = {}): Generator<Step> {
  if (isRow(lines)) return
  for (const [key, line] of Object.entries(lines as Record<string, Line>)) {
    yield (notebook) => notebook.take(line, notebook.entity(part, key, { [attribute]: key, ...more }), field)
  }
}

function* list(part: Part, field: string, lines: unknown): Generator<Step> {
  if (isRow(lines)) return
  for (const line of lines as readonly Line[])
    yield (notebook) => notebook.take(line, { part, key: '', attributes: {} }, field)
}

function isRow(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'row' in node && typeof node.row === 'string'
}

function checkStep(type: string, process: string, row: CheckRow): Step {
  const result = 'row' in row ? row : row.result
  const score = 'row' in row ? undefined : row.score
  return (notebook) => {
    const entity: Entity = notebook.check(type, process)
    notebook.take(result, entity, 'result')
    if (score) notebook.take(score, entity, 'score')
  }
}

function attachmentStep(kind: string, line: Line): Step {
  return (notebook) => notebook.take(line, notebook.entity('attachment', kind, { kind }), 'url')
}

/** No threshold is invented: a score that no verdict goes with is inconclusive. */
function scoresWithoutVerdict(notebook: Notebook): void {
  for (const score of notebook.claims.filter(({ entity, field }) => entity.part === 'check' && field === 'score')) {
    if (notebook.claims.some(({ entity, field }) => entity === score.entity && field === 'result')) continue
    const said = { value: 'inconclusive', from: [score], rule: 'score-without-verdict' }
    notebook.claim(score.entity, 'result', score.capture, said)
  }
}

/** Documented names that make no claim: each is named with its reason, and its value kept. */
function setAside({ shape }: Table, notebook: Notebook): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, reason] of Object.entries(shape.ignored)) {
    for (const leaf of notebook.record.find(name)) {
      if (leaf.taken || leaf.node.container || leaf.node.items) continue
      leaf.taken = true
      notebook.note('field/ignored', leaf, { reason: String(reason) })
      kept[keyOf(leaf.node)] = leaf.node.value
    }
  }
  return kept
}

function leftovers(notebook: Notebook): Record<string, unknown> {
  const extensions: Record<string, unknown> = {}
  for (const node of notebook.record.leftovers()) {
    const leaf = { node, key: node.path.at(-1) ?? '', taken: true }
    if (looksLikeCredential(node)) notebook.note('field/credential', leaf)
    else extensions[keyOf(node)] = node.value
  }
  const count = Object.keys(extensions).length
  if (count > 0) notebook.note('field/unknown', undefined, { count })
  return extensions
}

function keyOf({ at, path }: SourceNode): string {
  return 'pointer' in at ? at.pointer : path.join('/')
}
