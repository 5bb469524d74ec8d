import type { Attachment, CheckType, FieldSpec, Fields, Kind } from '../model/index.ts'
import type { Documented, NameOf } from './names.ts'
import type { Notebook } from './notebook.ts'
import type { Absent, Follows, Line, Says } from './rows.ts'

type Columns = readonly Documented<string>[]
type Cells<C extends Columns> = { readonly [I in keyof C]: NameOf<C[I]> | null }

/** A field of the model, accounted for. */
type Row<K extends Kind, C extends Columns> = Line<K, Cells<C>> | Says | Absent | Follows
type Keyed<K extends Kind, C extends Columns> = Readonly<Record<string, Line<K, Cells<C>>>>

/** As the registry of fields is nested; a field that is forgotten does not compile. */
type RowsOf<Specs, C extends Columns> = {
  readonly [F in keyof Specs]: Specs[F] extends FieldSpec<infer K> ? Row<K, C> : RowsOf<Specs[F], C> | Absent
}

type Lists = 'nationalities' | 'nationalIdentifiers' | 'subjectIds'

export type CheckRow<C extends Columns = Columns> =
  | Line<'checkResult', Cells<C>>
  | { readonly result: Line<'checkResult', Cells<C>>; readonly score: Line<'score', Cells<C>> }

/** What a row cannot say: a rule over several fields of one record. */
export interface By {
  /** One sentence for the generated tables. */
  readonly by: string
  read(notebook: Notebook): void
}

/** The mapping of one payload: one row a field, one column a rendering. */
export interface TableShape<C extends Columns> {
  readonly session: Omit<RowsOf<Fields['session'], C>, 'externalIds' | 'decision'> & {
    /** Ids of this session and of no other: what speaks of the same id speaks of the same session. */
    readonly externalIds: Keyed<'text', C> | Absent
    /** Ids that sessions share (a license, a group): kept, and no reason to join. */
    readonly sharedIds?: Keyed<'text', C>
    readonly decision: Omit<RowsOf<Fields['session']['decision'], C>, 'reasons'> & {
      /** By the code that a reason gets. */
      readonly reasons: Keyed<'text', C> | Absent
    }
  }
  readonly subject:
    | (Omit<RowsOf<Fields['subject'], C>, Lists> & {
        readonly nationalities: readonly Line<'country', Cells<C>>[] | Absent | Follows
        readonly nationalIdentifiers: readonly Line<'nationalId', Cells<C>>[] | Absent | Follows
        readonly subjectIds: Keyed<'text', C> | Absent
      })
    | Absent
  readonly document: RowsOf<Fields['document'], C> | Absent
  readonly checks: {
    readonly [T in CheckType]?: {
      readonly automated?: CheckRow<C>
      readonly manual?: CheckRow<C>
      readonly unknown?: CheckRow<C>
    }
  }
  readonly attachments: Partial<Record<Attachment['kind'], Line<'url', Cells<C>>>>
  readonly by: readonly By[]
  /** Documented names that are left out, each with its reason. */
  readonly ignored: { readonly [N in NameOf<C[number]>]?: string }
}

/** A table with its columns, ready to be applied. */
export interface Table {
  readonly columns: Columns
  readonly shape: TableShape<Columns>
}

export function table<const C extends Columns>(columns: C, shape: TableShape<C>): Table {
  return { columns, shape: shape as unknown as TableShape<Columns> }
}
