import { type By, type Leaf, type Notebook, score as scoreConversion, toldPlace, typeOf } from '../../mapping/index.ts'
import type { CheckResult, Entity, SourceClaim } from '../../model/index.ts'
import { resource, score } from './documented.ts'
import { RESOURCE_KINDS, SCORE_CHECKS, TECHNIQUES } from './vocabulary.ts'

const scale = scoreConversion([0, 1])

/**
 * A verification compares faces. `liveness` names the technique, not its outcome: a false result with a technique may
 * be a mismatch or a spoof, and nobody can tell which.
 */
export const checks: By = {
  by: 'a VERIFICATION is a face match; false with a liveness technique is inconclusive, because mismatch and spoof look alike',
  read(notebook) {
    const liveness = notebook.single('data.liveness')
    const technique = typeof liveness?.node.value === 'string' ? liveness.node.value.trim() : ''
    if (liveness) livenessCheck(notebook, liveness, technique)
    scores(notebook)
    faceMatch(notebook, technique === 'NONE')
  },
}

function livenessCheck(notebook: Notebook, leaf: Leaf, technique: string): void {
  const check = notebook.check('liveness', 'automated')
  const unused = technique === 'NONE' || leaf.node.value === null || leaf.node.value === '' || technique === ''
  if (unused && (typeof leaf.node.value === 'string' || leaf.node.value === null)) {
    notebook.claim(check, 'result', 'biometric_engine', { leaf, value: 'not_performed' })
    return
  }
  if (!TECHNIQUES.has(technique)) notebook.note('value/unknown-word', leaf)
  if (technique !== '') notebook.claim(check, 'technique', 'biometric_engine', { leaf, value: leaf.node.value })
  const rule = 'mobbid/technique-without-verdict'
  notebook.claim(check, 'result', 'biometric_engine', { leaf, value: 'inconclusive', rule })
}

function faceMatch(notebook: Notebook, withoutLiveness: boolean): void {
  const verification = notebook.claims.some(
    ({ field, value }) => field === 'scope' && value === 'biometric_verification',
  )
  const outcome = notebook.claims.find(({ field }) => field === 'decision/outcome')
  if (!verification || (outcome?.value !== 'approved' && outcome?.value !== 'rejected')) return
  const method = notebook.single('biometricMethod')
  const word = typeof method?.node.value === 'string' ? method.node.value.slice(0, 40) : ''
  const check = notebook.check(word === '' || word === 'FACE' ? 'face_match' : `mobbid:${word}`, 'automated')
  const refused: CheckResult = withoutLiveness ? 'fail' : 'inconclusive'
  const value = outcome.value === 'approved' ? 'pass' : refused
  notebook.claim(check, 'result', 'biometric_engine', { ...placeOf(outcome), value, rule: 'mobbid/verification' })
  if (method)
    notebook.claim(check, 'technique', 'biometric_engine', { leaf: method, ...(word === '' ? {} : { value: word }) })
}

function placeOf({ at, raw }: SourceClaim): Pick<SourceClaim, 'at' | 'raw'> {
  return at ? { at, raw } : {}
}

function scores(notebook: Notebook): void {
  const written: Score[] = []
  for (const list of notebook.record.find('data.scores').filter(({ node }) => node.items)) {
    for (const item of notebook.record.items(list, score)) {
      const [value] = item.find('score').filter(isSingle)
      const [type] = item.find('scoreType').filter(isSingle)
      const word = typeof type?.node.value === 'string' ? type.node.value.slice(0, 100) : undefined
      if (!value || word === undefined || !type) continue
      const known = SCORE_CHECKS.get(word)
      if (!known) notebook.note('value/unknown-word', type)
      value.taken = true
      type.taken = true
      const check = notebook.check(known ?? `mobbid:${word}`, 'automated')
      written.push({ check, element: item.root ?? value, leaf: value })
    }
  }
  const differing = checksOfTwo(written)
  for (const score of written) recordScore(notebook, score, differing.has(score.check))
}

/** A score as it is written. The claim stands on the whole element, because scoreType says what the number is. */
interface Score {
  readonly check: Entity
  readonly element: Leaf
  readonly leaf: Leaf
}

/** The checks for which different scores are written. */
function checksOfTwo(scores: readonly Score[]): ReadonlySet<Entity> {
  const first = new Map<Entity, unknown>()
  const differing = new Set<Entity>()
  for (const { check, leaf } of scores) {
    if (!first.has(check)) first.set(check, leaf.node.value)
    else if (first.get(check) !== leaf.node.value) differing.add(check)
  }
  return differing
}

function recordScore(notebook: Notebook, { check, element, leaf }: Score, differ: boolean): void {
  const read = scale.convert(leaf.node.value, notebook.context)
  if ('problem' in read) notebook.note(read.problem, leaf, read.args)
  const earlier = notebook.first(check, 'score')
  if (earlier?.at) notebook.note(differ ? 'field/duplicate' : 'field/repeated', leaf, { other: toldPlace(earlier.at) })
  const said = 'problem' in read || differ ? {} : { value: read.value }
  notebook.claim(check, 'score', 'biometric_engine', { leaf: element, ...said })
}

/** The user is the one verified or enrolled; candidates of an identification are nobody's identity. */
export const userId: By = {
  by: 'data.userId is a subject id, except in an identification; ranking entries are candidates and kept in extensions',
  read(notebook) {
    if (notebook.claims.some(({ field, value }) => field === 'scope' && value === 'biometric_identification')) return
    const leaf = notebook.single('data.userId')
    const raw = leaf?.node.value
    if (!leaf) return
    const user = notebook.entity('subjectId', 'mobbid', { system: 'mobbid' })
    if (typeof raw !== 'string' && typeof raw !== 'number') {
      if (raw !== null) notebook.note('value/wrong-type', leaf, { found: typeOf(raw), expected: 'text' })
      notebook.claim(user, 'value', 'integrator', { leaf })
      return
    }
    const via = typeof raw === 'number' ? { via: ['number-to-text'] } : {}
    notebook.claim(user, 'value', 'integrator', { leaf, ...(raw === '' ? {} : { value: String(raw) }), ...via })
  },
}

export const resources: By = {
  by: 'each resource is an attachment; SELFIE is a live portrait, SAMPLE_SOURCE a biometric sample',
  read(notebook) {
    for (const list of notebook.record.find('resources').filter(({ node }) => node.items)) {
      for (const item of notebook.record.items(list, resource)) {
        const [url] = item.find('url').filter(isSingle)
        const [type] = item.find('type').filter(isSingle)
        const [format] = item.find('format').filter(isSingle)
        if (!url || typeof url.node.value !== 'string') continue
        const word = typeof type?.node.value === 'string' ? type.node.value.slice(0, 100) : 'unknown'
        const kind = RESOURCE_KINDS.get(word) ?? word
        const attachment = notebook.entity('attachment', `${kind} ${url.node.value}`, { kind })
        url.taken = true
        notebook.claim(attachment, 'url', 'backend', { leaf: url, value: url.node.value })
        if (typeof format?.node.value !== 'string') continue
        format.taken = true
        notebook.claim(attachment, 'contentType', 'backend', { leaf: format, value: format.node.value })
      }
    }
  },
}

function isSingle({ node }: Leaf): boolean {
  return !node.container && !node.items
}
