import type { Code } from './code.ts'

/** Codes of reports in PDF, and of the worker that reads them. */
// biome-ignore format: one record a line reads as a table
export const pdfCodes = {
  'pdf/malformed':      { severity: 'error',     sentence: 'The PDF is damaged or cut ({reason}).', remedy: 'Fetch the file again; a repaired copy is not what the vendor sent.' },
  'pdf/encrypted':      { severity: 'error',     sentence: 'The PDF is encrypted.', remedy: 'Pass the report as the vendor delivers it, without a password.' },
  'pdf/no-text':        { severity: 'error',     sentence: 'The PDF has {pages} pages and no text: a scan, pictures, or outlines of letters.', remedy: 'Pass the JSON or XML of the case; pictures are not read.' },
  'pdf/label-missing':  { severity: 'warning',   sentence: 'The PDF has text, but none of the known labels.', remedy: 'Check that it is a report of this vendor.' },
  'pdf/label-twice':    { severity: 'warning',   sentence: 'The label stands twice with different values; the other stands on page {page}.', remedy: 'Ask the sender which value is meant.' },
  'pdf/limit':          { severity: 'error',     sentence: 'The PDF exceeds the limit {limit} ({max}).', remedy: 'Raise options.limits.{limit} if the size is expected.' },
  'pdf/timeout':        { severity: 'error',     sentence: 'The PDF took longer than the limit {limit} ({max} ms).', remedy: 'Treat the file as hostile, or raise options.limits.{limit} on a slow machine.' },
  'pdf/active-content': { severity: 'warning',   sentence: 'The PDF holds active content ({kinds}); nothing of it was run or opened.', remedy: 'Do not open the file in a viewer that runs scripts; ask the sender.' },
  'pdf/hidden-text':    { severity: 'warning',   sentence: 'Page {page} holds {characters} characters that are not printed ({kinds}); they are not read.', remedy: 'Look at the page: what a person sees and what a program copies differ.' },
  'pdf/painted-over':   { severity: 'warning',   sentence: 'Page {page} holds {characters} characters under a picture, a pattern, a shape, a line, an annotation or a mask, or painted with a pattern; they are read.', remedy: 'Look at the page: a person may see something else there.' },
  'pdf/label-in-value': { severity: 'warning',   sentence: 'A label stands where the value of another one does; what is printed there may be somebody’s text.', remedy: 'Look at the page: a name can be written so that it reads like a field.' },
  'pdf/turned-text':    { severity: 'info',      sentence: 'Page {page} holds {characters} characters that are turned, mirrored or written downwards; they are not read.', remedy: 'Look at the page: they may belong to a value.' },
  'worker/crash':       { severity: 'error',     sentence: 'The reader of this file ended unexpectedly.', remedy: 'Treat the file as hostile; other files are not affected.' },
  'worker/timeout':     { severity: 'error',     sentence: 'The reader of this file did not answer within the limit {limit} ({max} ms) and was stopped.', remedy: 'Treat the file as hostile, or raise options.limits.{limit} on a slow machine.' },
  'worker/memory':      { severity: 'error',     sentence: 'The reader of this file needed more memory than the limit {limit} ({max} MB) and was stopped.', remedy: 'Treat the file as hostile, or raise options.limits.{limit} if the size is expected.' },
} as const satisfies Record<string, Code>
