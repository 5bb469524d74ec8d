import { type Layout, layout } from './layout.ts'

// Cells count from 1, ends included, as in Doc 9303. A digit lists what it covers as [line, first, last].

/** Doc 9303-4 s4.2.2. */
// biome-ignore format: columns
export const TD3 = layout('TD3', [44, 44], [
  ['documentCode',   1,  1,  2],
  ['issuingState',   1,  3,  5],
  ['name',           1,  6, 44],
  ['documentNumber', 2,  1,  9],
  ['nationality',    2, 11, 13],
  ['birthDate',      2, 14, 19],
  ['sex',            2, 21, 21],
  ['expirationDate', 2, 22, 27],
  ['personalNumber', 2, 29, 42],
], [
  ['documentNumber', 2, 10, [[2,  1,  9]]],
  ['birthDate',      2, 20, [[2, 14, 19]]],
  ['expirationDate', 2, 28, [[2, 22, 27]]],
  ['personalNumber', 2, 43, [[2, 29, 42]]],
  ['composite',      2, 44, [[2,  1, 10], [2, 14, 20], [2, 22, 43]]],
])

/** Doc 9303-6 s4.2.2. */
// biome-ignore format: columns
export const TD2 = layout('TD2', [36, 36], [
  ['documentCode',   1,  1,  2],
  ['issuingState',   1,  3,  5],
  ['name',           1,  6, 36],
  ['documentNumber', 2,  1,  9],
  ['nationality',    2, 11, 13],
  ['birthDate',      2, 14, 19],
  ['sex',            2, 21, 21],
  ['expirationDate', 2, 22, 27],
  ['optionalData1',  2, 29, 35],
], [
  ['documentNumber', 2, 10, [[2,  1,  9]]],
  ['birthDate',      2, 20, [[2, 14, 19]]],
  ['expirationDate', 2, 28, [[2, 22, 27]]],
  ['composite',      2, 36, [[2,  1, 10], [2, 14, 20], [2, 22, 35]]],
])

/** Doc 9303-5 s4.2.2. */
// biome-ignore format: columns
export const TD1 = layout('TD1', [30, 30, 30], [
  ['documentCode',   1,  1,  2],
  ['issuingState',   1,  3,  5],
  ['documentNumber', 1,  6, 14],
  ['optionalData1',  1, 16, 30],
  ['birthDate',      2,  1,  6],
  ['sex',            2,  8,  8],
  ['expirationDate', 2,  9, 14],
  ['nationality',    2, 16, 18],
  ['optionalData2',  2, 19, 29],
  ['name',           3,  1, 30],
], [
  ['documentNumber', 1, 15, [[1,  6, 14]]],
  ['birthDate',      2,  7, [[2,  1,  6]]],
  ['expirationDate', 2, 15, [[2,  9, 14]]],
  ['composite',      2, 30, [[1,  6, 30], [2,  1,  7], [2,  9, 15], [2, 19, 29]]],
])

/** Doc 9303-7: the two visas differ in width alone. */
// biome-ignore format: columns
const visa = (format: 'MRV-A' | 'MRV-B', last: number) => layout(format, [last, last], [
  ['documentCode',   1,  1,  2],
  ['issuingState',   1,  3,  5],
  ['name',           1,  6, last],
  ['documentNumber', 2,  1,  9],
  ['nationality',    2, 11, 13],
  ['birthDate',      2, 14, 19],
  ['sex',            2, 21, 21],
  ['expirationDate', 2, 22, 27],
  ['optionalData1',  2, 29, last],
], [
  ['documentNumber', 2, 10, [[2,  1,  9]]],
  ['birthDate',      2, 20, [[2, 14, 19]]],
  ['expirationDate', 2, 28, [[2, 22, 27]]],
])

export const MRV_A = visa('MRV-A', 44)
export const MRV_B = visa('MRV-B', 36)

/** The layouts of Doc 9303 parts 4 to 7. */
export const icaoLayouts: readonly Layout[] = [TD1, TD2, TD3, MRV_A, MRV_B]
