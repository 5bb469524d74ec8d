import fc from 'fast-check'
import * as make from './make.ts'
import { type Parts, td1, td2, td3 } from './make.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const text = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength })

const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(2, 10).replaceAll('-', ''))

const name = fc
  .tuple(
    fc.array(text(letters, 1, 6), { minLength: 1, maxLength: 2 }),
    fc.array(text(letters, 1, 6), { minLength: 1, maxLength: 2 }),
  )
  .map(([surname, given]) => ({ surname: surname.join(' '), givenNames: given.join(' ') }))

/** The parts of a zone that conforms, and the name they stand for. */
function parts(first: string, second: string) {
  return fc.record({
    code: fc.tuple(fc.constantFrom(...first), fc.constantFrom(...second)).map((pair) => pair.join('')),
    state: fc.constantFrom('NOR', 'SWE', 'FRA', 'USA'),
    nationality: fc.constantFrom('NOR', 'DNK', 'ISL', 'XXA'),
    number: text(`${letters}0123456789`, 1, 9),
    birth: date,
    sex: fc.constantFrom('F', 'M', '<'),
    expiry: date,
    optional: text(`${letters}0123456789`, 0, 7),
    person: name,
  })
}

type Drawn = Parts & { person: { surname: string; givenNames: string } }

const kinds = [
  { format: 'TD1', make: td1, parts: parts('CI', '<DRS') },
  { format: 'TD2', make: td2, parts: parts('CI', '<RS') },
  { format: 'TD3', make: td3, parts: parts('P', '<PDS') },
  { format: 'MRV-A', make: make.mrvA, parts: parts('V', '<NC') },
  { format: 'MRV-B', make: make.mrvB, parts: parts('V', '<NC') },
] as const

/** A conformant zone of any ICAO layout with what was put into it. */
export const zone = fc.constantFrom(...kinds).chain((kind) =>
  kind.parts.map(({ person, ...drawn }: Drawn) => {
    const printed = `${person.surname}<<${person.givenNames}`.replaceAll(' ', '<')
    return { format: kind.format, person, drawn, lines: kind.make({ ...drawn, name: printed }) }
  }),
)

/** Text that looks like a zone, and text that does not. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'PIAV<<<<0159OSNR\n'), maxLength: 140 }),
  zone.chain(({ lines }) =>
    fc
      .array(fc.tuple(fc.nat(95), fc.constantFrom('', '<', '0', 'O', '\n', 'Æ', '«', ' ')), { maxLength: 4 })
      .map((edits) =>
        edits.reduce((zoneText, [at, put]) => zoneText.slice(0, at) + put + zoneText.slice(at + 1), lines.join('\n')),
      ),
  ),
)
