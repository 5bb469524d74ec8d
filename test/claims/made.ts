import { type Case, type CaseEntity, type CaseField, filedByPart, ofPart } from '../../src/claims/case.ts'
import { choose } from '../../src/claims/choose.ts'
import { bringTogether } from '../../src/claims/entities.ts'
import { defaultPolicy } from '../../src/claims/policy.ts'
import { Ranking } from '../../src/claims/rank.ts'
import type { Entity, Part, SourceClaim, Testimony, TestimonySource } from '../../src/model/index.ts'

/** One word of a source, without what its testimony gives it. */
export type Saying = Omit<SourceClaim, 'source' | 'ordinal'>

type More = Partial<Omit<Saying, 'entity' | 'field' | 'value'>> & Partial<Pick<Entity, 'key' | 'attributes'>>

export function say(part: Part, field: string, value: unknown, more: More = {}): Saying {
  const { key = '', attributes = {}, ...claim } = more
  return { entity: { part, key, attributes }, field, capture: 'backend', value, ...claim }
}

/** An id of the session: `id('pipId', 'a1')`. */
export function id(type: string, value: unknown, attributes: object = {}): Saying {
  return say('externalId', 'value', value, { key: type, attributes: { type, ...attributes } })
}

/** A source that speaks of a session, and what it says besides. */
export function testimony(source: string, sayings: readonly Saying[], more: Partial<TestimonySource> = {}): Testimony {
  return quiet(source, [say('session', 'lifecycle', 'completed'), ...sayings], more)
}

/** A source that speaks of the one session of which every other rendering speaks. */
export function rendering(source: string, sayings: readonly Saying[]): Testimony {
  return testimony(source, [id('pipId', 'one'), ...sayings])
}

/** A source that says this and nothing else. */
export function quiet(source: string, sayings: readonly Saying[], more: Partial<TestimonySource> = {}): Testimony {
  return {
    source: {
      ...{ id: source, digest: source, size: 1, rank: 0, vendor: 'mobai', product: 'pip', role: 'result' },
      ...{ payload: 'pip/result-v1', mediaType: 'application/json' },
      ...more,
    },
    claims: sayings.map((saying, index) => ({ source, ordinal: index + 1, ...saying })),
    absent: [],
    diagnostics: [],
    extensions: {},
  }
}

/** The case of these sources, with its winners chosen. */
export function caseOf(testimonies: readonly Testimony[], ranks = {}): Case {
  const { entities, sessionOf } = bringTogether(testimonies)
  const sources = testimonies.map(({ source }) => source)
  const byPart = filedByPart(entities)
  choose(entities, new Ranking(sources, byPart, ranks))
  const [sessions, documents] = [ofPart({ byPart }, 'session'), ofPart({ byPart }, 'document')]
  return { sources, sessions, documents, entities, byPart, sessionOf, today: '2025-06-15', policy: defaultPolicy }
}

export function fieldOf(view: Case, part: Part, name: string): CaseField | undefined {
  return view.entities.find((entity: CaseEntity) => entity.part === part && entity.fields.has(name))?.fields.get(name)
}

/** Who says what of a field, the winner first: `['a Kari selected', …]`. */
export function standing(view: Case, part: Part, name: string): string[] {
  const { claims = [], agreements = [] } = fieldOf(view, part, name) ?? {}
  return claims.map(({ source, value }, index) => `${source} ${value} ${agreements[index]}`)
}
