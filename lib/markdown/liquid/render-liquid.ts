import { type Emitter, type Template, toValueSync } from 'liquidjs'
import type { LiquidContext } from '@/lib/markdown/types'
import type { Problem } from '@/lib/problems'
import { mayHoldSingleBraces } from './author-link'
import { engine } from './engine'
import { JekyllContext } from './jekyll-context'
import { prepare } from './prepare'
import { rubyString } from './ruby-value'
import { closing } from './tags'
import { TemplateParser } from './template-parser'
import { Unit } from './unit'

/** A text with more faults than this is no longer read by anyone. */
const mostProblems = 100

export interface LiquidOptions {
  /** The site's sub-path, '' or `/blog`, and its origin, `https://www.example.org`. */
  baseurl: string
  origin: string
  /** What the text is: in Markdown, Jekyll gives `{% highlight %}` lines of its own. */
  format: 'markdown' | 'html'
  /** Markdown to HTML, for the `markdownify` filter and for tags that hold Markdown. */
  markdownify(text: string): string
}

/**
 * What Jekyll's Liquid step would hand to kramdown. Nothing in a text can make it fail: a fragment that cannot be read
 * stays as it is written, one that cannot be rendered leaves a gap, and each is a problem at its place.
 *
 * @param place where `source` begins; lines from 1.
 */
export function renderLiquid(
  source: string,
  place: { file: string; line: number },
  context: LiquidContext,
  options: LiquidOptions,
): { text: string; problems: Problem[] } {
  if (!source.includes('{{') && !source.includes('{%') && !mayHoldSingleBraces.test(source)) {
    return { text: source, problems: [] }
  }
  const problems = new Map<string, Problem>()
  const report = (problem: Problem) => {
    const { code, file, line, column, details } = problem
    if (problems.size < mostProblems) problems.set(JSON.stringify([code, file, line, column, details]), problem)
  }
  const unit = new Unit(source, place.file, place.line, false)
  const jekyll = new JekyllContext(engine, { ...context, ...options }, report, (text, file, jekyll) =>
    parse(new Unit(text, file, 1, true), jekyll),
  )
  const text = render(parse(unit, jekyll), jekyll)
  return { text, problems: [...problems.values()].sort((a, b) => a.line - b.line || a.column - b.column) }
}

function parse(unit: Unit, context: JekyllContext): Template[] {
  context.countParsed(unit.source.length)
  const { tokens, faults } = prepare(unit, engine, closing)
  for (const { code, at, details } of faults.slice(0, mostProblems)) context.report({ code, details, ...unit.placeOf(at) })
  return new TemplateParser(engine, unit).parseTokens(tokens)
}

function render(templates: Template[], context: JekyllContext): string {
  const emitter: Emitter = {
    buffer: '',
    write(value: unknown) {
      this.buffer += rubyString(value)
    },
  }
  for (const template of templates) {
    context.startBlock()
    toValueSync(template.render(context, emitter))
  }
  return emitter.buffer
}
