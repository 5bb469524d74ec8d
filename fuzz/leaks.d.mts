import type { formatDiagnostic, SafeResult } from '../src/index.ts'

export function saidOf(library: { formatDiagnostic: typeof formatDiagnostic }, outcome: SafeResult): string
export function formsOf(person: string): string[]
export function leakIn(said: string, forms: readonly string[]): string | undefined
