// Writes the generated pages. A test proves them current.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagnosticCodes, vendors } from '../dist/index.js'
import { pages } from './docs.mjs'

for (const [path, text] of Object.entries(pages({ vendors, diagnosticCodes }))) {
  writeFileSync(join(import.meta.dirname, '..', path), text)
}
