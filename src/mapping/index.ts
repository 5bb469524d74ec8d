export { cellsIn, toldPlace } from '../diagnostics/index.ts'
export { apply } from './apply.ts'
export { type Context, type Conversion, type Converted, typeOf, type Unusable } from './conversion.ts'
export { country, issuer, nationality } from './conversions/country.ts'
export { date } from './conversions/date.ts'
export { norwegianId, norwegianIdOrBirthdate, personalNumber } from './conversions/national-id.ts'
export { score } from './conversions/score.ts'
export { anyText, identifier, personName, readText, text, url, word } from './conversions/text.ts'
export { timestamp, timestampOrEpoch } from './conversions/timestamp.ts'
export {
  alwaysEmpty,
  checkResult,
  foldWord,
  readBoolean,
  sex,
  trueIsApproved,
  trueIsPass,
  words,
} from './conversions/words.ts'
export { zone } from './conversions/zone.ts'
export { withoutCredentials } from './credentials.ts'
export { decideByWord, type Verdict } from './decide-by-word.ts'
export { describeArchive, describeEvidence, type EvidenceFile } from './evidence.ts'
export { kindFromName } from './evidence-kinds.ts'
export { Filing, type Leaf } from './filing.ts'
export { type MappingLine, mappingLines, namesMet } from './lines.ts'
export { type Documented, documented } from './names.ts'
export { Notebook } from './notebook.ts'
export { knownBirthdate } from './person.ts'
export { Shape, type Signature } from './recognize.ts'
export { readsAsNo } from './refusal.ts'
export {
  absent,
  backend,
  captured,
  engine,
  follows,
  integrator,
  type Line,
  operator,
  register,
  requestor,
  says,
  viz,
} from './rows.ts'
export { noSecondOutcome } from './second-word.ts'
export { type By, type Table, table } from './table.ts'
export { undecided } from './undecided.ts'
export { zoneDates } from './zone-dates.ts'
