import { gather, proofedOn, systemDay, type Testimony } from '../model/index.ts'
import { type CaseEntity, compareText, textOf } from './case.ts'

/** The last day on which a session that speaks of the document was completed. */
export function proofingDay(document: CaseEntity): string | undefined {
  return lastProofing(document.sessions ?? [])
}

/** The last day on which one of the sessions was completed. */
export function lastProofing(sessions: readonly CaseEntity[]): string | undefined {
  const days = gather(sessions, (session) => textOf(session, 'completedAt')?.slice(0, 10) ?? [])
  return days.sort(compareText).at(-1)
}

/** The day by which the case is judged: the caller's, the last day of a proofing, or, without either, the system's. */
export function dayOfCase(testimonies: readonly Testimony[], today: string | undefined): string {
  const days = gather(testimonies, ({ claims }) => proofedOn(claims) ?? []).sort(compareText)
  return today ?? days.at(-1) ?? systemDay()
}
