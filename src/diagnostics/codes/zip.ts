import type { Code } from './code.ts'

/** Codes of archives. */
// biome-ignore format: one record a line reads as a table
export const zipCodes = {
  'zip/malformed':        { severity: 'error',     sentence: 'The archive is damaged, or uses what is not read here: {reason} (entry {entry}).', remedy: 'Fetch it again and pass its bytes unchanged; if it is whole, have it packed as a plain ZIP (stored or deflated).' },
  'zip/unsafe-name':      { severity: 'error',     sentence: 'Entry {entry} has a name that leads outside the archive or deceives a reader ({reason}).', remedy: 'Treat the archive as hostile.' },
  'zip/symlink':          { severity: 'error',     sentence: 'Entry {entry} is a link or a special file ({reason}), and not a file.', remedy: 'Ask the sender to pack the file itself.' },
  'zip/duplicate-entry':  { severity: 'error',     sentence: 'Entry {entry} has the name of another entry. Two readers could take two different files.', remedy: 'Ask the sender which file is meant.' },
  'zip/overlap':          { severity: 'error',     sentence: 'Entry {entry} shares bytes with another entry or with the directory.', remedy: 'Treat the archive as hostile.' },
  'zip/ratio':            { severity: 'error',     sentence: 'Entry {entry} inflates to more than {max} times its packed size (limit {limit}).', remedy: 'Treat the archive as hostile; raise options.limits.{limit} only if you know why.' },
  'zip/too-large':        { severity: 'error',     sentence: 'Entry {entry} brings the unpacked size to {size} bytes, and the limit {limit} is {max}.', remedy: 'Raise options.limits.{limit} if the size is expected.' },
  'zip/too-many-entries': { severity: 'error',     sentence: 'The archive holds {size} entries, and the limit {limit} is {max}.', remedy: 'Raise options.limits.{limit} if the number is expected.' },
  'zip/encrypted':        { severity: 'error',     sentence: 'Entry {entry} is encrypted.', remedy: 'Decrypt the archive first; passwords are not taken here.' },
  'zip/crc':              { severity: 'error',     sentence: 'The content of entry {entry} is not what its CRC-32 says.', remedy: 'The file was damaged or changed: fetch it again.' },
  'zip/size':             { severity: 'error',     sentence: 'The content of entry {entry} does not have the size that its header says ({size} bytes).', remedy: 'The file was damaged or changed: fetch it again.' },
  'zip/header-mismatch':  { severity: 'error',     sentence: 'Entry {entry} is told differently by its own header and by the directory ({reason}). Two readers could read two different archives.', remedy: 'Treat the archive as hostile.' },
  'zip/nested':           { severity: 'warning',   sentence: 'Entry {entry} is an archive of its own; it is kept, and not opened.', remedy: 'Unpack it and pass what it holds, if that belongs to the case.' },
  'zip/no-result':        { severity: 'error',     sentence: 'No member of the archive is a result.', remedy: 'Check that it is the archive of a completed case; pass the result beside it.' },
  'zip/two-results':      { severity: 'error',     sentence: 'The archive holds results of more than one session.', remedy: 'Pass one case at a time.' },
  'zip/unknown-member': { severity: 'warning', sentence: 'Entry {entry} is {format} of no known payload; it is kept as evidence, and not read.', remedy: 'Check that it is not a result in a form that is not known here.' },
} as const satisfies Record<string, Code>
