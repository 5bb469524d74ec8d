import type { Code } from './code.ts'

/** Codes of stored results that are read back. */
// biome-ignore format: one record a line reads as a table
export const storedCodes = {
  'stored/not-a-result':  { severity: 'error', sentence: 'This is no stored result: it has no schemaVersion of the form 1.0.', remedy: "Pass what `stringifyResult` wrote; a vendor's answer goes to `normalize`." },
  'stored/version':       { severity: 'error', sentence: 'The result is of version {version}, and 1.x is read here.', remedy: 'Read it with a version of provenid that knows it.' },
  'stored/later-version': { severity: 'info',  sentence: 'The result is of version {version}; what that has added is kept, and not known here.', remedy: 'Nothing; update provenid to use it.' },
  'stored/structure':     { severity: 'error', sentence: 'The structure of the result is not that of the schema ({problem}).', remedy: 'Store results as they are written; compare with provenid/schema/identity-proofing-result-1.0.json.' },
  'stored/inconsistent':  { severity: 'error', sentence: 'The result contradicts itself: {what}.', remedy: 'Somebody has changed it: normalize the original again.' },
} as const satisfies Record<string, Code>
