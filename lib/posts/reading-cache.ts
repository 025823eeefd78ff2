import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Instant } from '@/lib/calendar/instant'
import type { Site } from '@/lib/config'
import type { Problem } from '@/lib/problems'
import { type EntryReading, readEntry, statusAt } from './entry'
import { KeptMap } from './kept-map'
import { cacheFolder, textUnder } from './render-cache'

/** A reading without the text: that is the end of the file, of this length. */
interface Kept {
  reading: EntryReading
  length: number
}

/** Below, reading everything again is as fast. */
const worthIt = 500

/** What a reading is made by, besides the file and site.yml. */
const code = ['lib/posts', 'lib/config', 'lib/calendar', 'lib/slug.ts', 'package-lock.json']

/**
 * Front matter that outlives a process: of ten thousand posts, a build parses those that have changed. A post is known by its name and
 * its every byte, under one site.yml and one version of the code.
 */
export class ReadingCache {
  private readonly used = new Map<string, Kept>()
  private readonly kept: KeptMap<Kept>
  private version = ''

  constructor(folder = cacheFolder) {
    this.kept = new KeptMap(join(folder, 'readings'), () => this.version)
  }

  /** As `readEntry`. */
  readonly read = (file: string, text: string | Problem, site: Site, now: Instant): EntryReading => {
    // Drafts and pages may be dated by the clock.
    if (typeof text !== 'string' || !file.startsWith('posts/')) return readEntry(file, text, site, now)
    this.version ||= sha256(code.map(textUnder).join('\n') + JSON.stringify(site, withMaps))
    const key = sha256(`${file}\n${text}`)
    const known = this.kept.get(key)
    if (known) {
      this.used.set(key, known)
      return revived(known, text, site, now)
    }
    const reading = readEntry(file, text, site, now)
    const { entry, problems } = reading
    const length = entry?.source.length ?? 0
    if (!entry || text.endsWith(entry.source))
      this.used.set(key, { reading: entry ? { entry: { ...entry, source: '' }, problems } : reading, length })
    return reading
  }

  /** Keeps what was read now. */
  save(): void {
    if (this.used.size >= worthIt) this.kept.save(this.used)
  }
}

/** A post that was scheduled may have appeared since, by the clock alone. */
function revived({ reading: { entry, problems }, length }: Kept, text: string, site: Site, now: Instant): EntryReading {
  if (entry?.kind !== 'post') return { problems }
  const source = text.slice(text.length - length)
  const isDated = entry.status === 'published' || entry.status === 'scheduled'
  return { entry: { ...entry, source, ...(isDated && { status: statusAt(entry.instant, site, now) }) }, problems }
}

const withMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
