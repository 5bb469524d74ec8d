// biome-ignore-start format: columns
/** Letters of other alphabets that are drawn like Latin ones (Unicode TS 39, confusables), small. */
const DRAWN_ALIKE: ReadonlyMap<string, string> = new Map([
  ['а', 'a'],
  ['в', 'b'],
  ['с', 'c'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['һ', 'h'],
  ['і', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['м', 'm'],
  ['н', 'n'],
  ['о', 'o'],
  ['п', 'n'],
  ['р', 'p'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['т', 't'],
  ['ѵ', 'v'],
  ['у', 'y'],
  ['х', 'x'],
  ['α', 'a'],
  ['ε', 'e'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['ı', 'i'],
  ['ɑ', 'a'],
  ['ɡ', 'g'],
])
// biome-ignore-end format: columns

/**
 * What a person reads in a name: letters and digits only, whatever their case, width, alphabet or accents. `Approved `,
 * `approved\u200b`, `_approved` and one with a Cyrillic `а` are read as `approved`; a reader of keys sees four names.
 */
export function asRead(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase()
  const letters =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  return letters.map((letter) => DRAWN_ALIKE.get(letter) ?? letter).join('')
}

const PLAIN = /^[A-Za-z0-9]*$/
