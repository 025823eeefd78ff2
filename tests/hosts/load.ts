import assert from 'node:assert/strict'
import { Agent, type ClientRequest, request } from 'node:http'
import type { Answer } from './answer'

const clients = 16

export interface Load {
  requests: number
  /** What a reader would have noticed: no answer, a page that is not there, a page and a style sheet of two builds. */
  failures: string[]
  /**
   * Requests sent a second time, on a new connection, the server having closed the connection before a byte of the answer, as clients do for what
   * is safe to repeat (RFC 9110 §9.2.2, RFC 9112 §9.3.1): nginx does so when it reads its configuration again.
   */
  again: number
  /** Pages seen of each build, by its mark. */
  builds: Map<string, number>
}

/**
 * Reads pages as readers do, sixteen at once on connections kept open, each page followed by its style sheet, until so many requests
 * are answered and `until` has come. Every page carries a mark `<!--build:x-->`, and its style sheet the same mark.
 */
export async function loadPages(port: number, pages: readonly string[], least: number, until: Promise<unknown>): Promise<Load> {
  const load: Load = { requests: 0, failures: [], again: 0, builds: new Map() }
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  let isDone = false
  const done = until.finally(() => {
    isDone = true
  })
  const reader = async (index: number) => {
    for (let turn = index; load.requests < least || !isDone; turn++)
      await readPage(load, { agent, port }, pages[turn % pages.length] ?? '/')
  }
  await Promise.all([done, ...Array.from({ length: clients }, (_, index) => reader(index))])
  agent.destroy()
  return load
}

type At = { agent: Agent; port: number }

async function readPage(load: Load, at: At, page: string): Promise<void> {
  try {
    const html = await answered(load, at, page)
    const build = /<!--build:(\w+)-->/.exec(html)?.[1] ?? ''
    // The search names its style sheet, the other pages hold theirs.
    const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1]
    const css = sheet && (await answered(load, at, sheet))
    if (css) assert.equal(/build:(\w+)/.exec(css)?.[1], build, `${page} and ${sheet} are of two builds`)
    load.builds.set(build, (load.builds.get(build) ?? 0) + 1)
  } catch (error) {
    load.failures.push(String(error))
  }
}

async function answered(load: Load, at: At, path: string): Promise<string> {
  load.requests++
  const { status, body } = await send(load, at, path)
  assert.equal(status, 200, `${status} at ${path}`)
  return body.toString()
}

function send(load: Load, { agent, port }: At, path: string, isFirst = true): Promise<Pick<Answer, 'status' | 'body'>> {
  return new Promise((resolve, failed) => {
    const asked: ClientRequest = request({ host: '127.0.0.1', port, path, agent: isFirst && agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', failed)
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }))
    })
    asked.once('error', (error) => {
      const isClosed = 'code' in error && error.code === 'ECONNRESET'
      if (!isFirst || !isClosed) return failed(error)
      load.again++
      send(load, { agent, port }, path, false).then(resolve, failed)
    })
    asked.end()
  })
}
