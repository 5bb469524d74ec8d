// Made-up results of PIP's first version: synthetic numbers (month + 80), zones with right digits, both outcomes.

const FAMILY = ['HANSEN', 'JOHANSEN', 'OLSEN', 'LARSEN', 'ANDERSEN', 'PEDERSEN', 'NILSEN', 'BERG']
const GIVEN = ['KARI', 'OLA', 'ANNE MARIE', 'NILS', 'BODIL', 'PER JOHAN', 'INGRID', 'TOR']
const WEIGHTS = [7, 3, 1]
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** `count` records, each of its own; the same at every call. */
export function records(count) {
  const made = []
  for (let seed = 0; made.length < count; seed++) {
    const person = personOf(seed)
    if (person) made.push(record(person, made.length))
  }
  return made
}

function personOf(seed) {
  const [year, month, day] = [1950 + (seed % 50), 1 + (seed % 12), 1 + (seed % 28)]
  const sex = Math.floor(seed / 7) % 2 === 0 ? 'F' : 'M'
  const individual = pad(((Math.floor(seed / 50) * 2) % 498) + (sex === 'M' ? 1 : 0), 3)
  const digits = `${pad(day, 2)}${pad(month + 80, 2)}${pad(year % 100, 2)}${individual}`
  const first = (11 - (weighted(digits, FIRST) % 11)) % 11
  const second = (11 - (weighted(`${digits}${first}`, SECOND) % 11)) % 11
  if (first === 10 || second === 10) return undefined
  const birth = `${pad(year % 100, 2)}${pad(month, 2)}${pad(day, 2)}`
  const names = { family: FAMILY[seed % FAMILY.length], given: GIVEN[Math.floor(seed / 3) % GIVEN.length] }
  return { ...names, sex, birth, number: `${digits}${first}${second}` }
}

function record({ family, given, sex, birth, number }, index) {
  const document = `CCC${pad(index, 6)}`
  const name = `${given} ${family}`.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
  const approved = index % 10 !== 9
  return {
    pipId: `123e4567-e89b-42d3-a456-${pad(index, 12)}`,
    pipCode: `PIP${pad(index, 10)}`,
    attendanceCode: pad(100000 + (index % 900000), 6),
    dateOfProofing: `2025-${pad(1 + (index % 12), 2)}-${pad(1 + (index % 28), 2)}T10:15:${pad(index % 60, 2)}Z`,
    locationOfProofing: '123456 Lagunen Post i Butikk',
    registrationOfficer: 'Ola Operatør',
    applicantName: name,
    applicantPipRequestName: name,
    nationalIdNumber: number,
    idType: 'Passport',
    nfcData: { DocNumber: document, Issuer: 'NOR', ValidUntil: '2030-04-15' },
    mrzCode: zone(family, given, sex, birth, document),
    approved,
    TerminationCause: null,
    MrzValid: true,
    StatusToveRegister: 'No Match',
    automatic: {
      rfidRead: true,
      rfidPassiveAuthentication: 'Signed and verified',
      rfidActiveAuthentication: true,
      biometricComparisonApproval: approved,
      biometricComparisonScore: '0.93',
    },
    manual: { biometricComparsionApproval: approved },
    pdfUrl: `https://pip.example.invalid/report/${index}.pdf`,
  }
}

/** TD3 (ICAO Doc 9303-4). */
function zone(family, given, sex, birth, document) {
  const upper = `P<NOR${family}<<${given.replaceAll(' ', '<')}`.padEnd(44, '<')
  const parts = [document, birth, '300415'].map((part) => `${part}${check(part)}`)
  const personal = `${'<'.repeat(14)}0`
  const lower = `${parts[0]}NOR${parts[1]}${sex}${parts[2]}${personal}`
  return `${upper}${lower}${check(parts.join('') + personal)}`
}

function check(cells) {
  const values = [...cells].map((cell) => (cell === '<' ? 0 : Number.parseInt(cell, 36)))
  return values.reduce((sum, value, at) => sum + value * WEIGHTS[at % 3], 0) % 10
}

function weighted(digits, weights) {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0)
}

function pad(number, width) {
  return String(number).padStart(width, '0')
}
