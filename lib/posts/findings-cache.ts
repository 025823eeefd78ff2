import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rendered } from '@/lib/markdown/types'
import type { Content } from './content'
import type { Page, Post } from './post'
import { type Answer, cacheFolder, pruneDiskCache, writeWhole } from './render-cache'
import { namedText } from './rendering'

/** What checking needs of a rendered text, and what the text asked while it was rendered. */
interface Findings extends Pick<Rendered, 'problems' | 'references'> {
  answers: Answer[]
}

/**
 * What was found in each text when it was rendered, all in one file between builds: checking ten thousand texts then reads one file and
 * not ten thousand.
 */
export class FindingsCache {
  private readonly path: string
  private readonly before: ReadonlyMap<string, Findings>
  private readonly used = new Map<string, Findings>()
  private readonly versions = new Map<string, string>()

  constructor(private readonly folder = cacheFolder) {
    this.path = join(folder, 'findings.json')
    this.before = read(this.path)
  }

  /** What was found in the text of an entry, if it would come out the same now. */
  find(entry: Post | Page, content: Content): Findings | undefined {
    const { key, holds } = namedText(entry, content)
    const known = this.before.get(key)
    if (!known || !holds(known.answers)) return undefined
    this.note(entry, key, known)
    return known
  }

  note({ file }: Post | Page, key: string, findings: Findings): void {
    if (key === '') return
    this.used.set(key, findings)
    this.versions.set(
      file,
      createHash('sha256')
        .update(JSON.stringify([key, findings.answers]))
        .digest('hex'),
    )
  }

  /** Keeps what was found now and nothing else. @returns the version of each text by its file */
  async save(): Promise<ReadonlyMap<string, string>> {
    // A cache that cannot be written costs time and nothing else.
    if ([...this.used].some(([key, findings]) => this.before.get(key) !== findings) || this.used.size !== this.before.size)
      await writeWhole(this.path, JSON.stringify([...this.used])).catch(() => undefined)
    pruneDiskCache(new Set(this.used.keys()), this.folder)
    return this.versions
  }
}

/** Of a file that is absent or damaged, nothing; the keys hold the version of the code, so an outline is proof enough of the rest. */
function read(path: string): Map<string, Findings> {
  try {
    const all: unknown = JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8'))
    return new Map(Array.isArray(all) ? all.filter(isFindings) : [])
  } catch {
    return new Map()
  }
}

function isFindings(value: unknown): value is [string, Findings] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false
  const findings: unknown = value[1]
  if (typeof findings !== 'object' || findings === null) return false
  return ['answers', 'problems', 'references'].every((name) => name in findings && Array.isArray(Reflect.get(findings, name)))
}
