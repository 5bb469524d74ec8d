import { type Items, iteratorOf } from './in-order.ts'

/** The items until the signal aborts, even while the next is long in coming: then its reason is thrown, and they are told. */
export function untilAborted<Item>(items: Items<Item>, signal: AbortSignal): AsyncIterable<Item> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = iteratorOf(items)
      const close = async () => void (await iterator.return?.())
      return {
        next: () => nextOrAborted(iterator, signal, close),
        return: async () => {
          await close()
          return { done: true, value: undefined }
        },
      }
    },
  }
}

// Not Promise.race with one promise for all: what waits on it would never be let go.
function nextOrAborted<Item>(
  iterator: Iterator<Item> | AsyncIterator<Item>,
  signal: AbortSignal,
  close: () => Promise<void>,
): Promise<IteratorResult<Item>> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      // What it is busy with is not waited for.
      close().catch(() => undefined)
      reject(signal.reason)
    }
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    const next = async () => iterator.next()
    next()
      .finally(() => signal.removeEventListener('abort', abort))
      .then(resolve, reject)
  })
}
