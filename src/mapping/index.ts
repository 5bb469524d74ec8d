export { apply } from './apply.ts'
export { type Context, type Conversion, type Converted, isUnusable, typeOf, type Unusable } from './conversion.ts'
export { country, issuer, nationality } from './conversions/country.ts'
export { type DateRules, date, readings } from './conversions/date.ts'
export { norwegianId, norwegianIdOrBirthdate, personalNumber } from './conversions/national-id.ts'
export { readNumber, score } from './conversions/score.ts'
export { anyText, identifier, personName, readText, text, url, word } from './conversions/text.ts'
export { timestamp, timestampOrEpoch } from './conversions/timestamp.ts'
export {
  checkResult,
  foldWord,
  readBoolean,
  sex,
  trueIsApproved,
  trueIsPass,
  type Words,
  words,
} from './conversions/words.ts'
export { zone } from './conversions/zone.ts'
export { looksLikeCredential } from './credentials.ts'
export { type Documented, documented, fold, foldPath, type NameOf } from './names.ts'
export { Notebook, type ReadOptions, type Taken } from './notebook.ts'
export { knownBirthdate } from './person.ts'
export { Shape, type Signature } from './recognize.ts'
export { type Leaf, SourceRecord } from './record.ts'
export {
  type Absent,
  absent,
  backend,
  type CaptureRule,
  captured,
  engine,
  type Follows,
  follows,
  integrator,
  type Line,
  none,
  operator,
  register,
  requestor,
  type Says,
  says,
  viz,
} from './rows.ts'
export { type By, type CheckRow, type Table, type TableShape, table } from './table.ts'
export { zoneDates } from './zone-dates.ts'
