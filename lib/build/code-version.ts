import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Content } from '@/lib/posts'
import { filesUnder, inParallel } from './files'

/** Everything but content that a page is made of; what the author's commands and tests are made of never reaches one. */
const folders = ['app', 'lib']

/** What may stand beside them and change what Next makes: settings, a proxy, the environment. Not what Next and the compiler write. */
const isCode = (name: string) => /\.(?:[cm]?[jt]sx?|json)$|^\.(?:browserslistrc|env)/.test(name) && name !== 'next-env.d.ts'

/**
 * A hash of the code, of its dependencies and of what the environment adds. Two builds with one version make the same of the same
 * content.
 */
export async function codeVersionOf({ stage, site }: Pick<Content, 'stage' | 'site'>): Promise<string> {
  const inFolders = await Promise.all(folders.map(async (folder) => (await filesUnder(folder)).map((file) => join(folder, file))))
  const names = [...readdirSync('.').filter(isCode).sort(), ...inFolders.flat()]
  const texts = await inParallel(names, (name) => readFile(name, 'utf8').catch(() => ''))
  const variables = Object.entries(process.env)
    .filter(([name]) => /^(?:NEXT_PUBLIC_.*|NEXT_HASH_SALT|VERCEL_ENV)$/.test(name))
    .sort()
  const inputs = [process.version, stage, site.baseurl, variables, names, texts]
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex')
}
