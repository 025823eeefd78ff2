import { request } from 'node:http'

/** What a server answers, with what hosts must agree on. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** Asks for an address exactly as it is written, which `fetch` would tidy; nothing is decoded or followed. */
export function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', failed)
      response.once('end', () => {
        const entries = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const)
        done({ status: response.statusCode ?? 0, headers: Object.fromEntries(entries), body: Buffer.concat(parts) })
      })
    })
    asked.once('error', failed)
    asked.end()
  })
}
