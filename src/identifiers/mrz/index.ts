export { compareMrzName, type MrzNameAgreement } from './compare-name.ts'
export { type MrzFragment, parseMrzFragment } from './fragment.ts'
export { nameKey, transliterations } from './name-key.ts'
export { type NorwegianNumberInMrz, norwegianNumberInOptionalData } from './norwegian-number.ts'
export { parseMrz } from './parse.ts'
export { type MrzPlace, placeInRaw, placesInRaw } from './place.ts'
export type {
  MrzCells,
  MrzCheck,
  MrzCheckName,
  MrzDate,
  MrzDateKind,
  MrzFieldName,
  MrzFields,
  MrzFormat,
  MrzNumberVariant,
  MrzRepair,
  ParsedMrz,
  ParseMrzOptions,
} from './types.ts'
