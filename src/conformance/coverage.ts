import { ProofingError } from '../diagnostics/index.ts'
import { type Opened, type OpenedPayload, open } from '../intake/open.ts'
import { type MappingLine, mappingLines, namesMet } from '../mapping/index.ts'
import { checkOptions, type NormalizeOptions } from '../options.ts'
import { type ProofingInput, toSources } from '../source/index.ts'

/** Of one payload's table: in how many inputs each of its names was. */
export interface PayloadCoverage {
  readonly payload: string
  /** Inputs of this payload, members of archives among them. */
  readonly inputs: number
  readonly lines: readonly LineCoverage[]
}

/** One line of a table: the field, the vendor's name, and how many inputs had it, whatever its value. */
export interface LineCoverage extends MappingLine {
  readonly met: number
}

/** Which lines of the mapping tables a set of cases meets: what no case meets, no case tests. */
export class MappingCoverage {
  readonly #options: NormalizeOptions
  readonly #met = new Map<string, Map<string, number>>()
  readonly #inputs = new Map<string, number>()

  constructor(options: NormalizeOptions = {}) {
    this.#options = options
  }

  /** Counts the inputs of one case. What is refused meets nothing. */
  async add(inputs: ProofingInput): Promise<void> {
    const { vendors, limits } = checkOptions(this.#options)
    try {
      for (const source of await toSources(inputs, limits))
        for (const payload of payloadsOf(await open(source, vendors, limits))) this.#count(payload)
    } catch (error) {
      if (!(error instanceof ProofingError)) throw error
    }
  }

  #count({ payload, filing }: OpenedPayload): void {
    const { payload: id, table, column = 0 } = payload
    if (!table) return
    this.#inputs.set(id, (this.#inputs.get(id) ?? 0) + 1)
    const met = this.#met.get(id) ?? new Map<string, number>()
    for (const name of namesMet(table, column, filing)) met.set(name, (met.get(name) ?? 0) + 1)
    this.#met.set(id, met)
  }

  /** Every payload that has a table, in the order of the vendors. */
  report(): PayloadCoverage[] {
    const { vendors } = checkOptions(this.#options)
    return vendors
      .flatMap(({ payloads }) => payloads)
      .flatMap(({ payload, table, column = 0 }) => {
        if (!table) return []
        const met = this.#met.get(payload)
        const lines = mappingLines(table, column).map((line) => ({ ...line, met: met?.get(line.name) ?? 0 }))
        return [{ payload, inputs: this.#inputs.get(payload) ?? 0, lines }]
      })
  }
}

function payloadsOf(opened: Opened): OpenedPayload[] {
  if (opened.kind === 'archive') return opened.members.flatMap(payloadsOf)
  return opened.kind === 'payload' ? [opened] : []
}

/** Lines for people: of each payload how many of its lines are met, and which are not; at the end, payloads not met. */
export function formatCoverage(report: readonly PayloadCoverage[]): string {
  const met = report.filter(({ inputs }) => inputs > 0)
  const others = report.filter(({ inputs }) => inputs === 0).map(({ payload }) => payload)
  return [
    ...met.flatMap(({ payload, inputs, lines }) => {
      const missing = lines.filter((line) => line.met === 0)
      const of = `${lines.length - missing.length} of ${lines.length} lines met`
      return [
        `${payload}: ${of}, in ${inputs} ${inputs === 1 ? 'input' : 'inputs'}`,
        ...missing.map(({ field, name }) => `  not met: ${name} (${field})`),
      ]
    }),
    ...(others.length > 0 ? [`no input of: ${others.join(', ')}`] : []),
  ].join('\n')
}
