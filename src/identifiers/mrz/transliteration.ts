// Doc 9303-3 s6 A: Latin letters and what may stand for them in a zone, the recommended form first.

const rows = `
À A   Á A   Â A   Ã A   Ä AE A   Å AA A   Æ AE   Ā A   Ă A   Ą A
Ç C   Ć C   Ĉ C   Ċ C   Č C
Ď D   Đ D   Ð D
È E   É E   Ê E   Ë E   Ē E   Ĕ E   Ė E   Ę E   Ě E
Ĝ G   Ğ G   Ġ G   Ģ G
Ĥ H   Ħ H
Ì I   Í I   Î I   Ï I   Ĩ I   Ī I   Ĭ I   Į I   İ I   ı I   Ĳ IJ
Ĵ J   Ķ K
Ĺ L   Ļ L   Ľ L   Ŀ L   Ł L
Ñ N NXX   Ń N   Ņ N   Ň N   Ŋ N
Ò O   Ó O   Ô O   Õ O   Ö OE O   Ø OE   Ō O   Ŏ O   Ő O   Œ OE
Ŕ R   Ŗ R   Ř R
Ś S   Ŝ S   Ş S   Ș S   Š S   ẞ SS
Ţ T   Ț T   Ť T   Ŧ T   Þ TH
Ù U   Ú U   Û U   Ü UE UXX U   Ũ U   Ū U   Ŭ U   Ů U   Ű U   Ų U
Ŵ W   Ý Y   Ŷ Y   Ÿ Y
Ź Z   Ż Z   Ž Z`

/** Each letter (upper case) with what may stand for it. */
export const transliterationTable: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .trim()
    .split(/\n| {3}/)
    .map((row) => {
      const [letter = '', ...forms] = row.split(' ')
      return [letter, forms] as const
    }),
)

/** The plain letters, by their code: most letters of most names are of these. */
const plain: readonly (readonly string[])[] = Array.from({ length: 0x80 }, (_, code) => [
  String.fromCharCode(code).toUpperCase(),
])

/** How one letter of a printed name may appear in a zone: A to Z, the likeliest first. */
export function formsOf(letter: string): readonly string[] {
  const known = letter.length === 1 ? plain[letter.charCodeAt(0)] : undefined
  return known ?? formsOfSpecial(letter)
}

function formsOfSpecial(letter: string): readonly string[] {
  const upper = letter.toUpperCase()
  const forms = transliterationTable.get(letter) ?? transliterationTable.get(upper)
  if (forms !== undefined) return forms
  // Letters outside the table, such as Vietnamese ones, lose their marks.
  const bare = upper.normalize('NFD').replace(/\p{M}/gu, '')
  return transliterationTable.get(bare) ?? [bare]
}
