import { type CaseEntity, ofPart } from '../../claims/case.ts'
import { gather } from '../../model/index.ts'
import type { ConflictRule } from '../conflict.ts'

/** The machine and the officer compared the face, and one of them said no. */
export const faceResults: ConflictRule = (view) =>
  gather(view.sessions, (session) => {
    const by = (process: string) =>
      ofPart(view, 'check').find(
        ({ attributes, session: own }) =>
          own === session && attributes.type === 'face_match' && attributes.process === process,
      )
    const [automated, manual] = [resultOf(by('automated')), resultOf(by('manual'))]
    if (!automated?.winner || !manual?.winner || automated.winner.value === manual.winner.value) return []
    const claims = [automated.winner, manual.winner]
    return { code: 'check/face', field: automated, claims, independence: 'same_session' }
  })

function resultOf(check: CaseEntity | undefined) {
  const field = check?.fields.get('result')
  return field?.winner && DECISIVE.has(field.winner.value) ? field : undefined
}

const DECISIVE: ReadonlySet<unknown> = new Set(['pass', 'fail'])
