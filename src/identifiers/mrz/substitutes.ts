/** What was changed in a text before it was read as a zone. */
export type MrzNormalization =
  | 'byteOrderMark'
  | 'blankLines'
  | 'case'
  | 'entities'
  | 'escapedLineBreaks'
  | 'fillerLookAlikes'
  | 'fullWidth'
  | 'lineBreaks'
  | 'rejoined'
  | 'spaces'
  | 'unbroken'

export interface Substitute {
  /** As written. */
  from: string
  /** A line feed is a line break; nothing means the text is dropped. */
  to: '<' | '<<' | '\n' | ''
  as: MrzNormalization
}

/** Longer ones stand before those they begin with. */
// biome-ignore format: columns
export const substitutes: readonly Substitute[] = [
  { from: '&amp;lt;', to: '<',  as: 'entities' },
  { from: '&lt;',     to: '<',  as: 'entities' },
  { from: '&LT;',     to: '<',  as: 'entities' },
  { from: '&lt',      to: '<',  as: 'entities' },
  { from: '&#60;',    to: '<',  as: 'entities' },
  { from: '&#x3c;',   to: '<',  as: 'entities' },
  { from: '&#x3C;',   to: '<',  as: 'entities' },
  { from: '\\r\\n',   to: '\n', as: 'escapedLineBreaks' },
  { from: '\\n',      to: '\n', as: 'escapedLineBreaks' },
  { from: '\\r',      to: '\n', as: 'escapedLineBreaks' },
  { from: '\r\n',     to: '\n', as: 'lineBreaks' },
  { from: '\r',       to: '\n', as: 'lineBreaks' },
  { from: '\u0085',   to: '\n', as: 'lineBreaks' },
  { from: '\u2028',   to: '\n', as: 'lineBreaks' },
  { from: '\u2029',   to: '\n', as: 'lineBreaks' },
  { from: '\v',       to: '\n', as: 'lineBreaks' },
  { from: '\f',       to: '\n', as: 'lineBreaks' },
  { from: '\ufeff',   to: '',   as: 'byteOrderMark' },
  { from: '\u2039',   to: '<',  as: 'fillerLookAlikes' }, // ‹
  { from: '\u3008',   to: '<',  as: 'fillerLookAlikes' }, // 〈
  { from: '\u27e8',   to: '<',  as: 'fillerLookAlikes' }, // ⟨
  { from: '\u02c2',   to: '<',  as: 'fillerLookAlikes' }, // ˂
  { from: '\u00ab',   to: '<<', as: 'fillerLookAlikes' }, // « is one filler to some and two to others: both are tried
  { from: '\u226a',   to: '<<', as: 'fillerLookAlikes' }, // ≪
]

/** Spaces of any width, tabs, and characters that print nothing. */
export const spaces: ReadonlySet<string> = new Set(
  '\t \u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u202f\u205f\u2060\u3000',
)
