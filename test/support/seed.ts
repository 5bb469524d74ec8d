import fc from 'fast-check'

/** In the test run one seed, so that what landed stays green; `npm run test:long` draws its own. fast-check prints it. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_122) })
