import type { Code } from './code.ts'

/** Codes of XML, and of the encodings that it comes in. */
// biome-ignore format: one record a line reads as a table
export const xmlCodes = {
  'encoding/suspect':      { severity: 'warning',   sentence: 'The text is read as {encoding}, but {reason}.', remedy: 'Compare names with letters beyond ASCII; tell the sender.' },
  'xml/syntax':            { severity: 'error',     sentence: 'Not well-formed XML at line {line}, column {column} (offset {offset}).', remedy: 'Check that the file is complete; correct the text at that place.' },
  'xml/doctype':           { severity: 'error',     sentence: 'A document type declaration stands at line {line}, column {column} (offset {offset}); it can change what is read.', remedy: 'Treat the input as hostile; no vendor sends one.' },
  'xml/too-deep':          { severity: 'error',     sentence: 'XML is nested deeper than the limit {limit} ({max}).', remedy: 'No vendor nests that deep; raise options.limits.{limit} only if you know why.' },
  'xml/limit':             { severity: 'error',     sentence: 'XML exceeds the limit {limit} ({max}).', remedy: 'Raise options.limits.{limit} if the size is expected.' },
  'xml/character':         { severity: 'error',     sentence: 'A character that XML does not allow stands at line {line}, column {column} (offset {offset}).', remedy: 'Ask the sender for well-formed XML; do not filter the character out.' },
  'xml/entity':            { severity: 'error',     sentence: 'A reference to an entity that XML does not predefine stands at line {line}, column {column} (offset {offset}).', remedy: 'Ask the sender to write the character itself or its number.' },
  'xml/duplicate-element': { severity: 'error',     sentence: 'Two elements of one name hold different fields, as two records would; the other stands at {other}.', remedy: 'Pass one case at a time.' },
  'xml/mixed-content':     { severity: 'error',     sentence: 'Two readers could take different texts from this element: it holds {found}.', remedy: 'Ask the sender which value is meant.' },
} as const satisfies Record<string, Code>
