import {
  type Entity,
  type Part,
  SCORE_WITHOUT_VERDICT,
  type SourceClaim,
  type Testimony,
  type TestimonySource,
  toPointer,
} from '../model/index.ts'
import type { SourceNode } from '../source/index.ts'
import { withoutCredentials, withoutName } from './credentials.ts'
import type { Filing } from './filing.ts'
import { Notebook, type ReadOptions } from './notebook.ts'
import { opened, SourceRecord } from './record.ts'
import type { Line, Says } from './rows.ts'
import type { CheckRow, Table } from './table.ts'

type Step = (notebook: Notebook) => void

/** What a source says, by the rows of its table. The one loop behind all tables. */
export function apply(
  table: Table,
  column: number,
  source: TestimonySource,
  filing: Filing,
  options: ReadOptions,
): Testimony {
  const documented = table.columns[column]
  if (!documented) throw new TypeError(`The table has no column ${column}`)
  const record = new SourceRecord(filing, documented)
  const notebook = new Notebook(source, record, options, column)
  for (const step of stepsOf(table)) step(notebook)
  for (const by of table.shape.by) by.read(notebook)
  scoresWithoutVerdict(notebook)
  notebook.writeDoubts()
  const extensions = setAside(table, notebook)
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
    const attributes = { [attribute]: key, ...more }
    yield (notebook) => notebook.take(line, notebook.entity(part, key, attributes), field)
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
  const attributes = { kind }
  return (notebook) => notebook.take(line, notebook.entity('attachment', kind, attributes), 'url')
}

/** No threshold is invented: a score that no verdict goes with is inconclusive. */
function scoresWithoutVerdict(notebook: Notebook): void {
  for (const score of notebook.claims) {
    if (score.field !== 'score' || score.entity.part !== 'check') continue
    if (notebook.first(score.entity, 'result')) continue
    const said = { value: 'inconclusive', from: [score], rule: SCORE_WITHOUT_VERDICT }
    notebook.claim(score.entity, 'result', score.capture, said)
  }
}

/** What makes no claim is kept in extensions, credentials aside: documented names with their reason, others counted. */
function setAside({ shape }: Table, notebook: Notebook): Record<string, unknown> {
  const documented: SourceNode[] = []
  for (const [name, reason] of Object.entries(shape.ignored)) {
    for (const leaf of notebook.record.find(name)) {
      if (leaf.taken || leaf.node.container) continue
      leaf.taken = true
      notebook.note('field/ignored', leaf, { reason: String(reason) })
      documented.push(...opened(leaf.node))
    }
  }
  const unknown = notebook.record.leftovers()
  if (documented.length + unknown.length === 0) return {}
  const { kept, dropped } = withoutCredentials([...documented, ...unknown])
  for (const node of dropped) notebook.note('field/credential', withoutName({ node, key: '', taken: true }))
  const known = new Set(documented)
  const count = kept.filter((node) => !known.has(node)).length
  if (count > 0) notebook.note('field/unknown', undefined, { count })
  return Object.fromEntries(kept.map((node) => [keyOf(node), node.value]))
}

/** The place as one text; of a report `/page/2/Dokumentnummer`. */
function keyOf({ at }: SourceNode): string {
  if ('pointer' in at) return at.pointer
  return 'xpath' in at ? at.xpath : toPointer(['page', at.page, at.label])
}
