import type { Place } from '@/lib/problems'
import { codeRangesOf, within } from './code-ranges'

/** One text of Liquid, an entry's or an include's, and what is known of its tags. */
export class Unit {
  /** Offsets of tags that their end tag closes. */
  readonly closed = new Set<number>()
  /** Offsets of blocks that hold nothing to print: Liquid leaves out the white space in them as well. */
  readonly blank = new Set<number>()
  /** Offsets of link tags that begin with the site's origin. */
  absolute: ReadonlySet<number> = new Set()
  /** Offsets of what was not read as it is written. */
  readonly lenient = new Set<number>()
  /** Ranges that are code because a tag says so. */
  readonly codeTags: [begin: number, end: number][] = []
  private lineBegins: number[] | undefined
  private inMarkdownCode: ((offset: number) => boolean) | undefined

  constructor(
    readonly source: string,
    private readonly file: string,
    private readonly firstLine: number,
    readonly isInclude: boolean,
  ) {}

  placeOf(offset: number): Place {
    this.lineBegins ??= [0, ...[...this.source.matchAll(/\n/g)].map((match) => match.index + 1)]
    const line = this.lineBegins.findLastIndex((begin) => begin <= offset)
    return { file: this.file, line: this.firstLine + line, column: offset - (this.lineBegins[line] ?? 0) + 1 }
  }

  inCode(offset: number): boolean {
    this.inMarkdownCode ??= within(codeRangesOf(this.source))
    return this.inMarkdownCode(offset) || this.codeTags.some(([begin, end]) => begin <= offset && offset < end)
  }
}
