import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { readEnvironment } from '@/lib/config'
import type { Language } from '@/lib/config/types'
import { formatProblem } from '@/lib/problems'
import { type ImportWords, importWords } from '@/lib/words/import'
import { type Brought, bring, SampleChanged } from './bring'
import type { Io } from './io'
import { type JekyllSite, type Kind, readJekyllSite } from './jekyll-site'
import { detectLanguage } from './language'
import { ownSample, type Sample } from './sample'
import { faultOf, type Settings, settingsFrom } from './settings'

export type { Io } from './io'

interface Options {
  folder: string
  publicDir: string
  replace: boolean
}

/** A reason to stop before anything is written, in words. */
class Refusal extends Error {}

/**
 * `npm run import -- <folder of a Jekyll site> [--public DIR] [--replace]`: brings the author's files into the content
 * folder, byte for byte, and says what was done. Twice is as good as once.
 * Returns 0 when all is fine, 1 when nothing or not all was written, 2 when it is done but something needs a look.
 */
export async function run(args: string[], io: Io, sample: Sample = ownSample): Promise<0 | 1 | 2> {
  // Before the site is read nobody knows its language; its author most likely shares the project's.
  const language: Language = 'fr'
  try {
    return await importSite(optionsOf(args, importWords(language)), io, sample)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    io.stderr.write(`${error instanceof Refusal ? reason : importWords(language).failed(reason)}\n`)
    return 1
  }
}

async function importSite({ folder, publicDir, replace }: Options, io: Io, sample: Sample): Promise<0 | 2> {
  const [source, contentDir] = [resolve(io.cwd, folder), resolve(io.cwd, readEnvironment(io.env).contentDir)]
  const targets = { contentDir, publicDir: resolve(io.cwd, publicDir) }
  const site = await findSite(source, folder, [targets.contentDir, targets.publicDir])
  const settings = settingsFrom(site.config, detectLanguage(site.samples))
  const words = importWords(/^fr\b/i.test(settings.language) ? 'fr' : 'en')
  try {
    const brought = await bring(site.found, settings.text, targets, sample, replace)
    io.stdout.write(`${report(site, settings, brought, words).join('\n')}\n`)
    return brought.kept.length + brought.saved.length + settings.lost.length + (site.left.get('other')?.length ?? 0) > 0 ? 2 : 0
  } catch (error) {
    if (error instanceof SampleChanged) throw new Refusal(words.changed(basename(contentDir), error.files))
    throw error
  }
}

async function findSite(source: string, folder: string, skip: string[]): Promise<JekyllSite> {
  const words = importWords('fr')
  const stats = await stat(source).catch(() => undefined)
  if (!stats?.isDirectory()) throw new Refusal(words.noFolder(folder))
  if (skip[0] === source) throw new Refusal(words.inside)
  const site = await readJekyllSite(source, skip)
  if (!site) throw new Refusal(words.noPosts(folder))
  const fault = faultOf(site.config)
  if (fault) throw new Refusal(words.config(formatProblem(fault, 'fr')))
  return site
}

function optionsOf(args: string[], words: ImportWords): Options {
  const options: Options = { folder: '', publicDir: 'public', replace: false }
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--replace') options.replace = true
    else if (arg === '--public') options.publicDir = rest.shift() ?? ''
    else if (arg.startsWith('--public=')) options.publicDir = arg.slice('--public='.length)
    else if (arg.startsWith('-')) throw new Refusal(`${words.unknownOption(arg)}\n${words.usage}`)
    else if (options.folder === '') options.folder = arg
    else throw new Refusal(words.usage)
  }
  if (options.folder === '' || options.publicDir === '') throw new Refusal(words.usage)
  return options
}

function report(site: JekyllSite, settings: Settings, brought: Brought, words: ImportWords): string[] {
  const kinds: Kind[] = ['posts', 'drafts', 'pages', 'data', 'includes', 'assets']
  const totals = kinds.flatMap((kind) => {
    const number = site.found.filter((found) => found.kind === kind).length
    return number > 0 ? [words.kinds[kind](number)] : []
  })
  const isNew = brought.written + brought.removed > 0
  return [
    `${totals.join(', ')}.`,
    isNew ? `${words.written(brought.written)}, ${words.unchanged(brought.unchanged)}.` : words.nothing,
    ...(brought.removed > 0 ? [words.removed(brought.removed)] : []),
    words.settings(settings.language, /^fr\b/i.test(settings.language) ? 'french' : 'jekyll'),
    ...(brought.kept.length > 0 ? [words.kept(brought.kept)] : []),
    ...(brought.saved.length > 0 ? [words.saved(brought.saved)] : []),
    ...(settings.idle.length > 0 ? [words.idle(settings.idle)] : []),
    ...(settings.lost.length > 0 ? [words.lost(settings.lost)] : []),
    ...[...site.left].map(([reason, files]) => words.left[reason](files)),
    words.next,
  ]
}
