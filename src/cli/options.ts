import { printable } from '../diagnostics/index.ts'
import type { NormalizeOptions } from '../options.ts'
import { defaultLimits, readCapped } from '../source/index.ts'
import { EXIT, Stop } from './exit.ts'

/** The flags that say how an input is read. */
export interface OptionFlags {
  readonly provenance: 'full' | 'none'
  readonly today?: string
  readonly policy?: string
  readonly limit: readonly string[]
}

export async function optionsOf(flags: OptionFlags): Promise<Omit<NormalizeOptions, 'vendors' | 'signal' | 'caseId'>> {
  return {
    provenance: flags.provenance,
    limits: limitsOf(flags.limit),
    ...(flags.today === undefined ? {} : { today: flags.today }),
    ...(flags.policy === undefined ? {} : { policy: await policyOf(flags.policy) }),
  }
}

/** `jsonBytes=1000000`. Whether there is such a limit is checked with the other options. */
function limitsOf(flags: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    flags.map((flag) => {
      const [, name = '', value = ''] = /^(\w+)=(\d+)$/.exec(flag) ?? []
      if (name === '') throw new Stop(EXIT.usage, `--limit: ${printable(flag)} is not name=number`)
      return [name, Number(value)]
    }),
  )
}

/** A file of JSON. What it may hold is checked with the other options. */
async function policyOf(file: string): Promise<NonNullable<NormalizeOptions['policy']>> {
  try {
    return JSON.parse(new TextDecoder().decode(await readCapped(file, defaultLimits)))
  } catch {
    throw new Stop(EXIT.usage, `--policy: ${printable(file)} is no readable file of JSON`)
  }
}
