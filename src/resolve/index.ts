export { explain } from './explain.ts'
export { isApproved } from './is-approved.ts'
export { resolve } from './resolve.ts'
export { type PayloadFacts, unresolve } from './unresolve.ts'
