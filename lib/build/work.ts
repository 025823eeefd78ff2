import { readFileSync } from 'node:fs'
import { bodyFileOf } from './answer-files'
import { inlineStyles, readSheets } from './inline-styles'
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
export type FinishedPages = Pick<LastBuild, 'pages' | 'moulds'>

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
export async function readFinisher(): Promise<(answer: Answer, mould: Pick<Mould, 'sheets'>) => Buffer> {
  const stylesOf = await readSheets('.next/static')
  return ({ kind, body }, { sheets }) => {
    if (kind === 'route') return body
    return Buffer.from(inlineStyles(withStyleSheets(body.toString(), sheets), stylesOf).html)
  }
}
