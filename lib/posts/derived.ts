import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Rendered } from '@/lib/markdown/types'
import { textVersionsOf } from './check'
import type { Page, Post } from './post'
import { cacheFolder, textUnder } from './render-cache'
import { noteText, renderEntry } from './rendering'
import { getContent } from './store'

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
  private before: ReadonlyMap<string, Result> | undefined
  private readonly used = new Map<string, Result>()
  private isNew = false
  private header = ''

  /** @param name of its file */
  constructor(
    private readonly name: string,
    private readonly derive: (rendered: Rendered) => Result,
    private readonly folder = cacheFolder,
  ) {
    all.add(this)
  }

  async of(entry: Post | Page): Promise<Result> {
    noteText(entry)
    const version = textVersionsOf(await getContent()).get(entry.file)
    if (version === undefined) return this.derive(await renderEntry(entry))
    this.before ??= this.load()
    const known = this.used.get(version) ?? this.before.get(version)
    const result = known ?? this.derive(await renderEntry(entry))
    this.isNew ||= known === undefined
    this.used.set(version, result)
    return result
  }

  /** Keeps what was asked for now and nothing else; nothing at all where nobody asked. */
  save(): void {
    if (!this.isNew) return
    try {
      mkdirSync(dirname(this.path), { recursive: true })
      writeFileSync(`${this.path}.new`, serialize([this.header, this.used]))
      renameSync(`${this.path}.new`, this.path)
      this.isNew = false
    } catch {
      // A cache that cannot be written costs time and nothing else.
    }
  }

  private get path(): string {
    return join(/* turbopackIgnore: true */ process.cwd(), this.folder, this.name)
  }

  private load(): ReadonlyMap<string, Result> {
    this.header = createHash('sha256').update(code.map(textUnder).join('\n')).digest('hex')
    try {
      // The header names the version of the code that wrote it, so its outline is proof enough.
      const [header, kept]: [unknown, ReadonlyMap<string, Result>] = deserialize(
        readFileSync(/* turbopackIgnore: true */ this.path),
      )
      return header === this.header && kept instanceof Map ? kept : new Map()
    } catch {
      return new Map()
    }
  }
}
