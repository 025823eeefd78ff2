import { readFileSync } from 'node:fs'
import { getContent } from '@/lib/posts'
import { bodyFileOf } from './answer-files'
import { filesUnder } from './files'
import { inlineStyles, readSheets, type StylesOf } from './inline-styles'
import type { FinishedPage, LastBuild } from './last-build'
import { type Answer, type Mould, type PageInput, type RunPages, withStyleSheets } from './pages'

interface MadePage extends PageInput {
  answer: Answer
}

/** The pages of a build, by decoded address, and who makes them. */
export interface Work {
  run: RunPages
  /** The same as in the last build. */
  kept: ReadonlyMap<string, FinishedPage>
  /** Made by React. */
  made: ReadonlyMap<string, MadePage>
  /** Left to Next. */
  left: ReadonlyMap<string, PageInput>
}

/** What all of that has become. */
export type FinishedPages = Pick<LastBuild, 'pages' | 'moulds' | 'compared'>

/** What of an answer has to be compared with Next's once: its sort, its sort of head, and that another address is noted like this one. */
export function traitsOf(address: string, { kind, sort, head }: Answer, mould: Mould | undefined): string[] {
  return [`${sort} ${head}`, ...(mould && mould.address !== address ? [`${kind} cast`] : [])]
}

/** @param byNext whether everything new is left to Next */
export function workOf(run: RunPages, last: LastBuild | undefined, byNext: boolean): Work {
  const [kept, made, left] = [new Map<string, FinishedPage>(), new Map<string, MadePage>(), new Map<string, PageInput>()]
  for (const [address, { answer, ...page }] of run.pages) {
    const before = last?.pages.get(address)
    if (before?.input === page.input) kept.set(address, { ...before, texts: page.texts })
    else if (answer && !byNext) made.set(address, { ...page, answer })
    else left.set(address, page)
  }
  return { run, kept, made, left }
}

/** A page that stands finished in `.next`. */
export function finishedPage({ input, texts }: PageInput, sort: string, address: string, { kind }: Mould): FinishedPage {
  return { input, texts, sort, read: () => readFileSync(bodyFileOf(address, kind)) }
}

/** Puts styles into pages that React has made, once Next has compiled the style sheets. */
export class Finisher {
  private readonly early = new Map<Answer, Buffer>()

  private constructor(
    private readonly stylesOf: StylesOf,
    /** The one style sheet there is, as pages name it; undefined where there are several. */
    private readonly only: string | undefined,
  ) {}

  static async read(): Promise<Finisher> {
    const [stylesOf, { site }] = [await readSheets('.next/static'), await getContent()]
    const [first, ...others] = (await filesUnder('.next/static')).filter((name) => name.endsWith('.css'))
    const only = first !== undefined && others.length === 0 ? `${site.baseurl}/_next/static/${first}` : undefined
    return new Finisher(stylesOf, only)
  }

  /** Does it before it is known which style sheets a page names, where there is little choice. */
  finishEarly(answer: Answer): void {
    if (this.only !== undefined && answer.kind === 'page') this.early.set(answer, this.finishWith(answer, [this.only]))
  }

  finish(answer: Answer, { sheets }: Pick<Mould, 'sheets'>): Buffer {
    if (answer.kind === 'route') return answer.body
    const early = sheets.length === 1 && sheets[0] === this.only ? this.early.get(answer) : undefined
    return early ?? this.finishWith(answer, sheets)
  }

  private finishWith({ body }: Answer, sheets: readonly string[]): Buffer {
    return Buffer.from(inlineStyles(withStyleSheets(body.toString(), sheets), this.stylesOf).html)
  }
}
