import { inspect } from 'node:util'

/** Everything that is said of an input besides its result. */
export function saidOf({ formatDiagnostic }, outcome) {
  if (outcome.ok) return outcome.result.diagnostics.map(formatDiagnostic).join('\n')
  const { error } = outcome
  const said = [
    error.message,
    JSON.stringify(error),
    inspect(error, { depth: 9 }),
    ...error.diagnostics.map(formatDiagnostic),
  ].join('\n')
  // Twelve digits of a digest may spell anything, a short number among them: that is nobody's.
  return said.replace(/(?<=source["': ]+)[\da-f]{12}\b/g, '')
}

/** A person's text as it is, percent-encoded, and in base64 at each of the three places that it can begin at. */
export function formsOf(person) {
  const shifted = [0, 1, 2].map((shift) => {
    const base64 = Buffer.from(`${'\0'.repeat(shift)}${person}`)
      .toString('base64')
      .replace(/=+$/, '')
    return base64.slice([0, 2, 3][shift], -2)
  })
  const plain = [person, encodeURIComponent(person.toWellFormed()), person.replace(/[^\u0020-\u007e]/g, escaped)]
  return [...new Set([...plain, ...shifted].map((form) => form.toLowerCase().replace(/[\s.]/g, '')))]
}

const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The first form of a person's text that is in `said`, spaced or not; undefined where none is. */
export function leakIn(said, forms) {
  if (said === '') return undefined
  const close = said.toLowerCase().replace(/[\s.]/g, '')
  return forms.find((form) => close.includes(form))
}

/** The names in a JSON or XML text. A person's text that became one may stand in a place (docs/security.md). */
export function namesIn(bytes) {
  const text = bytes.toString()
  const json = text.match(/"(?:[^"\\]|\\.)*"(?=\s*:)/g) ?? []
  const xml = text.match(/<[^\s<>]+|[^\s<>"'=]+(?=\s*=)/g) ?? []
  return [...json, ...xml].join('\n').toLowerCase()
}
