/** More of a printed name is not looked at. */
const nameLimit = 200
const oneWord = /^[A-Za-z]+$/

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
