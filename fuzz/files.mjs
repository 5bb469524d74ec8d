import { plainlyApproves } from './approval.mjs'
import { filesOf } from './corpus.mjs'
import { seams, tokens } from './dictionaries.mjs'
import { leakIn, namesIn, saidOf } from './leaks.mjs'
import { mutateBytes } from './mutate/bytes.mjs'
import { mutateValue } from './mutate/json.mjs'
import { mutateStream, tabled } from './mutate/pdf.mjs'
import { mutateElement } from './mutate/xml.mjs'
import { mutateHeader, packed } from './mutate/zip.mjs'

/** The ways to change a file of a format; each takes (bytes, random, means) and gives bytes. */
const WAYS = {
  json: [mutateBytes, mutateBytes, inside],
  xml: [mutateBytes, mutateElement],
  zip: [mutateBytes, mutateHeader, mutateHeader],
  pdf: [mutateBytes, mutateStream],
}

/** A reader of files: each run normalizes one mutant of one file. */
export function fileReader(format, library) {
  const { all, usual, rare } = filesOf(format, library)
  const inner = format === 'zip' ? ['json', 'xml'].flatMap((each) => filesOf(each, library).usual) : []
  return {
    make(random) {
      const file = random.pick(random.chance(300) && rare.length > 0 ? rare : usual)
      const donor = random.pick(usual)
      const means = { tokens: tokens[format], seam: seams[format], donor: donor.bytes }
      if (format === 'zip' && random.chance(4)) return packedFrom(inner, random)
      let bytes = file.bytes
      const way = random.pick(WAYS[format])
      for (let times = 1 + random.below(3); times > 0 && bytes.length > 0; times--) bytes = way(bytes, random, means)
      if (format === 'pdf' && random.below(4) > 0) bytes = tabled(bytes)
      const asText = format !== 'zip' && format !== 'pdf' && random.chance(16)
      return { name: file.name, bytes, input: asText ? bytes.toString() : bytes, from: [file, donor] }
    },
    async execute({ input, bytes, contents, from }) {
      const outcome = await library.safeNormalize(input)
      for (const key in {}) return { code: 'ok', find: `Object.prototype has got ${key}` }
      const code = outcome.ok ? 'ok' : outcome.error.code
      return {
        code,
        find:
          wrong(outcome) ?? leaked(outcome, [bytes, ...(contents ?? [])], from) ?? approved(outcome, bytes, contents),
      }
    },
    files: all.length,
  }

  function wrong(outcome) {
    if (outcome.ok) return void JSON.stringify(outcome.result)
    if (outcome.error.code === 'internal/unexpected') return 'internal/unexpected'
    return outcome.error.cause === undefined ? undefined : 'the error has a cause'
  }

  function leaked(outcome, texts, from) {
    const said = saidOf(library, outcome)
    for (const { forms } of from) {
      if (leakIn(said, forms) === undefined) continue
      const names = texts.map(namesIn).join('\n')
      const leak = leakIn(
        said,
        forms.filter((form) => !names.includes(form)),
      )
      if (leak !== undefined) return `a person's text is told: ${leak}`
    }
  }

  function approved(outcome, bytes, contents) {
    if (!outcome.ok || !library.isApproved(outcome.result)) return undefined
    return plainlyApproves(format, bytes, contents) ? undefined : 'approved, and nothing in it says so'
  }
}

/** A change to what the text says, where it is JSON. */
function inside(bytes, random, { donor }) {
  try {
    return Buffer.from(JSON.stringify(mutateValue(JSON.parse(bytes.toString()), random, JSON.parse(donor.toString()))))
  } catch {
    return bytes
  }
}

function packedFrom(inner, random) {
  const from = Array.from({ length: 1 + random.below(3) }, () => random.pick(inner))
  const contents = from.map(({ bytes }) =>
    random.chance(2) ? inside(bytes, random, { donor: random.pick(inner).bytes }) : bytes,
  )
  const bytes = packed(contents, random)
  return { name: 'packed', bytes, input: bytes, contents, from }
}
