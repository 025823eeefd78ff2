import { join } from 'node:path'
import { type Environment, readEnvironment } from '@/lib/config'
import { versionOf } from '@/lib/config/text-file'
import { type Content, type EntryCache, readContent } from './content'
import { findFiles, mapSome } from './read'

interface Stored {
  environment: string
  /** State of `site.yml`, on which every entry depends, and of all the author's files. */
  site: string
  files: string
  entries: EntryCache
  content: Promise<Content>
}

declare global {
  // Next bundles a module more than once; the process has one content.
  var carnetContent: Stored | undefined
}

/** Everything that content is made of; the notes are no part of it. */
const folders = ['posts', 'drafts', 'pages', '_data', '_includes']

/**
 * The content of this process, read once. In development it is read again when a file has changed, and stays the very
 * same object when none has. Throws only for a wrong environment variable.
 */
export async function getContent(): Promise<Content> {
  const environment = readEnvironment()
  const key = JSON.stringify(environment)
  const { stage } = environment
  const before = globalThis.carnetContent?.environment === key ? globalThis.carnetContent : undefined
  if (before && stage !== 'development') return before.content
  const { site, files } = stage === 'development' ? await versions(environment) : { site: '', files: '' }
  // Another request may have read it meanwhile.
  const latest = globalThis.carnetContent?.environment === key ? globalThis.carnetContent : undefined
  if (latest?.site === site && latest.files === files) return latest.content
  const entries: EntryCache = latest?.site === site ? latest.entries : new Map()
  // Only what may be read again is worth remembering file by file.
  const content = readContent(environment, stage === 'development' ? entries : undefined)
  globalThis.carnetContent = { environment: key, site, files, entries, content }
  return content
}

async function versions({ contentDir }: Environment): Promise<{ site: string; files: string }> {
  const found = await findFiles(contentDir, folders)
  const paths = [...found.map(({ path }) => path), join(contentDir, 'taxonomy.yml')]
  const states = await mapSome(paths, async (path) => `${path} ${await versionOf(path)}`)
  const site = await versionOf(join(contentDir, 'site.yml'))
  return { site, files: [site, ...states].join('\n') }
}
