/** Of a canonical result what the peers map too: values of the vendor's fields, no computed check, no provenance. */
export function valuesOf({ decision, subject, documents, sessions, checks, attachments }) {
  const { name, givenName, familyName, birthdate, sex, nationalities, nationalIdentifiers } = subject
  return {
    decision: { outcome: decision.outcome },
    subject: {
      name,
      givenName,
      familyName,
      birthdate,
      sex,
      nationalities,
      nationalIdentifiers: nationalIdentifiers.map(({ value, type, country }) => ({ value, type, country })),
    },
    documents: documents.map(({ type, typeRaw, documentNumber, issuer, dateOfExpiry, mrz }) => {
      const { raw, lines, format, documentCode } = mrz
      return { type, typeRaw, documentNumber, issuer, dateOfExpiry, mrz: { raw, lines, format, documentCode } }
    }),
    sessions: sessions.map(({ externalIds, completedAt, location, operator, requestedName, decision: own }) => ({
      externalIds,
      completedAt,
      location,
      operator,
      requestedName,
      decision: { outcome: own.outcome },
    })),
    checks: checks
      .filter(({ origin }) => origin === 'reported')
      .map(({ type, process, result, score }) => ({ type, process, result, ...(score ? { score: score.value } : {}) })),
    attachments: attachments.map(({ kind, url }) => ({ kind, url })),
  }
}
