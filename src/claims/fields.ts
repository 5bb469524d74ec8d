import type { CaseField } from './case.ts'

/** More than the model has for any one thing: only a stored result that nobody has checked names more. */
const FEW = 32

/** The fields of one thing, in the order in which they were spoken of. Of few, a walk costs less than a hash. */
export class Fields {
  readonly #all: CaseField[] = []
  #byName: Map<string, CaseField> | undefined

  get(field: string): CaseField | undefined {
    if (this.#byName) return this.#byName.get(field)
    for (const each of this.#all) if (each.field === field) return each
    return undefined
  }

  has(field: string): boolean {
    return this.get(field) !== undefined
  }

  add(field: CaseField): void {
    this.#all.push(field)
    if (this.#byName) this.#byName.set(field.field, field)
    else if (this.#all.length > FEW) this.#byName = new Map(this.#all.map((each) => [each.field, each]))
  }

  values(): readonly CaseField[] {
    return this.#all
  }
}
