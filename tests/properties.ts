import fc from 'fast-check'

/**
 * fast-check as the property tests take it: the same cases on every machine and every run, so that a red test says
 * something of the change at hand. `SEED=… RUNS=…` looks elsewhere, and further where a test names no number.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2017), numRuns: Number(process.env.RUNS ?? 100) })

export default fc
