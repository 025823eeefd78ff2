import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { type Environment, readEnvironment, type Stage } from '@/lib/config'
import { versionOf } from '@/lib/config/text-file'
import { type Content, type ContentSnapshot, contentOf, type EntryCache, readContent, snapshotOf } from './content'
import { findFiles } from './read'
import { ReadingCache } from './reading-cache'

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
  const handedOver = process.env[handedOverVariable]
  const content = handedOver ? readHandedOver(handedOver) : readOnce(environment, entries)
  globalThis.carnetContent = { environment: key, stage, site, files, entries, content }
  return content
}

/** Only in development is there something to read again. */
async function readOnce(environment: Environment, entries: EntryCache): Promise<Content> {
  return environment.stage === 'development' ? readContent(environment, entries) : readKept(environment)
}

/** As `readContent`; the next to read it finds kept what was read, as far as nothing has changed. */
export async function readKept(environment: Parameters<typeof readContent>[0]): Promise<Content> {
  const readings = new ReadingCache()
  const content = await readContent(environment, undefined, readings.read)
  readings.save()
  return content
}

/** Names the file with the content of the process that started this one. */
export const handedOverVariable = 'CARNET_CONTENT'

/** Leaves the content of this process for those that it will start: they need not read ten thousand files each, and all show the same. */
export async function handContentOver(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, serialize(snapshotOf(await getContent())))
}

async function readHandedOver(path: string): Promise<Content> {
  // Written a moment ago by this very code.
  const snapshot: ContentSnapshot = deserialize(await readFile(/* turbopackIgnore: true */ path))
  return contentOf(snapshot)
}

/** Pages ask for the content a hundred thousand times in a large build; validating the environment each time would tell. */
function environmentKey(): string {
  const { CONTENT_DIR, SITE_URL, SITE_STAGE, SITE_NOW } = process.env
  return [CONTENT_DIR, SITE_URL, SITE_STAGE, SITE_NOW].join('\0')
}

/** Changes whenever one of the author's files does, by their times and sizes. */
export async function contentState(): Promise<string> {
  return (await versions(readEnvironment())).files
}

async function versions({ contentDir }: Environment): Promise<{ site: string; files: string }> {
  const found = await findFiles(contentDir, folders)
  const paths = [...found.map(({ path }) => path), join(contentDir, 'taxonomy.yml')]
  const states = paths.map((path) => `${path} ${versionOf(path)}`)
  const site = versionOf(join(contentDir, 'site.yml'))
  return { site, files: [site, ...states].join('\n') }
}
