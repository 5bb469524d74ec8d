export { type ConformanceCase, readCases } from './cases.ts'
export { type CaseOutcome, type ConformanceOptions, checkCase } from './check.ts'
export { formatCoverage, type LineCoverage, MappingCoverage, type PayloadCoverage } from './coverage.ts'
export { type Difference, differences, formatDifferences } from './difference.ts'
export {
  type ConformanceReport,
  conformanceTests,
  formatOutcome,
  runConformance,
  type TestRunner,
} from './run.ts'
