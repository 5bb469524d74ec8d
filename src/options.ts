import { isExists } from 'date-fns/isExists'
import type { NormalizeOptions } from './normalize.ts'
import { withLimits } from './source/index.ts'
import { vendors } from './vendors/index.ts'

/** The options with their defaults. @throws {TypeError} for what is no option or no value of one */
export function checkOptions(options: NormalizeOptions) {
  const { today, limits, policy, provenance = 'full', caseId } = options
  if (today !== undefined && !isDay(today)) throw new TypeError("options.today must be 'YYYY-MM-DD'")
  if (provenance !== 'full' && provenance !== 'none') throw new TypeError("options.provenance must be 'full' or 'none'")
  if (caseId !== undefined && (typeof caseId !== 'string' || caseId === ''))
    throw new TypeError('options.caseId must be text')
  return { today, policy, limits: withLimits(limits), vendors: [...vendors, ...(options.vendors ?? [])] }
}

function isDay(day: unknown): day is string {
  const parts = typeof day === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) : null
  return parts !== null && isExists(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
}
