import { type ChildProcess, fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { type Content, countUncached, handContentOver, handedOverVariable } from '@/lib/posts'

/**
 * Below, more processes cost more than they save: each takes over three seconds of processor to start and to get up to speed, against five
 * milliseconds a text. With a thousand texts, two cores end at the same time as one.
 */
const worthIt = 1500

/** As the name of the content for these processes. */
const contentFile = '.next/cache/carnet/content-to-render'

/**
 * Does work that renders all texts in their order. When many of them are not in the cache, processes on the other cores render them as
 * well, from the far end, so that the work finds more and more of them done.
 */
export async function withRenderHelpers<Result>(content: Content, work: () => Promise<Result>): Promise<Result> {
  const helpers = countUncached(content) < worthIt ? [] : await startHelpers(content, availableParallelism() - 1)
  try {
    return await work()
  } finally {
    for (const helper of helpers) helper.kill()
    await rm(contentFile, { force: true })
  }
}

async function startHelpers(content: Content, number: number): Promise<ChildProcess[]> {
  if (number === 0) return []
  await handContentOver(contentFile)
  const all = content.posts.length + content.pages.length
  return Array.from({ length: number }, (_, index) => {
    const upTo = Math.ceil((all * (index + 1)) / number)
    return fork('lib/build/start.js', ['render', String(upTo)], {
      env: { ...process.env, SITE_NOW: content.now, [handedOverVariable]: contentFile },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  })
}
