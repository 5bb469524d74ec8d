import type { AttachmentKind } from '../model/index.ts'

/** MobbScan's names: the whole of a name, or of the last part of a URL. */
// biome-ignore format: columns
const NAMES: Readonly<Record<string, AttachmentKind>> = {
  document_front: 'document_front',
  document_back:  'document_back',
  face_document:  'document_portrait',
  face_now:       'live_portrait',
  video_liveness: 'liveness_video',
}

/** Words that a part of a name starts or ends with; the first row that fits is it. Vendors do not publish their names. */
// biome-ignore format: columns
const WORDS: readonly (readonly [AttachmentKind, ...string[]])[] = [
  ['chip_portrait',       'chip',      'nfc',        'rfid'],
  ['document_signature',  'signature', 'signatur'],
  ['liveness_video',      'video',     'recording',  'opptak'],
  ['document_front',      'front',     'forside'],
  ['document_back',       'back',      'bakside'],
  ['live_portrait',       'face',      'selfie',     'live',    'liveness', 'portrait', 'applicant'],
  ['supporting_document', 'extra',     'additional', 'tillegg', 'vedlegg'],
]

// biome-ignore format: columns
const NO_PICTURE = /\.(?:p7[smbc]|xml|json|pdf|txt|csv|sig|asc|sha\d*|md5|mf|sf)$/i

const MAX_NAME = 255

/**
 * What a picture or recording shows, by its name: of the file first, then of the folders around it, the nearest first.
 * `unknown` when the name says nothing, or both front and back. Not for signatures, reports and lists: those are
 * recognized by content.
 */
export function kindFromName(name: string): AttachmentKind | 'unknown' {
  const parts = name.slice(-MAX_NAME).split('/').reverse()
  if (NO_PICTURE.test(parts[0] ?? '')) return 'unknown'
  for (const part of parts) {
    const kind = kindOfPart(fold(part.replace(/\.[a-z0-9]{1,5}$/i, '')))
    if (kind) return kind
  }
  return 'unknown'
}

function kindOfPart(part: string): AttachmentKind | undefined {
  if (Object.hasOwn(NAMES, part)) return NAMES[part]
  const words = part.split('_')
  const kinds = WORDS.filter(([, ...known]) => words.some((word) => known.some((each) => touches(word, each))))
  const found = new Set(kinds.map(([kind]) => kind))
  return found.has('document_front') && found.has('document_back') ? 'unknown' : kinds[0]?.[0]
}

function touches(word: string, known: string): boolean {
  return word.startsWith(known) || word.endsWith(known)
}

/** `chipImage-1` becomes `chip_image_1`. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1_')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '_')
}
