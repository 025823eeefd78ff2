import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readSettings } from '@/lib/config'
import { headersOf, revalidated } from './http-headers'

const root = '.next/standalone'

/** What Next packs to make pictures smaller on demand, which this site never does: two fifths of the folder. */
const unused = ['sharp', '@img', 'detect-libc', 'semver']

const filesSchema = z.object({ relativeAppDir: z.string() })

/**
 * Completes what `output: 'standalone'` has left: a folder that runs with Node alone, by `node server.js`
 * (https://nextjs.org/docs/app/api-reference/config/next-config-js/output). Next copies its pages before they are finished, and neither
 * assets nor `public/`; its server is started by one that mends it, as `next start` is.
 *
 * @returns the folder; below Next's, if a folder above this one holds a lock file
 */
export async function completeStandalone(): Promise<string> {
  const { site, stage } = await readSettings()
  const { relativeAppDir } = filesSchema.parse(JSON.parse(await readFile('.next/required-server-files.json', 'utf8')))
  const folder = join(root, relativeAppDir)
  for (const part of ['server/app', 'server/pages', 'static', 'prerender-manifest.json'])
    await replace(join('.next', part), join(folder, '.next', part))
  await replace('public', join(folder, 'public'))
  for (const name of unused) await rm(join(root, 'node_modules', name), { recursive: true, force: true })
  await cp('lib/build/hosts/mend-requests.js', join(folder, 'mend-requests.js'))
  await rename(join(folder, 'server.js'), join(folder, 'next-server.js'))
  const settings = JSON.stringify({ baseurl: site.baseurl, headers: headersOf(stage), revalidated }, null, 2)
  await writeFile(join(folder, 'server.js'), serverOf(settings))
  return folder
}

async function replace(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { recursive: true })
}

function serverOf(settings: string): string {
  return `import { mendRequests } from './mend-requests.js'\n\nmendRequests(${settings})\n\nawait import('./next-server.js')\n`
}
