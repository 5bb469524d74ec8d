import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, piecesOf } from '../../../src/output/report/html.ts'

test('escaping: whatever the text, no markup, no attribute and no control character comes of it', () => {
  const hostile = fc.string({ unit: fc.constantFrom(...'<>&"\'/=` a\u0000\u001b\u202e\u2066\ud800\ufeff', '<script>') })
  fc.assert(
    fc.property(hostile, (text) => {
      const { text: written } = html`${text}`
      expect(written).not.toMatch(/[<>"'\u0000\u001b\u202e\u2066\ud800\ufeff]|&(?!(?:amp|lt|gt|quot|#39);)/)
      expect([...piecesOf(text)].map((piece) => piece.text).join('')).not.toMatch(/[\u0000\u001b\u202e\u2066\ufeff]/)
    }),
  )
})
