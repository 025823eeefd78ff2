import { cp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { filesUnder, inParallel, writeWhole } from './files'
import {
  caddyConfig,
  compressFiles,
  headersFile,
  hostSiteOf,
  isRedirect,
  nginxConfig,
  readExported,
  redirectsFile,
} from './hosts'
import { redirectPage } from './redirect-page'

/**
 * Lays the finished build out as plain files, each under its exact address: `/a/b/` in `a/b/index.html`, `/a/b.html` in `a/b.html`,
 * `/a/b` in `a/b.html` (what static hosts serve for it, as they did for Jekyll). Next's own `output: 'export'` misplaces addresses that
 * end in `.html` and drops headers and redirects.
 *
 * The folder is made beside its old self and swapped in at the end: a broken export leaves the last one in place.
 *
 * @param forServer whether a server of one's own will serve it: then nginx's and Caddy's configuration and compressed copies are
 *   laid beside; hosts have ways of their own
 * @returns the number of pages and files written
 */
export async function exportSite(to = 'out', forServer = false): Promise<number> {
  const exported = await readExported()
  const fresh = `${to}.new`
  await rm(fresh, { recursive: true, force: true })
  await cp('public', fresh, { recursive: true })
  await copyAssets(join(fresh, '_next/static'))
  const files = exported.filter(({ answer }) => !(redirectsBehindFiles && isRedirect(answer)))
  await inParallel(files, ({ answer, file }) => {
    const body = isRedirect(answer) ? redirectPage(answer.headers.location ?? '/') : answer.body
    return writeWhole(join(fresh, file), body)
  })
  if (forServer) await compressFiles(fresh)
  const site = await hostSiteOf(exported)
  // GitHub Pages leaves out folders that begin with an underscore unless told so.
  await writeWhole(join(fresh, '.nojekyll'), '')
  await writeWhole(join(fresh, '_redirects'), redirectsFile(site))
  await writeWhole(join(fresh, '_headers'), headersFile(site))
  if (forServer) {
    await writeWhole(join(fresh, '_nginx.conf'), nginxConfig(site))
    await writeWhole(join(fresh, '_Caddyfile'), caddyConfig(site))
  }
  await rm(to, { recursive: true, force: true })
  await rename(fresh, to)
  return files.length
}

/**
 * Netlify looks for a file before it looks for a redirect, and would send the page that leads there in its stead
 * (https://docs.netlify.com/routing/redirects/rewrites-proxies/#shadowing).
 */
const redirectsBehindFiles = Boolean(process.env.NETLIFY)

/** Style sheets and pictures, and what scripts the pages name: the build has dropped the others. */
async function copyAssets(to: string): Promise<void> {
  const from = '.next/static'
  const assets = (await filesUnder(from)).filter((file) => !file.endsWith('.map'))
  await inParallel(assets, async (file) => writeWhole(join(to, file), await readFile(join(from, file))))
}
