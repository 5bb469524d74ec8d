/**
 * Runs a task for each item, at most `concurrency` at once, and yields the answers in the order of the items, each as
 * soon as it and all before it are there. The next item is asked for only when there is room for it.
 *
 * `run` must not reject. Where the items themselves fail, what was begun is yielded first. Where the reader stops, the
 * items are told.
 */
export async function* inOrder<Item, Answer>(
  items: Items<Item>,
  concurrency: number,
  run: (item: Item, index: number) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const iterator = iteratorOf(items)
  const begun: Promise<Answer>[] = []
  let index = 0
  let next: Promise<Next<Item>> | undefined
  let ended: Ended | undefined
  try {
    for (;;) {
      if (!ended && begun.length < concurrency) next ??= ask(iterator)
      const [first] = begun
      if (!next && !first) break
      // An answer that waits goes out even while the next item is long in coming.
      const came = await (next && first ? Promise.race([next, first.then(() => undefined)]) : next)
      if (came) {
        next = undefined
        if ('item' in came) begun.push(run(came.item, index++))
        else ended = came
      } else if (first) {
        yield await first
        begun.shift()
      }
    }
    if (ended && 'error' in ended) throw ended.error
  } finally {
    if (!ended) await close(iterator, next !== undefined)
  }
}

type Ended = { readonly done: true } | { readonly error: unknown }
type Next<Item> = { readonly item: Item } | Ended

export type Items<Item> = Iterable<Item> | AsyncIterable<Item>

export function iteratorOf<Item>(items: Items<Item>): Iterator<Item> | AsyncIterator<Item> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
}

/** An item that is still being waited for is not waited for any longer. */
async function close(iterator: Iterator<unknown> | AsyncIterator<unknown>, isWaiting: boolean): Promise<void> {
  const closing = Promise.resolve(iterator.return?.())
  if (isWaiting) closing.catch(() => undefined)
  else await closing
}

async function ask<Item>(iterator: Iterator<Item> | AsyncIterator<Item>): Promise<Next<Item>> {
  try {
    const { done, value } = await iterator.next()
    return done ? { done: true } : { item: value }
  } catch (error) {
    return { error }
  }
}
