/** More of a printed name is not looked at. */
export const nameLimit = 200
/** Letters that every normal form leaves as they are. */
const oneWord = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+$/

/** The components of a printed name. Apostrophes join, everything else that is no letter separates (Doc 9303-3 s4.6). */
export function nameComponents(name: string): string[] {
  if (oneWord.test(name) && name.length <= nameLimit) return [name]
  return name
    .slice(0, nameLimit)
    .normalize('NFC')
    .replace(/['’ʼ‘`´.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((component) => component !== '')
}
