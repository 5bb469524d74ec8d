import { k1Weights, k2Weights } from './control.ts'

/** DDMMYY III K1 K2 as written: what a kind adds to day and month is still in them. */
export interface Written {
  day: number
  month: number
  yy: number
  individual: number
  /** Remainders over the digits as written. 0 is right, for K1 from 2032 also 1, 2 and 3. */
  k1: number
  k2: number
}

// One for all calls: nothing is awaited in between, and an array a number would cost more than the sums.
const digit = new Uint8Array(11)
const at = (place: number): number => digit[place] ?? 0
const pairAt = (place: number): number => at(place) * 10 + at(place + 1)

/** Null for anything but eleven digits. One pass, because this is where the time goes. */
export function asWritten(digits: string): Written | null {
  if (digits.length !== 11) return null
  let k1 = 0
  let k2 = 0
  for (let place = 0; place < 11; place++) {
    const value = digits.charCodeAt(place) - 48
    if (value < 0 || value > 9) return null
    digit[place] = value
    k1 += value * (k1Weights[place] ?? 0)
    k2 += value * (k2Weights[place] ?? 0)
  }
  return {
    day: pairAt(0),
    month: pairAt(2),
    yy: pairAt(4),
    individual: at(6) * 100 + pairAt(7),
    k1: k1 % 11,
    k2: k2 % 11,
  }
}
