// The Unicode Consortium's CP1252.TXT, bytes 80 to 9F; 0 where the code page has no character.
// Not TextDecoder('windows-1252'): Node 20 gives these bytes as control characters.
// biome-ignore-start format: sixteen bytes a block
const HIGH: readonly number[] = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
]
// biome-ignore-end format: sixteen bytes a block

/** windows-1252 from bytes that were read as one character each; undefined if one of them is no character. */
export function decodeWindows1252(latin1: string): string | undefined {
  let whole = true
  const text = latin1.replace(/[\u0080-\u009f]/g, (unit) => {
    const code = HIGH[unit.charCodeAt(0) - 0x80]
    if (!code) whole = false
    return code ? String.fromCharCode(code) : unit
  })
  return whole ? text : undefined
}
