export interface Series {
  /** Years of birth, both included, of one century. */
  from: number
  to: number
  /** Individual numbers (digits 7-9), both included. */
  low: number
  high: number
}

// biome-ignore format: columns
export const fodselsnummerSeries: Series[] = [
  { from: 1854, to: 1899, low: 500, high: 749 },
  { from: 1900, to: 1999, low:   0, high: 499 },
  { from: 1940, to: 1999, low: 900, high: 999 },
  { from: 2000, to: 2039, low: 500, high: 999 },
]

/** Since 16 November 2021; before, D-numbers shared the series of the fødselsnummer. */
// biome-ignore format: columns
export const dNumberSeries: Series[] = [
  { from: 1858, to: 1899, low: 500, high: 599 },
  { from: 1900, to: 1939, low:   0, high: 199 },
  { from: 1940, to: 1999, low:   0, high: 499 },
  { from: 1940, to: 1999, low: 600, high: 999 },
  { from: 2000, to: 2039, low: 200, high: 999 },
]

/** Null if the individual number is in no series of that two-digit year. */
export function yearOfBirth(series: Series[], twoDigitYear: number, individual: number): number | null {
  for (const { from, to, low, high } of series) {
    if (individual < low || individual > high) continue
    const year = from - (from % 100) + twoDigitYear
    if (year >= from && year <= to) return year
  }
  return null
}
