import type { CaseField } from './case.ts'

/** The fields of one thing, in the order in which they were spoken of. They are few: a walk costs less than a hash. */
export class Fields {
  readonly #all: CaseField[] = []

  get(field: string): CaseField | undefined {
    for (const each of this.#all) if (each.field === field) return each
    return undefined
  }

  has(field: string): boolean {
    return this.get(field) !== undefined
  }

  add(field: CaseField): void {
    this.#all.push(field)
  }

  values(): readonly CaseField[] {
    return this.#all
  }
}
