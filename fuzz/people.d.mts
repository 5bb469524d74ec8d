export function peopleIn(bytes: Buffer, result: unknown, vocabulary: string): string[]
