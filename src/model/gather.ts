/**
 * `items.flatMap(of)`, in a loop of our own: the engine's asks by name for each element of each list that comes back,
 * which is most of what a rule over the few things of a case costs.
 */
export function gather<T, R>(items: readonly T[], of: (item: T, index: number) => R | readonly R[]): R[] {
  const gathered: R[] = []
  for (let index = 0; index < items.length; index++) {
    const found = of(items[index] as T, index)
    if (!Array.isArray(found)) gathered.push(found as R)
    else for (const each of found as readonly R[]) gathered.push(each)
  }
  return gathered
}
