import {
  type By,
  foldWord,
  type Leaf,
  type Line,
  type Notebook,
  score,
  typeOf,
  type Unusable,
} from '../../mapping/index.ts'
import type { CheckResult, Entity } from '../../model/index.ts'
import { VALIDATION_RESULTS, VALIDATIONS } from './vocabulary.ts'

const scale = score()
/** Most names are told by this alone. */
const ANYWHERE = /validation/i
const PREFIX = /^validation(?!s$)(?=\w)/i
const SCORE = /score$/i
const nothing = { names: [], facts: {}, forms: new Map() }
/** The outcome's own names are no validations, wherever they stand. */
const OUTCOME = /^(?:verificationResult|rejectionReason|rejectionComment)$/i
const VERDICT_NAMES = new Set(['result', 'value', 'status', 'valid'])

/** Keys all begin with "validation"; they stand in their own block or among the document's fields. */
export const validations: By = {
  by: 'each validation is a check; an unknown one is mobbscan:<key>',
  read(notebook) {
    for (const leaf of notebook.record.leaves) {
      const validation = asValidation(leaf)
      if (validation && !leaf.taken && !leaf.node.container && !leaf.node.items) record(notebook, leaf, validation)
    }
    scores(notebook)
    block(notebook)
  },
}

interface Validation {
  readonly key: string
  readonly isScore: boolean
}

function asValidation({ node }: Leaf): Validation | undefined {
  if (!node.path.some((name) => ANYWHERE.test(name))) return undefined
  const path = node.path.flatMap((name) => name.split('.'))
  const inBlock = path[0]?.toLowerCase() === 'validations'
  const at = path.findIndex((name, index) => PREFIX.test(name) || (inBlock && index === 1))
  const name = path[at]
  if (at === -1 || name === undefined || at < path.length - 2 || OUTCOME.test(name)) return undefined
  const sub = path[at + 1]
  if (sub !== undefined && !SCORE.test(sub) && !VERDICT_NAMES.has(sub.toLowerCase())) return undefined
  const isScore = sub === undefined ? SCORE.test(name) && name.toLowerCase() !== 'score' : SCORE.test(sub)
  const key = sub === undefined && isScore ? name.replace(SCORE, '') : name
  return { key: key.replace(PREFIX, ''), isScore }
}

function checkOf(notebook: Notebook, key: string): Entity {
  const known = VALIDATIONS.get(key.toLowerCase())
  if (!known) return notebook.check(`mobbscan:${key}`, 'automated')
  return notebook.check(known.type, 'automated', known.aspect === undefined ? {} : { aspect: known.aspect })
}

function record(notebook: Notebook, leaf: Leaf, { key, isScore }: Validation): void {
  leaf.taken = true
  const check = checkOf(notebook, key)
  if (isScore) {
    recordScore(notebook, check, leaf)
    return
  }
  const raw = leaf.node.value
  const earlier = notebook.first(check, 'result')
  const value = resultOf(raw)
  if (!value) notebook.note('value/unknown-word', leaf)
  if (earlier?.at && 'pointer' in earlier.at) {
    const code = earlier.value === value ? 'field/repeated' : 'field/duplicate'
    notebook.note(code, leaf, { other: earlier.at.pointer })
  }
  notebook.claim(check, 'result', 'biometric_engine', { leaf, value: value ?? 'inconclusive' })
}

function resultOf(raw: unknown): CheckResult | undefined {
  if (raw === null || (typeof raw === 'string' && raw.trim() === '')) return 'not_performed'
  if (typeof raw === 'boolean') return raw ? 'pass' : 'fail'
  return typeof raw === 'string' ? VALIDATION_RESULTS.get(foldWord(raw)) : undefined
}

function recordScore(notebook: Notebook, check: Entity, leaf: Leaf): void {
  if (leaf.node.value === null || leaf.node.value === '') return
  const read = scale.convert(leaf.node.value, notebook.context)
  if ('problem' in read) notebook.note(read.problem, leaf, (read as Unusable).args)
  else for (const { code, args } of read.notes ?? []) notebook.note(code, leaf, args)
  notebook.claim(check, 'score', 'biometric_engine', { leaf, ...('problem' in read ? {} : { value: read.value }) })
}

/** The document's own scores. */
function scores(notebook: Notebook): void {
  for (const [name, type] of [
    ['document.facialMatchingScore', 'face_match'],
    ['document.facialLivenessScore', 'liveness'],
  ] as const) {
    for (const leaf of notebook.record.find(name)) {
      if (leaf.taken || leaf.node.container || leaf.node.items) continue
      leaf.taken = true
      recordScore(notebook, notebook.check(type, 'automated'), leaf)
    }
  }
}

/** `scanProcessValidationResult`: the verdict of the whole block, and the keys that failed. */
function block(notebook: Notebook): void {
  for (const leaf of notebook.record.find('scanProcessValidationResult.scanProcessFailedValidations')) {
    const elements = leaf.node.items ? notebook.record.items(leaf, nothing).flatMap(({ leaves }) => leaves) : [leaf]
    for (const failed of elements) {
      if (typeof failed.node.value !== 'string' || !/^\w{1,100}$/.test(failed.node.value)) continue
      failed.taken = true
      const check = checkOf(notebook, failed.node.value.replace(PREFIX, ''))
      const rule = 'mobbscan/failed-validations'
      notebook.claim(check, 'result', 'biometric_engine', { leaf: failed, value: 'fail', rule })
    }
  }
}

/** For the table: the verdict of the block as a check of its own. */
export const blockResult: Line<'checkResult'>['conversion'] = {
  kind: 'checkResult',
  says: 'VALID = pass, NOT_VALID = fail, NOT_CHECKED = not performed',
  takesNull: true,
  convert(raw) {
    const value = resultOf(raw)
    return value
      ? { value }
      : { value: 'inconclusive', notes: [{ code: 'value/unknown-word', args: { found: typeOf(raw) } }] }
  },
}
