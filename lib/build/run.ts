import { existsSync } from 'node:fs'
import { lastBuildFile, startNext } from './next-process'

/**
 * The steps around `next build`, run by the scripts of package.json: `node lib/build/start.js <step>`, see `steps.ts`.
 * Exit codes: 0 fine, 1 error, 2 done but look at what was said.
 */
const [step = ''] = process.argv.slice(2)

// A machine that exports NODE_ENV=development does not make a build of it, which would publish the drafts.
Object.assign(process.env, { NODE_ENV: 'production' })
// The other steps that build set more before Next may start; and after a build it may not be needed.
const next = step === 'build' && !existsSync(lastBuildFile) ? startNext() : undefined
try {
  const { runStep } = await import('./steps')
  process.exitCode = await runStep(step, next)
} catch (cause) {
  next?.stop()
  throw cause
}
