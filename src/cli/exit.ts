/** 0 all normalized · 1 some input rejected · 2 wrong usage · 3 I/O or internal. */
export const EXIT = { ok: 0, rejected: 1, usage: 2, internal: 3 } as const

/** Ends the command: with a message for people, and an exit code. */
export class Stop extends Error {
  readonly exitCode: number

  constructor(exitCode: number, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}
