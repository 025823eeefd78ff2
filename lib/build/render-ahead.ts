import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Content, countUncached } from '@/lib/posts'
import type { buildWords } from '@/lib/words/build'

/** Below, starting a second thread costs more than it saves: about a second, and two milliseconds a text. */
const worthIt = 500

/** How often the line is written anew, in milliseconds. */
const pace = 200

/**
 * Renders the texts that are not in the cache, on all cores, when they are many; on a terminal it says how far it is. Whoever asks for
 * them afterwards finds them there.
 */
export async function renderAhead(content: Content, words: ReturnType<typeof buildWords>): Promise<void> {
  if (countUncached(content) < worthIt) return
  const all = content.posts.length + content.pages.length
  const threads = availableParallelism()
  const say = progress((done) => words.rendering(done, all))
  await Promise.all(Array.from({ length: threads }, (_, part) => renderPart(part, threads, content.now, say)))
  say(0, true)
}

/** @param say told how many texts more are done */
function renderPart(part: number, of: number, now: string, say: (more: number) => void): Promise<void> {
  const worker = new Worker(new URL('./render-part.ts', import.meta.url), {
    workerData: { part, of },
    env: { ...process.env, SITE_NOW: now },
    // In a thread, tsx is not there by itself.
    execArgv: ['--import', 'tsx'],
  })
  return new Promise((done, failed) => {
    worker.on('message', (more: number) => say(more))
    worker.once('error', failed)
    worker.once('exit', () => done())
  })
}

/** One line that counts up, written over itself; nothing where nobody watches. */
function progress(line: (done: number) => string): (more: number, last?: boolean) => void {
  let done = 0
  let written = 0
  return (more, last = false) => {
    done += more
    if (!process.stderr.isTTY || (!last && performance.now() - written < pace)) return
    written = performance.now()
    process.stderr.write(last ? '\r\x1b[K' : `\r${line(done)}`)
  }
}
