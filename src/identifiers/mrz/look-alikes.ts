/** What optical readers take for one another, where a letter or a digit may stand. */
// biome-ignore format: columns
export const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'ODQ', O: '0', D: '0', Q: '0',
  '1': 'IL',  I: '1', L: '1',
  '2': 'Z',   Z: '2',
  '5': 'S',   S: '5',
  '6': 'G',   G: '6',
  '8': 'B',   B: '8',
}

/** Where only a digit may stand, a letter has one look-alike at most. */
export function digitFor(letter: string): string | undefined {
  return letter >= 'A' ? lookAlikes[letter] : undefined
}
