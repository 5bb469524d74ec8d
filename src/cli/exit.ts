/** 0 all normalized · 1 some input rejected · 2 wrong usage · 3 I/O or internal. */
export const EXIT = { ok: 0, rejected: 1, usage: 2, internal: 3 } as const
