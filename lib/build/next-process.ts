import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Where the processes of a build find what the others have found out, see `plan.ts` and `getContent`. Inside what hosts keep. */
export const planFile = '.next/cache/carnet/plan'
export const renderFile = '.next/cache/carnet/plan-render'
export const askedFile = '.next/cache/carnet/plan-asked'
export const contentFile = '.next/cache/carnet/content'
/** The index of what a build keeps for the next one, see `last-build.ts`. */
export const lastBuildFile = '.next/cache/carnet/last-build/index.json'

export interface RunningNext {
  /** Its exit code. */
  ended: Promise<number>
  stop(): void
}

/**
 * Starts `next build`; where it is sure to be needed, before anything else is even loaded: Next takes a second to start as well. It waits for the plan, and has not
 * touched what the last build left until then.
 */
export function startNext(): RunningNext {
  for (const file of [planFile, renderFile, askedFile]) rmSync(file, { force: true })
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = { ...process.env, CARNET_PLAN: planFile, CARNET_CONTENT: contentFile }
  const child = spawn(process.execPath, [next, 'build'], { stdio: 'inherit', env })
  const ended = new Promise<number>((done, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => done(code ?? 1))
  })
  return { ended, stop: () => child.kill() }
}

/** Next does not go on alone when something here fails. */
export async function orStop<Result>(work: Promise<Result>, next: RunningNext | undefined): Promise<Result> {
  try {
    return await work
  } catch (cause) {
    next?.stop()
    throw cause
  }
}
