/** One change to text, by UTF-16 units: it may cut a surrogate pair in two. */
export function mutateText(text, { below, pick, chance }, { tokens, donor }) {
  const at = below(text.length + 1)
  const to = at + 1 + below(chance(4) ? 60 : 6)
  const put = (between, until) => `${text.slice(0, at)}${between}${text.slice(until)}`
  switch (below(8)) {
    case 0:
      return put(String.fromCharCode(chance(3) ? below(0x10000) : 32 + below(64)), at + 1)
    case 1:
      return put('', to)
    case 2:
      return put(text.slice(at, to), at)
    case 3:
      return chance(6) ? text.slice(0, at) : put('', at + 1)
    case 4: {
      const from = below(donor.length)
      return put(donor.slice(from, from + 1 + below(50)), chance(2) ? at : to)
    }
    case 5:
      return chance(8) ? text.toLowerCase() : put('', to) + text.slice(at, to)
    default:
      return put(pick(tokens), chance(2) ? at : at + 1)
  }
}

const thrower = {
  toString() {
    throw new Error('no text')
  },
}

/** What no caller should pass. */
export const ODD_INPUTS = [
  ...[undefined, null, 0, 23845610185, true, 1n, Symbol('x'), () => 'x', new Date(0), Object.create(null), thrower],
  ...[{}, [], [undefined], ['P<', 7], [['P<UTO']], [thrower], { fields: null }, { fields: { surname: 'A' } }],
]
