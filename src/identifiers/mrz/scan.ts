import { type MrzNormalization, type Substitute, spaces, substitutes } from './substitutes.ts'

/** How much of a text is looked at, in UTF-16 units; no zone, however escaped, is longer. */
export const rawLimit = 1000
/** How many cells are kept. */
export const cellLimit = 120

/** A text as lines of cells, and where each cell stands in it. */
export interface Scan {
  lines: string[]
  /** Offsets of each cell of all lines in turn, in UTF-16 units of the text; ends exclusive. */
  starts: number[]
  ends: number[]
  normalized: Set<MrzNormalization>
  /** Whether something was left unread because of a limit. */
  cut: boolean
  /** Whether a double look-alike (`«`) was met. */
  doubles: boolean
}

const byFirst = new Map<string, Substitute[]>()
for (const substitute of substitutes) {
  const first = substitute.from.charAt(0)
  byFirst.set(first, [...(byFirst.get(first) ?? []), substitute])
}

/** Normalizes a text. `doubled` says whether `«` stands for two fillers or for one. */
export function scan(text: string, doubled: boolean): Scan {
  const raw = text.length > rawLimit ? text.slice(0, rawLimit) : text
  const result: Scan = {
    lines: [],
    starts: [],
    ends: [],
    normalized: new Set(),
    cut: text.length > rawLimit,
    doubles: false,
  }
  let line = ''
  let blank = false
  const endLine = () => {
    if (line === '') blank = true
    else result.lines.push(line)
    line = ''
  }
  for (let i = 0; i < raw.length; ) {
    const { length, to, as } = unitAt(raw, i)
    if (as !== undefined) result.normalized.add(as)
    if (to === '\n') endLine()
    else {
      if (to === '<<') result.doubles = true
      const cells = to === '<<' && !doubled ? '<' : to
      if (result.starts.length + cells.length > cellLimit) {
        result.cut = true
        break
      }
      for (let n = 0; n < cells.length; n++) {
        result.starts.push(i)
        result.ends.push(i + length)
      }
      line += cells
    }
    i += length
  }
  const unfinished = line !== ''
  endLine()
  if (unfinished ? blank : raw !== '') result.normalized.add('blankLines')
  return result
}

interface Unit {
  length: number
  to: string
  as?: MrzNormalization
}

function unitAt(raw: string, i: number): Unit {
  const char = raw.charAt(i)
  const code = raw.charCodeAt(i)
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 60) return { length: 1, to: char }
  if (code === 10) return { length: 1, to: '\n' }
  if (code >= 97 && code <= 122) return { length: 1, to: char.toUpperCase(), as: 'case' }
  if (spaces.has(char)) return { length: 1, to: '', as: 'spaces' }
  const found = byFirst.get(char)?.find(({ from }) => raw.startsWith(from, i))
  if (found !== undefined) return { length: found.from.length, to: found.to, as: found.as }
  // Full-width forms stand 0xFEE0 above ASCII.
  if (code >= 0xff01 && code <= 0xff5e)
    return { length: 1, to: String.fromCharCode(code - 0xfee0).toUpperCase(), as: 'fullWidth' }
  return { length: 1, to: char }
}
