/** A matrix of ISO 32000-1 §8.3.3: a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** x0, y0, x1, y1 with x0 ≤ x1 and y0 ≤ y1. */
export type Rect = readonly [number, number, number, number]

/** A number is a move in thousandths of the font size; a glyph is its text, its width in font units, and whether word spacing applies. */
export type Glyph = number | readonly [text: string, width: number, isSpace: boolean]

/**
 * pdf.js's operator names that matter for printed text; all others stay in the worker. `paintImage` is the worker's own:
 * a picture in the unit square, or in that of a further matrix.
 */
export const OPERATORS = [
  'save',
  'restore',
  'transform',
  'setGState',
  'setLineWidth',
  'beginText',
  'setCharSpacing',
  'setWordSpacing',
  'setHScale',
  'setLeading',
  'setFont',
  'setTextRenderingMode',
  'setTextRise',
  'moveText',
  'setLeadingMoveText',
  'setTextMatrix',
  'nextLine',
  'showText',
  'setFillRGBColor',
  'setFillColorN',
  'setFillTransparent',
  'setStrokeRGBColor',
  'setStrokeColorN',
  'setStrokeTransparent',
  'clip',
  'eoClip',
  'constructPath',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'beginGroup',
  'endGroup',
  'beginMarkedContent',
  'beginMarkedContentProps',
  'endMarkedContent',
  'shadingFill',
  'paintImage',
] as const

export type OperatorName = (typeof OPERATORS)[number]

/**
 * The place of a name in that list, and the arguments as pdf.js gives them (worker-source.ts simplifies those that hold
 * more than numbers).
 */
export type Operator = readonly [code: number, ...unknown[]]

export interface FontFacts {
  /** Text space units of one unit of glyph width; 1/1000 except in Type 3 fonts (ISO 32000-1 §9.2.4). */
  readonly unit: number
  readonly vertical: boolean
}

export interface PageOperators {
  /** The visible part of the page: left, bottom, right, top in user space. */
  readonly view: Rect
  /** Degrees clockwise. */
  readonly rotate: number
  readonly operators: readonly Operator[]
  /** Where annotations and form fields are painted over the page, in user space; links are not. */
  readonly annotations: readonly Rect[]
}

/** What the worker answers. */
export interface PdfOperators {
  readonly pages: readonly PageOperators[]
  readonly fonts: Readonly<Record<string, FontFacts>>
  /** The cross-reference table was unusable and objects were found by searching. */
  readonly searched: boolean
  readonly encrypted: boolean
}
