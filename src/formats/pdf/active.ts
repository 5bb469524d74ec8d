import { spellNames } from './dictionary.ts'

// biome-ignore-start format: columns
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['JavaScript', ['JavaScript', 'JS']],
  ['launch action', ['Launch']],
  ['embedded file', ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment']],
  ['XFA form', ['XFA']],
  ['form action', ['SubmitForm', 'ImportData']],
  ['remote action', ['GoToR', 'GoToE']],
  ['media', ['RichMedia', 'Rendition', 'Movie', 'Sound', '3D']],
]
// biome-ignore-end format: columns

/** What the file could do in a viewer, by the names in its structure. A name inside a text is counted too. */
export function activeContent(structure: string): string[] {
  const names = namesOf(structure)
  return KINDS.flatMap(([kind, known]) => (known.some((name) => names.has(name)) ? [kind] : []))
}

/** Whether the file is encrypted: its trailer says so in the open (ISO 32000-1 §7.6.1). */
export function isEncrypted(structure: string): boolean {
  return namesOf(structure).has('Encrypt')
}

function namesOf(structure: string): Set<string> {
  return new Set([...spellNames(structure).matchAll(/\/([^\s/<>[\](){}%]{1,32})/g)].map(([, name]) => name!))
}
