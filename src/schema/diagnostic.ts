import { z } from 'zod'
import type { Diagnostic } from '../diagnostics/index.ts'
import { severities } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'
import { jsonPointer, nonEmpty, sourceId } from './strings.ts'

const cells = {
  line: z.int().min(1).exactOptional(),
  start: z.int().min(0).exactOptional(),
  end: z.int().min(0).exactOptional(),
}

const box = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .register(annotations, { description: 'x, y, width and height in PDF points, origin at the lower left of the page.' })

export const place = z
  .union([
    z.strictObject({ pointer: jsonPointer, ...cells }),
    z.strictObject({ xpath: nonEmpty, ...cells }),
    z.strictObject({ page: z.int().min(1), label: z.string(), box: box.exactOptional(), ...cells }),
  ])
  .register(annotations, {
    id: 'Place',
    description:
      'Where something stands in a source: a JSON Pointer, an XPath 1.0 location path, or a page of a PDF, from 1. ' +
      'line (from 1), start and end (from 0, end exclusive, UTF-16 units) are cells inside that place.',
  })

// The codes are not listed here: a new code must not make a new schema.
const code: z.ZodType<Diagnostic['code'], Diagnostic['code']> = nonEmpty

export const diagnostic = z
  .strictObject({
    code,
    severity: z.enum(severities),
    source: sourceId.exactOptional(),
    at: place.exactOptional(),
    path: jsonPointer.exactOptional(),
    args: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  })
  .register(annotations, { id: 'Diagnostic', description: "args never hold a person's values." })
