import { spliced } from './bytes.mjs'

const ELEMENT = /<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)>([^<]*)<\/\1>|<[A-Za-z][\w:.-]*\s*\/>/g
const TEXTS = [
  ...[
    '',
    ' ',
    'True',
    'False',
    'true',
    'TRUE',
    'Ja',
    'Nei',
    '1',
    '0',
    'null',
    'Match',
    'No Match',
    'Signed',
    'Not signed',
    'Pass',
  ],
  ...[
    '23845610185',
    '99999999999',
    '٣٣٣',
    '31.02.2030',
    '03.10.2025',
    'P-NOR',
    'P<UTO',
    '&lt;'.repeat(30),
    'A'.repeat(1500),
    '+1',
    '-',
    '\u202eTrue',
  ],
  ...[
    'T&#114;ue',
    '<![CDATA[True]]>',
    'Tr<!-- -->ue',
    'Tr<?x y?>ue',
    '<b>True</b>',
    'x<b/>y',
    '&#9;True&#10;',
    '\u00a0True',
    'T\u200brue',
  ],
]
const NAMES = [
  'Godkjent',
  'godkjent',
  'GODKJENT',
  'Avbrudsgrunn',
  'fnr',
  'dnr',
  'navndokinnehaver',
  'gyldigtil',
  'doknr',
  'MRZ-kode',
  'resultat',
  'a',
  'x.y',
  'Å',
]

/** One change that leaves the text well formed, mostly. */
export function mutateElement(bytes, random, { donor }) {
  const { below, pick, chance } = random
  // Latin letters stand for bytes here: whatever the encoding, what is ASCII is found and the rest is left as it is.
  const elements = [...bytes.toString('latin1').matchAll(ELEMENT)]
  const element = pick(elements)
  if (!element) return bytes
  const [whole, name = 'a', attributes = '', text = ''] = element
  const { index } = element
  const put = (written, from = index, to = index + whole.length) =>
    spliced(bytes, from, to, Buffer.from(written, 'latin1'))
  const utf8 = (value) => Buffer.from(value).toString('latin1')
  const other = pick(elements)
  switch (below(8)) {
    case 0:
      return put(`<${name}${attributes}>${utf8(pick(TEXTS))}</${name}>`)
    case 1:
      return put(`<${name}${attributes}>${pick(elements)[3] ?? ''}</${name}>`)
    case 2: {
      const renamed = utf8(chance(2) ? pick(NAMES) : (other[1] ?? 'a'))
      return put(`<${renamed}${attributes}>${text}</${renamed}>`)
    }
    case 3:
      return put(chance(2) ? '' : whole + whole)
    case 4:
      return put(`<${utf8(pick(NAMES))} ${pick(['a="1"', 'xmlns="y"', 'Godkjent="True"', ''])}/>`, index, index)
    case 5:
      return put(
        pick([
          `<w>${whole}</w>`,
          `<!-- ${whole} -->`,
          `<![CDATA[${whole}]]>`,
          `${whole}\n<?x ${text}?>`,
          `${text}${whole}`,
        ]),
      )
    case 6:
      return put(other[0], index, chance(2) ? index : index + whole.length)
    default:
      return put(pick([...donor.toString('latin1').matchAll(ELEMENT)])?.[0] ?? '', index, index)
  }
}
