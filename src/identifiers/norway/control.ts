// The weight of a control digit itself is 1, so that a right sum is a multiple of 11.
// biome-ignore-start format: columns
export const k1Weights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0]
export const k2Weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const dufWeights = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]
// biome-ignore-end format: columns

/** UDI has not published the rule. This one is known from use, and does not fit the number UDI prints as an example. */
export function dufCheckHolds(digits: string): boolean {
  const sum = dufWeights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0)
  return sum % 11 === Number(digits.slice(10))
}
