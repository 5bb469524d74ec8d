// Changes to parsed JSON: the text stays JSON, so that what lies behind the reader is reached.
const ODD = [
  ...[
    true,
    false,
    null,
    '',
    ' ',
    0,
    1,
    -1,
    0.5,
    1e21,
    -0,
    'True',
    'FALSE',
    'yes',
    'Ja',
    'null',
    'undefined',
    'NaN',
    '0x10',
    '1e3',
    [],
    {},
    [[]],
    [null],
  ],
  ...[
    'VERIFIED',
    'NOT_VERIFIED',
    'ERROR',
    'SUCCESS',
    'PENDING',
    'EXPIRED',
    'NO_MATCH',
    'Match',
    'Signed',
    'VERIFICATION',
    'COMPLETED',
    'toString',
  ],
  ...[
    '2025-02-30',
    '0000-00-00',
    '9999-12-31T23:59:60Z',
    '03/04/05',
    '31.12.1899',
    '+275760-09-13',
    1746446400,
    8.64e15,
    '-1',
    '٣',
    'Å\u0301',
  ],
  ...[
    '23845610185',
    '00000000000',
    '99999999R',
    'P<UTO',
    '<'.repeat(90),
    'A'.repeat(1500),
    '9'.repeat(300),
    '\ud800',
    '\u202eTrue',
    '\u0000',
    '1'.repeat(41),
  ],
  ...[
    'NOR',
    'UTO',
    'no',
    'Norge',
    'ESP',
    'XXX',
    'https://x.example.invalid/a?token=b',
    'javascript:1',
    'data:,x',
    'Bearer abcdefghijklmnop',
    'eyJhbGciOiJub25lIn0.e30.',
  ],
]
const KEYS = [
  'approved',
  'Approved',
  'status',
  '__proto',
  'constructor',
  'toString',
  'length',
  '',
  ' ',
  'a.b',
  '/',
  '~0',
  '0',
  '-',
  '\u202e',
  'then',
  'toJSON',
  'valueOf',
  'hasOwnProperty',
]

/** One change to a parsed value, made in place; the value itself where it is none that can be changed. */
export function mutateValue(root, random, donor) {
  const { below, pick, chance } = random
  const holders = holdersOf(root)
  if (holders.length === 0) return chance(2) ? root : [root]
  const holder = pick(holders)
  const keys = Object.keys(holder)
  const key = pick(keys)
  const set = (name, value) =>
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
  switch (below(10)) {
    case 0:
    case 1:
      if (key !== undefined) set(key, pick(ODD))
      return root
    case 2:
      if (key !== undefined) Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]
      return root
    case 3:
      if (key !== undefined) set(key, chance(2) ? [holder[key]] : { [pick(KEYS)]: holder[key] })
      return root
    case 4:
      set(nameIn(holder, below(3) ? pick(keysOf(donor, random)) : pick(KEYS)), pick(ODD))
      return root
    case 5: {
      const other = pick(keysOf(donor, random))
      if (key !== undefined && !Array.isArray(holder)) renamed(holder, key, other)
      return root
    }
    case 6: {
      const from = pick(holdersOf(donor))
      if (from && key !== undefined) set(key, structuredClone(from[pick(Object.keys(from))] ?? null))
      return root
    }
    case 7: {
      const from = pick(holdersOf(donor))
      for (const name of from ? Object.keys(from) : [])
        if (chance(2)) set(nameIn(holder, name), structuredClone(from[name]))
      return root
    }
    case 8:
      if (typeof holder[key] === 'string') set(key, mutateText(holder[key], random))
      return root
    default:
      return wide(root, holder, set, random)
  }
}

function wide(root, holder, set, { below, chance }) {
  if (!chance(20)) return root
  if (chance(2)) {
    let deep = {}
    for (let level = below(80); level > 0; level--) deep = chance(2) ? [deep] : { a: deep }
    set(nameIn(holder, 'deep'), deep)
  } else for (let count = below(2000); count > 0; count--) set(nameIn(holder, `k${count}`), count)
  return root
}

function mutateText(text, { below, pick, chance }) {
  const at = below(text.length + 1)
  const sign = pick([
    '\u0000',
    '\u202e',
    '\u200b',
    ' ',
    '<',
    '٣',
    'İ',
    '\ud800',
    '-',
    '.',
    ',',
    '0',
    'T',
    'Z',
    '+25:00',
  ])
  return chance(3) ? text.slice(0, at) : `${text.slice(0, at)}${sign}${text.slice(chance(2) ? at : at + 1)}`
}

function renamed(holder, key, name) {
  const entries = Object.entries(holder).map(([each, value]) => [each === key ? name : each, value])
  for (const each of Object.keys(holder)) delete holder[each]
  for (const [each, value] of entries)
    Object.defineProperty(holder, each, { value, enumerable: true, configurable: true, writable: true })
}

function holdersOf(root) {
  const found = []
  for (const open = [root]; open.length > 0; ) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    found.push(next)
    open.push(...Object.values(next))
  }
  return found
}

const keysOf = (root, { pick }) => {
  const holder = pick(holdersOf(root)) ?? {}
  const keys = Array.isArray(holder) ? [] : Object.keys(holder)
  return keys.length > 0 ? keys : KEYS
}

const nameIn = (holder, name) => (Array.isArray(holder) ? String(holder.length) : name)
