import type { Layout } from './layouts.ts'
import type { ParsedMrz } from './types.ts'
export function repair(_layout: Layout, printed: ParsedMrz, _today: string | undefined): ParsedMrz {
  return printed
}
