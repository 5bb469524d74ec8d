/**
 * Whether somebody is under an age on a day 'YYYY-MM-DD'. A birthdate of less precision (YYYY, YYYY-MM) may leave it
 * open: undefined.
 */
export function isUnderAge(birthdate: string, day: string, years: number): boolean | undefined {
  const youngest = ageOn(`${birthdate}${'-12-31'.slice(birthdate.length - 4)}`, day)
  // A month alone sorts before each of its days, and a year before each of its months.
  const oldest = ageOn(birthdate, day)
  if (youngest >= years) return false
  return oldest < years ? true : undefined
}

/** Completed years. Who was born on 29 February has the birthday on 1 March in other years. */
function ageOn(birthdate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthdate.slice(0, 4))
  return day.slice(5) < birthdate.slice(5) ? years - 1 : years
}
