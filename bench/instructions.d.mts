export function countIn(csv: string): number
export function whyNot(run: { error?: Error; csv: string; stderr: string }): string
