import type { SourceClaim } from './testimony.ts'

/**
 * The day by which a source's two-digit years are read, 'YYYY-MM-DD': the caller's, the day of its own proofing, or,
 * without either, the system's.
 */
export function dayOf(claims: readonly SourceClaim[], today: string | undefined): string {
  return today ?? proofedOn(claims) ?? systemDay()
}

/** The day on which a source says that the proofing was completed. */
export function proofedOn(claims: readonly SourceClaim[]): string | undefined {
  const completed = claims.find(({ field, value }) => field === 'completedAt' && typeof value === 'string')
  return completed ? String(completed.value).slice(0, 10) : undefined
}

export function systemDay(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
