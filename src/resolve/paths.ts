/** Results are alike: after some of them nearly every path has been written before. More than these are not kept. */
const MOST = 4096

const known = new Map<string, Map<string | number, string>>()
let kept = 0

/**
 * `${path}/${name}`, made once for all results. The same text again costs a look-up, a new one is copied, hashed and
 * compared each time that it becomes a key. Paths hold names of the model and ordinals, and nobody's data.
 */
export function below(path: string, name: string | number): string {
  let names = known.get(path)
  const found = names?.get(name)
  if (found !== undefined) return found
  const made = `${path}/${name}`
  if (kept >= MOST) return made
  kept++
  if (!names) {
    names = new Map()
    known.set(path, names)
  }
  names.set(name, made)
  return made
}
