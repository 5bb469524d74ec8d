import type { Code } from './code.ts'

/** Codes of inputs, JSON, payloads, fields, values, decisions and identifiers. */
// biome-ignore format: one record a line reads as a table
export const coreCodes = {
  'input/empty': {
    severity: 'error',
    sentence: 'The input has no content.',
    remedy: 'Check the download or the export that wrote the file.',
  },
  'input/too-large': {
    severity: 'error',
    sentence: 'The input is larger than the limit {limit} ({size} > {max} bytes).',
    remedy: 'Raise options.limits.{limit} if the size is expected.',
  },
  'input/unreadable': {
    severity: 'error',
    sentence: 'The input could not be read ({reason}).',
    remedy: 'Check that the file exists and may be read, and that an object can be written as JSON.',
  },
  'input/not-a-regular-file': {
    severity: 'error',
    sentence: 'Only regular files are read; this is a link, a pipe, a device or a folder.',
    remedy: 'Pass the file itself.',
  },
  'input/unknown-format': {
    severity: 'error',
    sentence: 'The first bytes are of no format that is read here ({format}).',
    remedy: "Pass the vendor's answer as it came: its bytes, unchanged.",
  },
  'encoding/invalid': {
    severity: 'error',
    sentence: 'The text is not well-formed {encoding}.',
    remedy: 'Pass the bytes as received; do not re-encode them.',
  },
  'encoding/unsupported': {
    severity: 'error',
    sentence: 'The text is in {encoding}, which is not read here.',
    remedy: 'Pass the bytes as received; JSON answers are UTF-8, XML may be UTF-8, UTF-16, ISO-8859-1 or windows-1252.',
  },
  'json/syntax': {
    severity: 'error',
    sentence: 'Not JSON: {expected} expected at line {line}, column {column} (offset {offset}).',
    remedy: 'Correct the text at that place; a comma before a closing brace is not JSON.',
  },
  'json/too-deep': {
    severity: 'error',
    sentence: 'JSON is nested deeper than the limit {limit} ({max}).',
    remedy: 'No vendor nests that deep; raise options.limits.{limit} only if you know why.',
  },
  'json/duplicate-key': {
    severity: 'error',
    sentence:
      'A key is given twice in one object: the first stands at line {line}, column {column}. Two readers could take two different values.',
    remedy: 'Ask the sender which value is meant.',
  },
  'json/unsafe-key': {
    severity: 'error',
    sentence: 'A key has a name that can change the meaning of other objects.',
    remedy: 'Treat the input as hostile.',
  },
  'json/number-range': {
    severity: 'error',
    sentence: 'A number cannot be held without changing it (offset {offset}).',
    remedy: 'Ask the sender to write the number as text.',
  },
  'json/limit': {
    severity: 'error',
    sentence: 'JSON exceeds the limit {limit} ({max}).',
    remedy: 'Raise options.limits.{limit} if the size is expected.',
  },
  'vendor/unknown': {
    severity: 'error',
    sentence: 'The structure is of no known payload.',
    remedy: 'Run `provenid inspect` on it; a vendor of your own can be passed in options.vendors.',
  },
  'vendor/ambiguous': {
    severity: 'error',
    sentence: 'The structure fits more than one payload: {payloads}.',
    remedy: "Pass the vendor's answers one by one, not mixed in one object.",
  },
  'payload/not-a-result': {
    severity: 'error',
    sentence: 'This is {payload}: {what}, not a result.',
    remedy: "Pass the vendor's result; what is no result is used only beside one.",
  },
  'payload/test-data': {
    severity: 'error',
    sentence: 'This is the request that finishes a proofing with fake data. It never decides.',
    remedy: 'Keep test data out of production cases.',
  },
  'case/different-people': {
    severity: 'error',
    sentence: 'The inputs speak of different people.',
    remedy: 'Pass one case at a time, or set policy.mergePeople if you know better.',
  },
  'field/unknown': {
    severity: 'info',
    sentence: '{count} values stand under names that are not documented; they are kept in extensions.',
    remedy: 'Nothing; report the names if they matter to you.',
  },
  'field/ignored': { severity: 'info', sentence: 'This value is not used: {reason}.', remedy: 'Nothing.' },
  'field/credential': {
    severity: 'info',
    sentence: 'A value that looks like a credential is left out.',
    remedy: 'Keep tokens out of what you store.',
  },
  'field/duplicate': {
    severity: 'error',
    sentence: 'This field is given twice, with different values; the other stands at {other}. None is used.',
    remedy: 'Ask the sender which value is meant.',
  },
  'field/repeated': {
    severity: 'warning',
    sentence: 'This field is given twice, with the same value; the other stands at {other}.',
    remedy: 'Nothing; tell the sender.',
  },
  'pip/unconfirmed-field': {
    severity: 'info',
    sentence: "The name {name} is inferred from the vendor's other tables, not documented for this payload.",
    remedy: 'Nothing; confirm the name with the vendor.',
  },
  'value/ambiguous-date': {
    severity: 'warning',
    sentence: 'The date can be read in more than one way; it is kept raw.',
    remedy: 'Agree on a layout with the sender.',
  },
  'value/not-a-date': {
    severity: 'warning',
    sentence: 'This is no date that exists; it is kept raw.',
    remedy: 'Look at the raw value in the provenance.',
  },
  'value/no-zone': { severity: 'info', sentence: 'The time has no zone; none is added.', remedy: 'Nothing.' },
  'value/unknown-word': {
    severity: 'info',
    sentence: "The word is not in the vendor's vocabulary; it is kept raw.",
    remedy: 'Nothing, or ask the vendor what it means.',
  },
  'value/wrong-type': {
    severity: 'warning',
    sentence: 'The value is {found} where {expected} is documented; it is kept raw.',
    remedy: 'Look at the raw value in the provenance.',
  },
  'value/coerced': {
    severity: 'warning',
    sentence: 'The value is {found} where {expected} is documented; it was read as such.',
    remedy: 'Tell the sender; leading zeros may be lost.',
  },
  'value/too-long': {
    severity: 'warning',
    sentence: 'The value is longer than the limit {limit} ({max} characters); it is kept raw.',
    remedy: 'Look at the raw value in the provenance.',
  },
  'value/suspect-characters': {
    severity: 'warning',
    sentence: 'The value holds control, bidirectional or zero-width characters, or half a surrogate pair.',
    remedy: 'Compare with the document before the value is shown or matched.',
  },
  'value/score-out-of-scale': {
    severity: 'warning',
    sentence: 'The score lies outside its scale; it is kept raw.',
    remedy: 'Ask the vendor for the scale.',
  },
  'value/score-scale-inferred': {
    severity: 'info',
    sentence: 'The scale of the score is not documented; it was inferred from the value.',
    remedy: 'Do not compare the score with a threshold of another scale.',
  },
  'value/not-verifiable': {
    severity: 'info',
    sentence: 'The checksum cannot be verified: what it covers is not here.',
    remedy: 'Pass the file beside the result.',
  },
  'status/unknown': {
    severity: 'error',
    sentence: 'The status word is not documented; it decides nothing.',
    remedy: 'Ask the vendor what the word means.',
  },
  'decision/unknown-word': {
    severity: 'error',
    sentence: 'The outcome is not one of the documented values; nothing is decided.',
    remedy: 'Look at the raw value in the provenance and ask the vendor.',
  },
  'decision/missing': {
    severity: 'warning',
    sentence: 'A result without its outcome field; nothing is decided.',
    remedy: 'Fetch the result again when the proofing is completed.',
  },
  'decision/status-only': {
    severity: 'warning',
    sentence: 'A status alone: it says how far the process is, and not who was proofed.',
    remedy: 'Fetch the result and pass it beside the status.',
  },
  'decision/null-outcome': {
    severity: 'info',
    sentence: 'The outcome is null: the process was incomplete or failed.',
    remedy: 'Nothing; null is never an approval.',
  },
  'field/second-outcome': {
    severity: 'error',
    sentence: 'A second word on the outcome stands where none is documented; the outcome is not believed.',
    remedy: 'Ask the vendor what this value means.',
  },
  'decision/pdf-only': {
    severity: 'warning',
    sentence: 'The decision stands in a report alone, which anybody can print.',
    remedy: 'Fetch the JSON or XML of the case and pass it beside the report.',
  },
  'mrz/length': {
    severity: 'warning',
    sentence: 'The machine-readable zone has {length} characters, which no format has.',
    remedy: 'Look at the raw zone; it is not repaired.',
  },
  'mrz/characters': {
    severity: 'warning',
    sentence: 'The machine-readable zone holds characters outside its alphabet.',
    remedy: 'Look at the raw zone.',
  },
  'mrz/check-digit': {
    severity: 'warning',
    sentence: 'A check digit of the machine-readable zone is wrong or missing ({digit}).',
    remedy: 'Compare the zone with the document.',
  },
  'mrz/structure': {
    severity: 'warning',
    sentence: 'The machine-readable zone departs from ICAO 9303 ({reasons}).',
    remedy: 'Look at the raw zone.',
  },
  'mrz/specimen': {
    severity: 'info',
    sentence: 'The machine-readable zone is a specimen (UTO).',
    remedy: 'Keep test data out of production cases.',
  },
  'norwegian-id/checksum': {
    severity: 'warning',
    sentence: 'The control digits of the national number are wrong ({problems}).',
    remedy: 'Compare the number with the document.',
  },
  'norwegian-id/date': {
    severity: 'warning',
    sentence: 'The national number encodes no date that exists ({problems}).',
    remedy: 'Compare the number with the document.',
  },
  'norwegian-id/length': {
    severity: 'warning',
    sentence: 'The national number does not have 11 digits.',
    remedy: 'Compare the number with the document.',
  },
  'norwegian-id/characters': {
    severity: 'warning',
    sentence: 'The national number holds characters other than digits.',
    remedy: 'Compare the number with the document.',
  },
  'norwegian-id/synthetic': {
    severity: 'info',
    sentence: 'The national number is of a synthetic series ({series}).',
    remedy: 'Keep test data out of production cases.',
  },
  'case/limit': {
    severity: 'warning',
    sentence: '{more} more diagnostics are left out.',
    remedy: 'Raise options.limits.diagnostics to see them all.',
  },
  'internal/unexpected': {
    severity: 'critical',
    sentence: 'A fault in provenid itself.',
    remedy: "Report it, with the payload's structure and without its values.",
  },
} as const satisfies Record<string, Code>
