// In this folder, because the bundled command lies in one of the same depth.
export const shippedSchema = new URL('../schema/identity-proofing-result-1.0.json', import.meta.url)
