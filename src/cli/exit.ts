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

// biome-ignore format: columns
const NEXT: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on the disk; with --out, run it again with --resume.',
  EDQUOT: 'Make room within the quota; with --out, run it again with --resume.',
  EACCES: 'Ask for the right to write there, or name another place.',
  EPERM:  'Ask for the right to write there, or name another place.',
  EROFS:  'Name a place that can be written.',
  ENOENT: 'Make the folder first, or name another place.',
  EEXIST: 'Name another place: nothing is overwritten.',
  EISDIR: 'Name a file, not a folder.',
  EMFILE: 'Raise the limit of open files (ulimit -n), or take fewer --jobs.',
  EIO:    'Look at the disk; with --out, run it again with --resume.',
}
const OTHERWISE = 'Run it again; with --out, add --resume.'

/** What a person can do when the system says no. */
export function nextStep(errno: string | undefined): string {
  return NEXT[errno ?? ''] ?? OTHERWISE
}
