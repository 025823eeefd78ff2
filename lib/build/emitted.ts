import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { filesUnder, inParallel } from './files'

const appFolder = '.next/server/app'

/** One finished answer of the site, as the build left it on disk. */
export interface Emitted {
  /** Decoded address without `baseurl` and without a last slash, `/2017/10/titre`, `/a/b.html`, `/rss.xml`; `/` for home. */
  route: string
  status: number
  headers: Record<string, string>
  body: Buffer
}

const metaSchema = z.object({
  status: z.number().optional(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
})

/** Every page and file that `next build` has prerendered, finished (see `finish.ts`). The 404 page is `/_not-found`. */
export async function readEmitted(folder = '.'): Promise<Emitted[]> {
  const root = `${folder}/${appFolder}`
  const bodies = (await filesUnder(root)).filter((file) => /\.(html|body)$/.test(file) && !file.startsWith('_global-error'))
  return inParallel(bodies, async (file) => {
    const stem = file.replace(/\.(html|body)$/, '')
    const meta = metaSchema.parse(JSON.parse(await readFile(`${root}/${stem}.meta`, 'utf8').catch(() => '{}')))
    return {
      route: stem === 'index' ? '/' : `/${stem}`,
      status: meta.status ?? (stem === '_not-found' ? 404 : 200),
      headers: Object.fromEntries(Object.entries(meta.headers ?? {}).map(([name, value]) => [name, String(value)])),
      body: await readFile(`${root}/${file}`),
    }
  })
}
