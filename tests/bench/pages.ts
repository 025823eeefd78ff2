import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { launchChromium } from '../browser/chromium'
import { table } from './table'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.json': 'application/json',
}

/**
 * What a reader's browser loads for some pages of an exported site, on a cold cache: requests, bytes on the wire with gzip and with
 * brotli, headers included. The icon of the browser's tab is left out: it is fetched once for the whole site.
 */
export async function benchPages(out: string, pages: Readonly<Record<string, string>>): Promise<string> {
  const browser = await launchChromium()
  const rows: string[][] = []
  for (const [name, path] of Object.entries(pages)) {
    const row = [name]
    for (const encoding of ['gzip', 'br'] as const) {
      const { server, origin } = await serve(out, encoding)
      const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
      const page = await context.newPage()
      const client = await context.newCDPSession(page)
      await client.send('Network.enable')
      const kinds = new Map<string, string>()
      let bytes = 0
      client.on('Network.responseReceived', ({ requestId, type, response }) => {
        if (!response.url.includes('/favicon.')) kinds.set(requestId, type)
      })
      client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (kinds.has(requestId)) bytes += encodedDataLength
      })
      await page.goto(origin + path, { waitUntil: 'networkidle' })
      if (encoding === 'gzip') row.push(String(kinds.size), [...new Set(kinds.values())].join(', '))
      row.push((bytes / 1024).toFixed(1))
      await context.close()
      server.close()
    }
    rows.push(row)
  }
  await browser.close()
  return table(['page', 'requests', 'of', 'KiB gzip', 'KiB brotli'], rows)
}

function serve(folder: string, encoding: 'gzip' | 'br'): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
    if (!existsSync(file)) return response.writeHead(404).end()
    const content = readFileSync(file)
    const packed = encoding === 'br' ? brotliCompressSync(content) : gzipSync(content, { level: 9 })
    const headers = { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Encoding': encoding }
    return response.writeHead(200, { ...headers, 'Content-Length': packed.length }).end(packed)
  })
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done({ server, origin: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}` })
    })
  })
}
