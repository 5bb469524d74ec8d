/** A run that must not be, and what makes it again. */
export interface Find {
  readonly what: string
  readonly seed: number
  readonly run: number
  /** Where one run alone is no find: how many there were, from `run` on. */
  readonly runs?: number
  readonly name?: string
  readonly input?: unknown
}

export interface Report {
  readonly reader: string
  readonly files: number
  readonly runs: number
  readonly codes: ReadonlyMap<string, number>
  readonly find?: Find
}

export interface Settings {
  readonly runs: number
  readonly seed: number
  readonly first?: number
  each?(run: number): boolean | undefined
}

export const readerNames: readonly string[]
export function fuzz(library: object, reader: string, settings: Settings): Promise<Report>
