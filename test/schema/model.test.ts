import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { IdentityProofingResult } from '../../src/model/result.ts'
import type { identityProofingResultSchema } from '../../src/schema/index.ts'

/** Intersections written out, at every depth: `Place` is one in the model, and cannot be one in a strict schema. */
type Flat<T> = T extends string ? T : T extends object ? { [K in keyof T]: Flat<T[K]> } : T

type Schema = typeof identityProofingResultSchema

// Checked by tsc: the body does nothing.
test('the schema and the interfaces are one type', () => {
  expectTypeOf<Flat<z.output<Schema>>>().toEqualTypeOf<Flat<IdentityProofingResult>>()
  expectTypeOf<Flat<z.input<Schema>>>().toEqualTypeOf<Flat<IdentityProofingResult>>()
  expectTypeOf<z.output<Schema>>().toExtend<IdentityProofingResult>()
  expectTypeOf<IdentityProofingResult>().toExtend<z.output<Schema>>()
})

test('a difference is seen', () => {
  type Changed<Change> = Flat<Omit<IdentityProofingResult, 'subject'> & { subject: Change }>
  type Subject = IdentityProofingResult['subject']
  expectTypeOf<Flat<z.output<Schema>>>().toEqualTypeOf<Changed<Subject>>()
  expectTypeOf<Flat<z.output<Schema>>>().not.toEqualTypeOf<Changed<Omit<Subject, 'name'>>>()
  expectTypeOf<Flat<z.output<Schema>>>().not.toEqualTypeOf<Changed<Subject & { more?: string }>>()
  expectTypeOf<Flat<z.output<Schema>>>().not.toEqualTypeOf<
    Changed<Omit<Subject, 'name'> & { name?: string | undefined }>
  >()
  expectTypeOf<Flat<z.output<Schema>>>().not.toEqualTypeOf<Changed<Omit<Subject, 'sex'> & { sex?: string }>>()
})
