/** What a fragment of a zone says: the document code and the issuing state, nothing else. */
export interface MrzFragment {
  documentCode: string
  issuingState: string
}

/**
 * Reads a text of at most five characters such as `P-NOR`, which is neither a zone nor an error.
 * Undefined for anything else.
 */
export function parseMrzFragment(text: unknown): MrzFragment | undefined {
  if (typeof text !== 'string' || text.length > 20) return undefined
  const fragment = text.trim().toUpperCase()
  if (fragment.length > 5) return undefined
  const parts = /^([A-Z]{1,2})[-< ]([A-Z]{1,3})<{0,2}$/.exec(fragment) ?? /^([A-Z]{1,2})([A-Z]{3})$/.exec(fragment)
  const [, documentCode, issuingState] = parts ?? []
  return documentCode === undefined || issuingState === undefined ? undefined : { documentCode, issuingState }
}
