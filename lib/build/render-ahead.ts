import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Content, countUncached } from '@/lib/posts'
import type { buildWords } from '@/lib/words/build'

/** Below, starting more processes costs more than it saves: a second each, against four milliseconds a text. */
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
  const processes = availableParallelism()
  const say = progress((done) => words.rendering(done, all))
  await Promise.all(Array.from({ length: processes }, (_, part) => renderPart(part, processes, content.now, say)))
  say(0, true)
}

/** @param say told how many texts more are done */
function renderPart(part: number, of: number, now: string, say: (more: number) => void): Promise<void> {
  const child = fork(fileURLToPath(new URL('./render-part.ts', import.meta.url)), [String(part), String(of)], {
    env: { ...process.env, SITE_NOW: now },
    execArgv: ['--import', 'tsx'],
  })
  return new Promise((done, failed) => {
    child.on('message', () => say(1))
    child.once('error', failed)
    // One that failed leaves its texts to whoever asks for them.
    child.once('exit', () => done())
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
