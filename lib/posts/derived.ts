import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Rendered } from '@/lib/markdown/types'
import { textVersionsOf } from './check'
import type { Content } from './content'
import { KeptMap } from './kept-map'
import type { Page, Post } from './post'
import { cacheFolder, textUnder } from './render-cache'
import { noteText, renderEntry } from './rendering'

/** The code that it may be made by, besides that which makes texts, whose version is in those of the texts. */
const code = ['lib/search', 'lib/views', 'package-lock.json']

const all = new Set<Pick<Derived<unknown>, 'save'>>()

/** Keeps for the next build what this one has made of its texts. */
export function saveDerived(): void {
  for (const derived of all) derived.save()
}

/**
 * Something that is made of each rendered text and of nothing else, kept between builds in one file: then ten thousand texts need not be read
 * for it. Texts are known by their versions, see `textVersionsOf`; where these are not known, everything is made anew.
 */
export class Derived<Result> {
  private readonly kept: KeptMap<Result>
  private readonly used = new Map<string, Result>()

  /** @param name of its file */
  constructor(
    name: string,
    private readonly derive: (rendered: Rendered) => Result,
    folder = cacheFolder,
  ) {
    this.kept = new KeptMap(join(folder, name), codeVersion)
    all.add(this)
  }

  async of(entry: Post | Page, content: Content): Promise<Result> {
    noteText(entry)
    const version = textVersionsOf(content).get(entry.file)
    if (version === undefined) return this.derive(await renderEntry(entry))
    const result = this.used.get(version) ?? this.kept.get(version) ?? this.derive(await renderEntry(entry))
    this.used.set(version, result)
    return result
  }

  /** Keeps what was asked for now; nothing at all where nobody asked. */
  save(): void {
    if (this.used.size > 0) this.kept.save(this.used)
  }
}

let version: string | undefined

function codeVersion(): string {
  version ??= createHash('sha256').update(code.map(textUnder).join('\n')).digest('hex')
  return version
}
