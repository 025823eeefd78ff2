import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { launchChromium } from '../browser/chromium'
import { pageTypes } from '../browser/served'
import { plantAuthorPost, plantSpecimen } from '../build/planted'
import { ProjectCopy, sampleContent } from '../build/site'
import { table } from './table'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.json': 'application/json',
}

/** Every kind of page, and before them an article of 600 words of prose. */
export const weighedPages: Readonly<Record<string, string>> = { '600 words': '/2018/03/six-cents-mots/', ...pageTypes }

/** What a browser does for any page: a sentence without a style. */
export const bareSentence = ['a sentence, no style', '/a-sentence.html'] as const

/** The sample site with the pages to weigh, built and exported. */
export async function weighedSite(): Promise<ProjectCopy> {
  const content = join(await mkdtemp(join(tmpdir(), 'carnet-bench-')), 'content')
  await sampleContent(content)
  await plantAuthorPost(content, true)
  const specimen = await plantSpecimen(content)
  // A picture that does not come is an error, and Lighthouse takes points for it.
  await writeFile(specimen, (await readFile(specimen, 'utf8')).replace(/^!\[.*absente\.png\).*$/m, ''))
  const posts = join(content, 'posts')
  const essay = await readFile(join(posts, '2018-03-20-developper-a-neuf-mille-habitants.md'), 'utf8')
  await writeFile(join(posts, '2018-03-21-six-cents-mots.md'), shortened(essay, 600))
  const site = await ProjectCopy.make('bench-weights', content, { SITE_NOW: '2018-07-25' })
  await rm(join(content, '..'), { recursive: true })
  const [, path] = bareSentence
  await writeFile(
    join(site.folder, 'public', path),
    '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A sentence</title><p>A sentence.</p>\n',
  )
  for (const step of ['build', 'export']) {
    const { code, output } = await site.step(step)
    if (code !== 0) throw new Error(output)
  }
  return site
}

/** The first words of a post, with two of its headings: fewer than a table of contents is made for. */
function shortened(post: string, words: number): string {
  const [, front = '', text = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(post) ?? []
  const blocks = text.split('\n\n').filter((block) => !block.startsWith('###'))
  const headings = blocks.filter((block) => block.startsWith('## ')).slice(0, 2)
  const wanted = blocks.filter((block) => !block.startsWith('## ') || headings.includes(block)).join('\n\n')
  const ends = [...wanted.matchAll(/[\p{L}\d’'-]+/gu)].map(({ index, 0: word }) => index + word.length)
  return `${front}${wanted.slice(0, ends[words - 1])}.\n`
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
    const asked = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
    const file = existsSync(asked) ? asked : join(folder, '404.html')
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
