import { join } from 'node:path'
import { type Environment, readEnvironment, type Stage } from '@/lib/config'
import { versionOf } from '@/lib/config/text-file'
import { type Content, type EntryCache, readContent } from './content'
import { findFiles, mapSome } from './read'

interface Stored {
  environment: string
  stage: Stage
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
  const key = environmentKey()
  const before = globalThis.carnetContent?.environment === key ? globalThis.carnetContent : undefined
  if (before && before.stage !== 'development') return before.content
  const environment = readEnvironment()
  const { stage } = environment
  const { site, files } = stage === 'development' ? await versions(environment) : { site: '', files: '' }
  // Another request may have read it meanwhile.
  const latest = globalThis.carnetContent?.environment === key ? globalThis.carnetContent : undefined
  if (latest?.site === site && latest.files === files) return latest.content
  const entries: EntryCache = latest?.site === site ? latest.entries : new Map()
  // Only what may be read again is worth remembering file by file.
  const content = readContent(environment, stage === 'development' ? entries : undefined)
  globalThis.carnetContent = { environment: key, stage, site, files, entries, content }
  return content
}

/** Pages ask for the content a hundred thousand times in a large build; validating the environment each time would tell. */
function environmentKey(): string {
  const { CONTENT_DIR, SITE_URL, SITE_STAGE, SITE_NOW } = process.env
  return JSON.stringify([CONTENT_DIR, SITE_URL, SITE_STAGE, SITE_NOW])
}

/** Changes whenever one of the author's files does, by their times and sizes. */
export async function contentState(): Promise<string> {
  return (await versions(readEnvironment())).files
}

async function versions({ contentDir }: Environment): Promise<{ site: string; files: string }> {
  const found = await findFiles(contentDir, folders)
  const paths = [...found.map(({ path }) => path), join(contentDir, 'taxonomy.yml')]
  const states = await mapSome(paths, async (path) => `${path} ${await versionOf(path)}`)
  const site = await versionOf(join(contentDir, 'site.yml'))
  return { site, files: [site, ...states].join('\n') }
}
