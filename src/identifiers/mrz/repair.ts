import { type Edit, type Puzzle, puzzleOf } from './edits.ts'
import type { Layout } from './layout.ts'
import { digitFor } from './look-alikes.ts'
import { findOverflow } from './overflow.ts'
import { read } from './read.ts'
import type { MrzCells, MrzRepair, ParsedMrz } from './types.ts'

const mostEdits = 6
/** Edits tried before a zone is left as it is: bounds the time whatever the cells hold. */
const mostTries = 50_000

/**
 * Reads look-alikes for what disagrees. Cells that hold only digits take the one digit they resemble; then the fewest
 * edits elsewhere that satisfy every digit are made, if there is exactly one way. The repaired reading is never valid:
 * what was chosen so that the digits agree is not proven by the digits.
 */
export function repair(layout: Layout, printed: ParsedMrz, today: string | undefined): ParsedMrz {
  if (printed.reasons.includes('length')) return unrepaired(printed, 'repair.length')
  const numeric = withDigits(layout, printed.lines)
  const changed = numeric.some((line, i) => line !== printed.lines[i])
  if (printed.checksValid && !changed) return printed
  // A digit over a character without a value can come out at nothing.
  const countable = Object.values(printed.checks).every(({ computed }) => computed !== null)
  const puzzle = countable ? puzzleOf(layout, numeric) : undefined
  const found = puzzle === undefined ? [] : fewestEdits(puzzle)
  if (found === undefined || found.length > 1) return unrepaired(printed, 'repair.ambiguous')
  const [edits] = found
  if (edits === undefined) return unrepaired(printed, 'repair.none')
  const lines = edits.reduce(withEdit, numeric)
  const result = read(layout, lines, today)
  // A digit that should be printed and is not is no part of the puzzle: whatever else agrees, nothing is repaired.
  if (!result.checksValid) return unrepaired(printed, 'repair.none')
  result.repaired = differences(printed.lines, lines)
  result.reasons = [...result.reasons, 'repaired'].sort()
  result.valid = false
  return result
}

function unrepaired(printed: ParsedMrz, problem: string): ParsedMrz {
  return { ...printed, problems: [...printed.problems, problem].sort() }
}

/** Digits and dates with each look-alike letter read as its digit. */
function withDigits(layout: Layout, lines: readonly string[]): string[] {
  const fields = [layout.at.birthDate, layout.at.expirationDate, findOverflow(layout, lines)?.digit]
  const numeric = [...layout.checks.map(({ digit }) => digit), ...fields]
  return numeric.filter((at) => at !== undefined).reduce(digitsIn, [...lines])
}

function digitsIn(lines: string[], { line, start, end }: MrzCells): string[] {
  return lines.map((text, i) =>
    i === line - 1
      ? text.slice(0, start) +
        text.slice(start, end).replace(/[A-Z]/g, (char) => digitFor(char) ?? char) +
        text.slice(end)
      : text,
  )
}

function withEdit(lines: string[], { line, start, to }: Edit): string[] {
  return lines.map((text, i) => (i === line - 1 ? text.slice(0, start) + to + text.slice(start + 1) : text))
}

/** All ways (two at most) to satisfy every digit with the fewest edits; undefined when there are too many to try. */
function fewestEdits({ residuals, digits, cells }: Puzzle): Edit[][] | undefined {
  const ways: Edit[][] = []
  let tries = 0
  const search = (left: number, from: number, sums: readonly number[], made: readonly Edit[]): void => {
    if (left === 0) {
      if (digits.every((rules) => rules.some((sum) => sums[sum] === 0))) ways.push([...made])
      return
    }
    for (let cell = from; cell < cells.length && ways.length < 2 && tries < mostTries; cell++) {
      for (const edit of cells[cell] ?? []) {
        tries++
        const after = sums.map((sum, i) => (sum + (edit.deltas[i] ?? 0)) % 10)
        search(left - 1, cell + 1, after, [...made, edit])
      }
    }
  }
  for (let edits = 0; edits <= mostEdits && ways.length === 0; edits++) search(edits, 0, residuals, [])
  return tries < mostTries ? ways : undefined
}

function differences(printed: readonly string[], repaired: readonly string[]): MrzRepair[] {
  return repaired.flatMap((text, i) =>
    [...text].flatMap((to, start) => {
      const from = printed[i]?.charAt(start) ?? ''
      return from === to ? [] : [{ line: i + 1, start, end: start + 1, from, to }]
    }),
  )
}
