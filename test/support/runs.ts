/** How often a property is tried: as often as it says, or less where each try counts (`MOST_RUNS`, for mutants). */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Math.min(usual, Number(process.env.MOST_RUNS ?? usual)) }
}
