// The main job on the example cases: what came out, and why.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain, isApproved, normalize } from '../dist/index.js'

const EXAMPLES = [
  'pip/v1-nested-approved',
  'pip/v2-vendor-example',
  'pip/v1-null-with-cause-is-terminated',
  'pip/v1-approved-but-lost-or-stolen',
  'pip/two-renderings-that-differ-in-the-outcome',
  'pip/archive-of-all-renderings',
  'pip/xml-ended-beside-its-approving-json',
  'mobbscan/process-verified',
  'mobbscan/webhooks-and-process-in-any-order',
  'mobbid/operation-verified',
]

const ASK = [
  '/subject/name',
  '/subject/givenName',
  '/subject/birthdate',
  '/documents/0/documentNumber',
  '/sessions/0/requestedName',
  '/sessions/0/decision/outcome',
  '/sessions/0/lifecycle',
  '/sessions/0/scope',
]

for (const example of EXAMPLES) {
  const folder = join(import.meta.dirname, '..', 'fixtures', example)
  const names = readdirSync(folder)
    .filter((name) => name.startsWith('input'))
    .sort()
  const result = await normalize(names.map((name) => ({ name, content: readFileSync(join(folder, name)) })))
  show(example, result)
}

function show(example, result) {
  const { decision, subject, documents, checks, conflicts } = result
  const person = [
    subject.name ?? [subject.givenName, subject.familyName].filter(Boolean).join(' '),
    subject.birthdate,
  ].filter(Boolean)
  const [document] = documents
  console.log(`\n${example}`)
  console.log(
    `  outcome   ${decision.outcome}${decision.final ? '' : ', not final'} (${decision.reasons.map(({ code }) => code).join(', ')}); isApproved: ${isApproved(result)}`,
  )
  console.log(`  person    ${person.join(', ') || 'nobody is named'}`)
  console.log(
    `  document  ${document ? [document.type, document.documentNumber, document.issuer?.countryCode, document.dateOfExpiry && `until ${document.dateOfExpiry}`].filter(Boolean).join(', ') : 'none'}`,
  )
  console.log(`  checks    ${tally(checks) || 'none'}`)
  for (const { code, severity, path, status } of conflicts)
    console.log(`  conflict  ${severity} ${code} at ${path} (${status})`)
  const asked = ASK.filter((pointer) => result.provenance.claims[pointer]?.[0]?.agreement === 'selected').slice(0, 3)
  for (const pointer of asked) console.log(`  why       ${explain(result, pointer).replaceAll('\n', '\n            ')}`)
}

function tally(checks) {
  const counts = new Map()
  for (const { result } of checks) counts.set(result, (counts.get(result) ?? 0) + 1)
  const failed = checks
    .filter(({ result }) => result === 'fail')
    .map(({ type, aspect }) => (aspect ? `${type}/${aspect}` : type))
  return (
    [...counts].map(([result, count]) => `${count} ${result}`).join(', ') +
    (failed.length ? ` (failed: ${failed.join(', ')})` : '')
  )
}
