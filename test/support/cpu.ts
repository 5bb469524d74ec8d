/**
 * Milliseconds of CPU that something takes: what else the machine does costs none. Only to tell a reader that is
 * linear from one that is not (minutes instead of milliseconds); how fast it is, benchmarks tell.
 */
export function cpuMillis(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  return process.cpuUsage(before).user / 1000
}
