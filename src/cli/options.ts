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

const SHORTEST_KEY = 32

/** The bytes of a file, but a line end at its end. */
export async function keyOf(file: string): Promise<Uint8Array> {
  let bytes: Uint8Array
  try {
    bytes = await readCapped(file, defaultLimits)
  } catch {
    throw new Stop(EXIT.usage, `--redact-key: ${printable(file)} is no readable file`)
  }
  const key = Buffer.from(bytes)
  const end = key.at(-1) === 0x0a ? (key.at(-2) === 0x0d ? -2 : -1) : key.length
  const own = key.subarray(0, end)
  if (own.length < SHORTEST_KEY)
    throw new Stop(EXIT.usage, `--redact-key: ${printable(file)} has less than ${SHORTEST_KEY} bytes`)
  return own
}
