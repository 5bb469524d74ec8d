// The last weight of each is that of the control digit itself, so that a right sum is a multiple of 11.
// biome-ignore-start format: columns
const k1Weights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const k2Weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const dufWeights = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]
// biome-ignore-end format: columns

function remainder(digits: string, weights: number[]): number {
  let sum = 0
  let place = 0
  for (const weight of weights) sum += weight * (digits.charCodeAt(place++) - 48)
  return sum % 11
}

/** Over the digits as written, whatever was added to day and month. 0 is right; from 2032 also 1, 2 and 3. */
export const k1Remainder = (digits: string): number => remainder(digits, k1Weights)

/** 0 is right. */
export const k2Remainder = (digits: string): number => remainder(digits, k2Weights)

/** UDI has not published the rule. This one is known from use, and does not fit the number UDI prints as an example. */
export const dufCheckHolds = (digits: string): boolean => remainder(digits, dufWeights) === Number(digits.slice(10))
