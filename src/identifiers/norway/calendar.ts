// biome-ignore format: columns
const daysInMonth = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export function dayExists(year: number, month: number, day: number): boolean {
  const last = month === 2 && isLeap(year) ? 29 : (daysInMonth[month] ?? 0)
  return day >= 1 && day <= last
}

export const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)
