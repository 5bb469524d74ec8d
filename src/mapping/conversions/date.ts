import { isExists } from 'date-fns/isExists'
import { type Context, type Conversion, type Converted, typeOf, type Unusable, wrongType } from '../conversion.ts'

/** Year, month and day of a layout, in the order of its groups. */
interface Layout {
  readonly name: string
  readonly pattern: RegExp
  readonly order: readonly ('y' | 'm' | 'd')[]
}

// biome-ignore format: columns
const LAYOUTS = {
  iso:        { name: 'yyyy-MM-dd',       pattern: /^(\d{4})-(\d{2})-(\d{2})$/,                                         order: ['y', 'm', 'd'] },
  isoTime:    { name: 'yyyy-MM-ddT00:00', pattern: /^(\d{4})-(\d{2})-(\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/, order: ['y', 'm', 'd'] },
  isoSlashes: { name: 'yyyy/MM/dd',       pattern: /^(\d{4})\/(\d{2})\/(\d{2})$/,                                       order: ['y', 'm', 'd'] },
  dots:       { name: 'dd.MM.yyyy',       pattern: /^(\d{2})\.(\d{2})\.(\d{4})$/,                                       order: ['d', 'm', 'y'] },
  slashes:    { name: 'dd/MM/yyyy',       pattern: /^(\d{2})\/(\d{2})\/(\d{4})$/,                                       order: ['d', 'm', 'y'] },
  hyphens:    { name: 'dd-MM-yyyy',       pattern: /^(\d{2})-(\d{2})-(\d{4})$/,                                         order: ['d', 'm', 'y'] },
  digitsYmd:  { name: 'yyyyMMdd',         pattern: /^(\d{4})(\d{2})(\d{2})$/,                                           order: ['y', 'm', 'd'] },
  digitsDmy:  { name: 'ddMMyyyy',         pattern: /^(\d{2})(\d{2})(\d{4})$/,                                           order: ['d', 'm', 'y'] },
  monthFirst: { name: 'MM/dd/yyyy',       pattern: /^(\d{2})[-./](\d{2})[-./](\d{4})$/,                                 order: ['m', 'd', 'y'] },
  shortYmd:   { name: 'yyMMdd',           pattern: /^(\d{2})(\d{2})(\d{2})$/,                                           order: ['y', 'm', 'd'] },
} as const satisfies Record<string, Layout>

export type LayoutName = keyof typeof LAYOUTS

/** Which century a two-digit year may fall in: a birth lies in the past, an expiry within fifty years. */
type Era = 'birth' | 'document'

export interface DateRules {
  readonly era: Era
  readonly layouts: readonly LayoutName[]
  /** Another field of the record that settles which reading is meant, as YYMMDD. */
  readonly settledBy?: (context: Context) => string | undefined
}

const EARLIEST = 1850
const LATEST = 2150

/** Every date that a text can mean under the layouts, with the layouts that read it so. */
export function readings(text: string, { layouts, era }: DateRules, today: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const layoutName of layouts) {
    const layout: Layout = LAYOUTS[layoutName]
    const groups = layout.pattern.exec(text)
    if (!groups) continue
    const part = (letter: 'y' | 'm' | 'd') => groups[layout.order.indexOf(letter) + 1] ?? ''
    const year =
      part('y').length === 2 ? century(Number(part('y')), part('m') + part('d'), era, today) : Number(part('y'))
    if (year < EARLIEST || year > LATEST || !isExists(year, Number(part('m')) - 1, Number(part('d')))) continue
    const date = `${year}-${part('m')}-${part('d')}`
    if (!found.has(date)) found.set(date, layout.name)
  }
  return found
}

function century(shortYear: number, monthDay: string, era: Era, today: string): number {
  const now = Number(today.slice(0, 4))
  const year = now - (now % 100) + shortYear
  if (era === 'document') return year > now + 50 ? year - 100 : year < now - 50 ? year + 100 : year
  const isPast = year < now || (year === now && monthDay <= today.slice(5).replace('-', ''))
  return isPast ? year : year - 100
}

/** A date that can be read in exactly one way; otherwise it stays raw. */
export function date(rules: DateRules): Conversion<'date'> {
  const names = rules.layouts.filter((name) => name !== 'monthFirst').map((name) => LAYOUTS[name].name)
  return {
    kind: 'date',
    says: `date (${names.join(', ')})`,
    convert(raw, context): Converted | Unusable {
      if (typeof raw === 'number') return withNote(readDate(String(raw), rules, context), raw)
      if (typeof raw !== 'string') return wrongType(raw, 'a date')
      return readDate(raw, rules, context)
    },
  }
}

function readDate(raw: string, rules: DateRules, context: Context): Converted | Unusable {
  const { limits, today } = context
  if (raw.length > limits.dateText)
    return { problem: 'value/too-long', args: { limit: 'dateText', max: limits.dateText } }
  const found = readings(raw.trim(), rules, today)
  const accepted = [...found].filter(([, layout]) => layout !== LAYOUTS.monthFirst.name)
  const [only] = accepted
  if (only && found.size === 1) return only[0] === raw ? { value: raw } : { value: only[0], via: [`date ${only[1]}`] }
  // Nobody documents the month first: such a reading only shows that day and month can be exchanged.
  const settled = rules.settledBy?.(context)
  const meant = [...found].filter(([reading]) => reading.slice(2).replaceAll('-', '') === settled)
  const [match] = meant
  if (!match || meant.length > 1) return { problem: only ? 'value/ambiguous-date' : 'value/not-a-date' }
  return { value: match[0], via: [`date ${match[1]}`, 'settled by the MRZ'] }
}

function withNote(outcome: Converted | Unusable, raw: unknown): Converted | Unusable {
  if ('problem' in outcome) return outcome
  const note = { code: 'value/coerced', args: { found: typeOf(raw), expected: 'text' } } as const
  return { ...outcome, via: ['number-to-text', ...(outcome.via ?? [])], notes: [...(outcome.notes ?? []), note] }
}
