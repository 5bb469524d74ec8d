// Zones made from their parts, with digits computed by another road than the reader's: character by character.

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export function digit(cells: string): string {
  let sum = 0
  for (const [i, char] of [...cells].entries()) sum += Math.max(0, alphabet.indexOf(char)) * ([7, 3, 1][i % 3] ?? 0)
  return String(sum % 10)
}

export interface Parts {
  code?: string
  state?: string
  nationality?: string
  name?: string
  number?: string
  birth?: string
  sex?: string
  expiry?: string
  optional?: string
  optional2?: string
}

const specimen = {
  code: 'P<',
  state: 'UTO',
  nationality: 'UTO',
  name: 'ERIKSSON<<ANNA<MARIA',
  number: 'L898902C3',
  birth: '740812',
  sex: 'F',
  expiry: '300415',
  optional: '',
  optional2: '',
}

const fill = (text: string, cells: number) => text.padEnd(cells, '<').slice(0, cells)
const withDigit = (cells: string) => cells + digit(cells)

/** Number to expiry, as TD2, TD3 and the visas print them. */
function lower({ number, nationality, birth, sex, expiry }: Required<Parts>): string {
  return withDigit(fill(number, 9)) + fill(nationality, 3) + withDigit(birth) + sex + withDigit(expiry)
}

function upper({ code, state, name }: Required<Parts>, cells: number): string {
  return fill(fill(code, 2) + fill(state, 3) + name, cells)
}

export function td3(parts: Parts): string[] {
  const all = { ...specimen, ...parts }
  const line = lower(all) + withDigit(fill(all.optional, 14))
  return [upper(all, 44), line + digit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21))]
}

export function td2(parts: Parts): string[] {
  const all = { ...specimen, code: 'I<', ...parts }
  const line = lower(all) + fill(all.optional, 7)
  return [upper(all, 36), line + digit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21))]
}

export function td1(parts: Parts): string[] {
  const all = { ...specimen, code: 'I<', ...parts }
  const first = fill(all.code, 2) + fill(all.state, 3) + withDigit(fill(all.number, 9)) + fill(all.optional, 15)
  const dates = [withDigit(all.birth), withDigit(all.expiry)] as const
  const second = dates[0] + all.sex + dates[1] + fill(all.nationality, 3) + fill(all.optional2, 11)
  return [first, second + digit(first.slice(5) + dates.join('') + fill(all.optional2, 11)), fill(all.name, 30)]
}

export function mrvA(parts: Parts): string[] {
  const all = { ...specimen, code: 'V<', ...parts }
  return [upper(all, 44), lower(all) + fill(all.optional, 16)]
}

export function mrvB(parts: Parts): string[] {
  const all = { ...specimen, code: 'V<', ...parts }
  return [upper(all, 36), lower(all) + fill(all.optional, 8)]
}
