import type { By } from './table.ts'

/** A request says nothing of an outcome: beside a result that is silence, and alone its session is open. */
export const undecided: By = {
  by: 'a request decides nothing',
  read(notebook) {
    const session = notebook.entity('session')
    const rule = 'request'
    notebook.claim(session, 'decision/outcome', 'unknown', { value: 'not_decided', rule })
    notebook.claim(session, 'decision/final', 'unknown', { value: false, rule })
    notebook.claim(session, 'lifecycle', 'unknown', { value: 'unknown', rule })
  },
}
