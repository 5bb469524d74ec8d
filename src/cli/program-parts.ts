import { InvalidArgumentError, Option } from 'commander'

export function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return Number(value)
}

export function collect(limit: string, known: string[]): string[] {
  return [...known, limit]
}

export function example(...lines: string[]): string {
  return `\nExample:\n${lines.map((line) => `  $ provenid ${line}`).join('\n')}`
}

export interface VendorFlags {
  readonly vendor: readonly string[]
}

/** `--vendor`, which every command has that reads an input. */
export function vendorOption(): Option {
  return new Option('--vendor <file>', 'an ES module with a vendor of your own; may be repeated')
    .default([], 'none')
    .argParser(collect)
}
