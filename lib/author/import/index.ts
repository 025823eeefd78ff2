import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Month } from '@/lib/calendar/month'
import { readEnvironment } from '@/lib/config'
import type { Language } from '@/lib/config/types'
import { freezeAddresses } from '@/lib/posts'
import { formatProblem } from '@/lib/problems'
import { pathsFrom } from '@/lib/problems/paths'
import { type ImportWords, importWords } from '@/lib/words/import'
import { type Brought, bring, SampleChanged, type Targets, WayBlocked } from './bring'
import { diagnose, hasErrors } from './doctor'
import { beginningOf, put } from './files'
import type { Io } from './io'
import { type JekyllSite, readJekyllSite } from './jekyll-site'
import { detectLanguage } from './language'
import { type Dated, recapSeriesIn } from './recap-series'
import { doctorReport, importReport } from './report'
import { ownSample, type Sample } from './sample'
import { faultOf, isFrench, type Settings, settingsFrom } from './settings'

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
 * folder, byte for byte; says what was done, and what will differ from Jekyll. Twice is as good as once.
 * Returns 0 when all is fine, 1 when nothing or not all was written, 2 when it is done but something needs a look.
 */
export async function run(args: string[], io: Io, sample: Sample = ownSample): Promise<0 | 1 | 2> {
  // Before the site is read nobody knows its language; its author most likely shares the project's.
  const language: Language = 'fr'
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    say(io, [importWords(language).usage, importWords(language).help])
    return 0
  }
  try {
    return await importSite(optionsOf(args, importWords(language)), io, sample)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    io.stderr.write(`${error instanceof Refusal ? reason : importWords(language).failed(reason)}\n`)
    return 1
  }
}

async function importSite({ folder, publicDir, replace }: Options, io: Io, sample: Sample): Promise<0 | 2> {
  const environment = readEnvironment(io.env)
  const [source, contentDir] = [resolve(io.cwd, folder), resolve(io.cwd, environment.contentDir)]
  const targets = { contentDir, publicDir: resolve(io.cwd, publicDir) }
  const site = await findSite(source, folder, targets)
  const now = environment.now ?? io.now.toISOString()
  const settings = await settingsOf(site, basename(source), now.slice(0, 7))
  const words = importWords(isFrench(settings.language) ? 'fr' : 'en')
  const brought = await bring(site.found, settings, targets, sample, replace).catch((error: unknown) => {
    throw refusalOf(error, contentDir, words)
  })
  say(io, importReport(site, settings, brought, words))
  const diagnosis = await diagnose({ ...environment, contentDir, now }, targets.publicDir, io.cwd === process.cwd())
  const isEased = hasErrors(diagnosis) && (await ease(join(contentDir, 'site.yml'), settings))
  const frozen = await freezeAddresses(diagnosis.content, words.addressList)
  say(io, [...doctorReport(diagnosis, { isEased, frozen }, words, pathsFrom(io.cwd, contentDir)), words.next])
  return needsALook(site, settings, brought) || Object.values(diagnosis.problems).flat().length > 0 ? 2 : 0
}

/** Site.yml as the import wrote it lets the build go on in spite of errors; one that the author has edited is the author's. */
async function ease(path: string, { text, eased }: Settings): Promise<boolean> {
  const written = await readFile(path, 'utf8')
  if (text === eased || (written !== text && written !== eased)) return false
  if (written === text) await put(path, { text: eased })
  return true
}

async function settingsOf(site: JekyllSite, folder: string, month: Month): Promise<Settings> {
  const dated = await titlesOf(site)
  return settingsFrom(site.config, {
    folder,
    domain: site.domain,
    detected: detectLanguage(site.samples),
    recapsIn: (language) => recapSeriesIn(dated, language, month),
    remarks: (language) => importWords(isFrench(language) ? 'fr' : 'en').comments,
  })
}

/** The titles and months of the posts, read lightly: they only have to suggest a series. */
async function titlesOf({ found }: JekyllSite): Promise<Dated[]> {
  const dated: Dated[] = []
  for (const { kind, from } of found) {
    const [, year, month = ''] = /(?:^|\/)(\d{4})-(\d{1,2})-\d{1,2}-[^/]*$/.exec(from) ?? []
    if (kind !== 'posts' || year === undefined) continue
    const [, title] = /^title:[ \t]*(["']?)(.+?)\1[ \t]*\r?$/m.exec(await beginningOf(from, 2000))?.slice(1) ?? []
    if (title !== undefined) dated.push({ title, month: `${year}-${month.padStart(2, '0')}` })
  }
  return dated
}

function needsALook(site: JekyllSite, settings: Settings, brought: Brought): boolean {
  const asked = [brought.kept, brought.saved, settings.lost, settings.guessed.filter(({ isPlaceholder }) => isPlaceholder)]
  const left = (['moved', 'collection', 'refused', 'other'] as const).map((reason) => site.left.get(reason) ?? [])
  return [...asked, ...left].some((list) => list.length > 0)
}

function refusalOf(error: unknown, contentDir: string, words: ImportWords): unknown {
  if (error instanceof SampleChanged) return new Refusal(words.changed(basename(contentDir), error.files))
  if (error instanceof WayBlocked) return new Refusal(words.blocked[error.obstacle.kind](error.obstacle.path))
  return error
}

function say(io: Io, lines: string[]): void {
  io.stdout.write(`${lines.join('\n')}\n`)
}

async function findSite(source: string, folder: string, { contentDir, publicDir }: Targets): Promise<JekyllSite> {
  const words = importWords('fr')
  const stats = await stat(source).catch(() => undefined)
  if (!stats?.isDirectory()) throw new Refusal(words.noFolder(folder))
  if (contentDir === source) throw new Refusal(words.inside)
  const site = await readJekyllSite(source, [contentDir, publicDir])
  if (!site) throw new Refusal(words.noPosts(folder))
  const fault = faultOf(site.config)
  if (fault) throw new Refusal(words.config(formatProblem(fault, 'fr', (file) => join(folder, file))))
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
