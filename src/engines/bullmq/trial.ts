/**
 * How a job goes that was begun before: something in it may end its process, so one reference at a time, and those that
 * were in hand when it ended come last. By places in the job; `left` have no record, its first is in hand.
 */
export interface Trial {
  readonly suspects: readonly number[]
  readonly left: readonly number[]
}

/** The trial after the one that the queue has kept as the job's progress. */
export function trialAfter(progress: unknown, left: readonly number[]): Trial {
  const before = trialOf(progress)
  const suspects = left.filter((index) => before?.suspects.includes(index) || before?.left[0] === index)
  return { suspects, left: [...left.filter((index) => !suspects.includes(index)), ...suspects] }
}

export function trialOf(progress: unknown): Trial | undefined {
  if (typeof progress !== 'object' || progress === null || !('suspects' in progress) || !('left' in progress))
    return undefined
  const { suspects, left } = progress
  return isPlaces(suspects) && isPlaces(left) ? { suspects, left } : undefined
}

function isPlaces(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(Number.isInteger)
}
