import { textsOf } from './corpus.mjs'
import { tokens } from './dictionaries.mjs'
import { mutateText, ODD_INPUTS } from './mutate/text.mjs'

const AGREEMENTS = ['equal', 'equivalent', 'compatible', 'different']
const OPTIONS = [
  undefined,
  {},
  { rules: '1964' },
  { rules: '2032' },
  { issuedBefore: '2000-01-01' },
  { rules: 'x', issuedBefore: 'y' },
]

export function mrzReader({ parseMrz, compareMrzName }) {
  const agreements = (input, printed) => [
    compareMrzName(typeof input === 'string' ? input.slice(0, 60) : input, printed),
    compareMrzName('ERIKSSON, ANNA', input),
  ]
  return textReader('mrz', tokens.mrz, (input, random) => {
    const printed = parseMrz(input, random.chance(2) ? { today: '2026-01-01' } : undefined)
    const repaired = parseMrz(input, { repair: true })
    // Names are compared less often: all divisions of a long one cost more than reading it.
    const agreed = random.chance(8) ? agreements(input, printed) : []
    if (random.chance(64)) agreed.push(compareMrzName(input, input))
    if (printed.repaired.length > 0) return { code: 'repaired', find: 'repaired without being asked' }
    if (printed.valid && !printed.checksValid) return { code: 'valid', find: 'valid with a wrong check digit' }
    if (agreed.some((each) => !AGREEMENTS.includes(each))) return { code: 'name', find: 'no agreement' }
    JSON.stringify([printed, repaired])
    return {
      code: `${printed.format}${printed.valid ? ' valid' : ''}${repaired.repaired.length > 0 ? ' repaired' : ''}`,
    }
  })
}

export function norwegianIdReader({ parseNorwegianId }) {
  return textReader('norway', tokens.norwegianId, (input, random) => {
    const read = parseNorwegianId(input, random.pick(OPTIONS))
    JSON.stringify(read)
    if (read.valid !== (read.problems.length === 0)) return { code: 'valid', find: 'valid and problems disagree' }
    if (read.valid && !/^[\d\s\u00a0\u2009\u202f\ufeff-]*$/.test(input))
      return { code: 'valid', find: 'valid with other characters' }
    return { code: read.valid ? `valid ${read.kind}` : read.problems.join(' ') }
  })
}

function textReader(folder, own, read) {
  const texts = textsOf(folder)
  return {
    make(random) {
      if (random.chance(200)) return { name: 'odd', input: random.pick(ODD_INPUTS) }
      let input = random.pick(texts)
      const means = { tokens: own, donor: random.pick(texts) }
      for (let times = 1 + random.below(4); times > 0; times--) input = mutateText(input, random, means)
      if (folder === 'mrz' && random.chance(4)) input = input.split('\n')
      return { name: 'text', input }
    },
    execute: ({ input }, random) => read(input, random),
    files: texts.length,
  }
}
