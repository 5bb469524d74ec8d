import { detectFormat, type Limits, type SourceBytes } from '../source/index.ts'

/** The source whose digest begins so: one of these, or a member of an archive among them. */
export async function findSource(
  sources: readonly SourceBytes[],
  digest: string,
  limits: Limits,
): Promise<SourceBytes | undefined> {
  const known = sources.find((source) => source.digest.startsWith(digest))
  if (known) return known
  for (const archive of sources.filter(({ bytes }) => detectFormat(bytes) === 'zip')) {
    const { readZip } = await import('../formats/zip/read.ts')
    const { members } = await readZip(archive.bytes, limits)
    const member = members.find((each) => each.digest.startsWith(digest))
    if (member) {
      const container = { source: archive.id, entry: member.name }
      return { id: member.digest.slice(0, archive.id.length), digest: member.digest, bytes: member.bytes, container }
    }
  }
  return undefined
}
