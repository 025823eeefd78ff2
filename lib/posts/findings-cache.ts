import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Rendered } from '@/lib/markdown/types'
import type { Content } from './content'
import { KeptMap } from './kept-map'
import type { Page, Post } from './post'
import { type Answer, cacheFolder, pruneDiskCache, textUnder } from './render-cache'
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
  private readonly kept: KeptMap<Findings>
  private readonly used = new Map<string, Findings>()
  private readonly versions = new Map<string, string>()

  constructor(private readonly folder = cacheFolder) {
    // The keys hold the version of what makes the texts.
    this.kept = new KeptMap(join(folder, 'findings'), () => textUnder('lib/posts/findings-cache.ts'))
  }

  /** What was found in the text of an entry, if it would come out the same now. */
  find(entry: Post | Page, content: Content): Findings | undefined {
    const { key, holds } = namedText(entry, content)
    const known = this.kept.get(key)
    if (!known || !holds(known.answers)) return undefined
    this.note(entry, key, known)
    return known
  }

  note({ file }: Post | Page, key: string, findings: Findings): void {
    if (key === '') return
    this.used.set(key, findings)
    this.versions.set(file, versionOf(key, findings.answers))
  }

  /** Keeps what was found now. @returns the version of each text by its file */
  save(): ReadonlyMap<string, string> {
    this.kept.save(this.used)
    pruneDiskCache(new Set(this.used.keys()), this.folder)
    return this.versions
  }
}

function versionOf(key: string, answers: readonly Answer[]): string {
  if (answers.length === 0) return key
  return createHash('sha256')
    .update(JSON.stringify([key, answers]))
    .digest('hex')
}
