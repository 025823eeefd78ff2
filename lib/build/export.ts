import { cp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readSettings, type Stage } from '@/lib/config'
import { hrefOf } from '@/lib/views/urls'
import { type Emitted, readEmitted } from './emitted'
import { filesUnder, inParallel, writeWhole } from './files'
import { type HttpHeader, headersOf, immutable } from './http-headers'
import { redirectPage } from './redirect-page'
import { isFileAddress } from './slashes'
import { slashlessAddresses } from './slashless-addresses'

/**
 * Lays the finished build out as plain files, each under its exact address: `/a/b/` in `a/b/index.html`, `/a/b.html` in `a/b.html`,
 * `/a/b` in `a/b.html` (what static hosts serve for it, as they did for Jekyll). Next's own `output: 'export'` misplaces addresses that
 * end in `.html` and drops headers and redirects.
 *
 * The folder is made beside its old self and swapped in at the end: a broken export leaves the last one in place.
 *
 * @returns the number of pages and files written
 */
export async function exportSite(to = 'out'): Promise<number> {
  const { site, stage } = await readSettings()
  const slashless = new Set(await slashlessAddresses())
  const answers = (await readEmitted()).filter((answer) => answer.status < 500)
  const fresh = `${to}.new`
  await rm(fresh, { recursive: true, force: true })
  await cp('public', fresh, { recursive: true })
  await copyAssets(join(fresh, '_next/static'))
  const files = answers.map((answer) => ({ answer, file: fileOf(answer.route, slashless) }))
  await inParallel(files, ({ answer, file }) => writeWhole(join(fresh, file), bodyOf(answer)))
  await writeWhole(join(fresh, '_redirects'), redirectLines(answers, site, slashless))
  await writeWhole(join(fresh, '_headers'), headerLines(answers, site, stage))
  await rm(to, { recursive: true, force: true })
  await rename(fresh, to)
  return files.length
}

const isRedirect = (answer: Emitted) => answer.status >= 300 && answer.status < 400
const targetOf = (answer: Emitted) => answer.headers.location ?? '/'
const bodyOf = (answer: Emitted) => (isRedirect(answer) ? redirectPage(targetOf(answer)) : answer.body)

/** Style sheets and pictures; scripts would be fetched by nobody. */
async function copyAssets(to: string): Promise<void> {
  const from = '.next/static'
  const assets = (await filesUnder(from)).filter((file) => !file.endsWith('.js') && !file.endsWith('.map'))
  await inParallel(assets, async (file) => writeWhole(join(to, file), await readFile(join(from, file))))
}

/** @param route decoded, without a last slash, as the build names it */
function fileOf(route: string, slashless: ReadonlySet<string>): string {
  if (route === '/') return 'index.html'
  if (route === '/_not-found') return '404.html'
  if (isFileAddress(route)) return route.slice(1)
  return slashless.has(route) ? `${route.slice(1)}.html` : `${route.slice(1)}/index.html`
}

function redirectLines(answers: Emitted[], site: { baseurl: string }, slashless: ReadonlySet<string>): string {
  const lines = answers.filter(isRedirect).map((answer) => {
    const slash = isFileAddress(answer.route) || slashless.has(answer.route) ? '' : '/'
    return `${hrefOf(site, answer.route + slash)} ${targetOf(answer)} 308`
  })
  return lines.map((line) => `${line}\n`).join('')
}

function headerLines(answers: Emitted[], site: { baseurl: string }, stage: Stage): string {
  const block = (path: string, headers: HttpHeader[]) =>
    [hrefOf(site, path), ...headers.map(({ key, value }) => `  ${key}: ${value}`), ''].join('\n')
  const typed = answers.flatMap((answer) => {
    const type = answer.headers['content-type']
    return type && !isRedirect(answer) && isFileAddress(answer.route) && !answer.route.endsWith('.html')
      ? [block(answer.route, [{ key: 'Content-Type', value: type }])]
      : []
  })
  return [block('/*', headersOf(stage)), block('/_next/static/*', [immutable]), ...typed].join('\n')
}
