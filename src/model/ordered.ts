/** The list sorted, as a copy; or the list itself where it is in order already, as most lists of a case are. */
export function ordered<T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let index = 1; index < list.length; index++) {
    if (compare(list[index - 1] as T, list[index] as T) > 0) return [...list].sort(compare)
  }
  return list
}
