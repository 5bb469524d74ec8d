// A handler for messages that come in batches, in the shape of AWS Lambda on SQS (`ReportBatchItemFailures`): each
// message is one answer of a vendor. A message whose storing fails comes again, and only that one.
import { normalizeBatch } from 'provenid'

/** `store` and `reject` are given the message's id, so that storing twice is storing once. */
export function handlerOf({ store, reject }) {
  return async ({ Records: records }) => {
    const batchItemFailures = []
    for await (const outcome of normalizeBatch(records.map(toCase), { concurrency: 8 })) {
      const { messageId } = records[outcome.index]
      try {
        // What cannot be read will not be readable next time: it is put aside with its code, and not tried again.
        if (outcome.ok) await store(messageId, outcome.result)
        else await reject(messageId, outcome.error.toJSON())
      } catch {
        batchItemFailures.push({ itemIdentifier: messageId })
      }
    }
    return { batchItemFailures }
  }
}

function toCase({ messageId, body, attributes }) {
  const sent = attributes?.SentTimestamp
  const receivedAt = sent === undefined ? {} : { receivedAt: new Date(Number(sent)).toISOString() }
  return { case: messageId, input: { name: messageId, content: body, ...receivedAt } }
}

// On Kafka a batch is committed up to an offset: stop at the first failure and commit the offset before it.
