/** Bounds that follow from the page cap and are no options: a printed page has 200 to 4,000 operators and glyphs. */
export const bounds = {
  /** Drawing operators of a file that matter for text. */
  pdfOperators: 200_000,
  /** Glyphs of a file. */
  pdfGlyphs: 300_000,
  /** Painted areas of a page that text is compared with. */
  pdfFills: 4_000,
  /** Comparisons of glyphs with painted areas in a file. */
  pdfComparisons: 50_000_000,
  /** Pieces of text of a page, and of a file: what stands together on a line. */
  pdfPieces: 1_500,
  pdfPiecesOfFile: 5_000,
  /** Labels and headings of a page. */
  pdfLabels: 200,
  /** Streams of a file. */
  pdfStreams: 20_000,
} as const

/** How long a new worker may take to load pdf.js; 0.3 s is usual. */
export const WORKER_START_MILLIS = 15_000
