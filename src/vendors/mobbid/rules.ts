import { type By, foldWord, type Leaf, type Notebook, score as scoreConversion } from '../../mapping/index.ts'
import type { CheckResult, Entity, SourceClaim } from '../../model/index.ts'
import { resource, score } from './documented.ts'
import { RESOURCE_KINDS, SCORE_CHECKS } from './vocabulary.ts'

const scale = scoreConversion([0, 1])

/**
 * A verification compares faces. `liveness` names the technique, not its outcome: a false result with a technique may
 * be a mismatch or a spoof, and nobody can tell which.
 */
export const checks: By = {
  by: 'a VERIFICATION is a face match; false with a liveness technique is inconclusive, because mismatch and spoof look alike',
  read(notebook) {
    const [liveness] = notebook.record.find('data.liveness').filter(isSingle)
    const technique = liveness && typeof liveness.node.value === 'string' ? foldWord(liveness.node.value) : undefined
    if (liveness) livenessCheck(notebook, liveness, technique)
    scores(notebook)
    faceMatch(notebook, technique)
  },
}

function livenessCheck(notebook: Notebook, leaf: Leaf, technique: string | undefined): void {
  leaf.taken = true
  const check = notebook.check('liveness', 'automated')
  if (technique === 'none' || leaf.node.value === null) {
    notebook.claim(check, 'result', 'biometric_engine', { leaf, value: 'not_performed' })
    return
  }
  if (typeof leaf.node.value === 'string')
    notebook.claim(check, 'technique', 'biometric_engine', { leaf, value: leaf.node.value })
  const rule = 'mobbid/technique-without-verdict'
  notebook.claim(check, 'result', 'biometric_engine', { leaf, value: 'inconclusive', rule })
}

function faceMatch(notebook: Notebook, technique: string | undefined): void {
  const verification = notebook.claims.some(
    ({ field, value }) => field === 'scope' && value === 'biometric_verification',
  )
  const outcome = notebook.claims.find(({ field }) => field === 'decision/outcome')
  const method = methodOf(notebook)
  if (!verification || !outcome) return
  const check = notebook.check(
    method === undefined || method === 'face' ? 'face_match' : `mobbid:${method}`,
    'automated',
  )
  const result: CheckResult | undefined =
    outcome.value === 'approved'
      ? 'pass'
      : outcome.value === 'rejected'
        ? technique === 'none'
          ? 'fail'
          : 'inconclusive'
        : undefined
  if (!result) return
  const rule = 'mobbid/verification'
  notebook.claim(check, 'result', 'biometric_engine', { ...placeOf(outcome), value: result, rule })
  for (const leaf of notebook.record.find('biometricMethod').filter(isSingle)) {
    if (typeof leaf.node.value !== 'string') continue
    leaf.taken = true
    notebook.claim(check, 'technique', 'biometric_engine', { leaf, value: leaf.node.value })
  }
}

function placeOf({ at, raw }: SourceClaim): Pick<SourceClaim, 'at' | 'raw'> {
  return at ? { at, raw } : {}
}

function methodOf(notebook: Notebook): string | undefined {
  const method = notebook.record.peek('biometricMethod')
  return typeof method === 'string' && method.length <= 40 ? foldWord(method) : undefined
}

function scores(notebook: Notebook): void {
  for (const list of notebook.record.find('data.scores').filter(({ node }) => node.items)) {
    for (const item of notebook.record.items(list, score)) {
      const [value] = item.find('score').filter(isSingle)
      const [type] = item.find('scoreType').filter(isSingle)
      const word = typeof type?.node.value === 'string' ? type.node.value.slice(0, 100) : undefined
      if (!value || word === undefined || !type) continue
      const known = SCORE_CHECKS[word.toUpperCase()]
      if (!known) notebook.note('value/unknown-word', type)
      recordScore(notebook, notebook.check(known ?? `mobbid:${word}`, 'automated'), item.root ?? value, value, type)
    }
  }
}

/** The claim stands on the whole element, because scoreType says what the number is. */
function recordScore(notebook: Notebook, check: Entity, element: Leaf, leaf: Leaf, type: Leaf): void {
  leaf.taken = true
  type.taken = true
  const read = scale.convert(leaf.node.value, notebook.context)
  if ('problem' in read) notebook.note(read.problem, leaf, read.args)
  const said = 'problem' in read ? {} : { value: read.value }
  notebook.claim(check, 'score', 'biometric_engine', { leaf: element, ...said })
}

/** The user is the one verified or enrolled; candidates of an identification are nobody's identity. */
export const userId: By = {
  by: 'data.userId is a subject id, except in an identification; ranking entries are candidates and kept in extensions',
  read(notebook) {
    if (notebook.claims.some(({ field, value }) => field === 'scope' && value === 'biometric_identification')) return
    for (const leaf of notebook.record.find('data.userId').filter(isSingle)) {
      const raw = leaf.node.value
      if (typeof raw !== 'string' && typeof raw !== 'number') continue
      leaf.taken = true
      if (raw === '') continue
      const user = notebook.entity('subjectId', 'mobbid', { system: 'mobbid' })
      notebook.claim(user, 'value', 'integrator', {
        leaf,
        value: String(raw),
        ...(typeof raw === 'number' ? { via: ['number-to-text'] } : {}),
      })
    }
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
        const kind = RESOURCE_KINDS[word.toUpperCase()] ?? word
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
