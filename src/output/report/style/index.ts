import { BASE } from './base.ts'
import { DECISION } from './decision.ts'
import { EVIDENCE } from './evidence.ts'
import { PRINT } from './print.ts'
import { TABLES } from './tables.ts'
import { ZONE } from './zone.ts'

export const STYLE = [BASE, DECISION, TABLES, ZONE, EVIDENCE, PRINT].join('')
