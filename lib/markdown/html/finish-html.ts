import type { Root } from 'hast'
import { textWords } from '@/lib/words/text'
import type { MarkdownContext, Rendered } from '../types'
import { frenchText, setFrench } from '../typography'
import { reportLostAnchors } from './anchors'
import { setCallouts } from './callouts'
import { setCode } from './code'
import { setEmbeds } from './embeds'
import { reportOpenFences } from './fences'
import { setFootnotes } from './footnotes'
import { setHeadings } from './headings'
import { setIds } from './ids'
import { setLinks } from './links'
import { reportLosses } from './losses'
import { setMath } from './math'
import { renewMarkup } from './old-markup'
import { mendParagraphs } from './paragraphs'
import { formatHtml, parseHtml } from './parse'
import type { Pass } from './pass'
import { setPictures } from './pictures'
import { createPlaces } from './places'
import { readingOf } from './reading'
import { sanitize } from './sanitize'
import { setTables } from './tables'
import { setTasks } from './tasks'

type Finished = Pick<Rendered, 'html' | 'text' | 'words' | 'headings' | 'references' | 'problems'>

/**
 * Makes the HTML of a text ready for a page, in one pass over one tree. The order matters:
 *
 * 1. what stands for something else becomes it (old markup, embeds, formulas, callouts), so that
 * 2. what stays is described (ids before the headings that link to them, links before pictures) and
 * 3. dressed (code, tables, notes), then
 * 4. set in French, when all text is in its place and code is told from prose, and
 * 5. sanitised: nothing comes after but printing.
 *
 * Finishing what is finished changes nothing. `source` is what the author wrote, to report places in it.
 */
export async function finishHtml(
  html: string,
  source: string,
  context: MarkdownContext,
  part: Pass['part'] = 'whole',
): Promise<Finished> {
  const pass = startPass(source, context, part)
  const tree = parseHtml(html)
  renewMarkup(tree)
  setEmbeds(tree, pass)
  setTasks(tree, pass)
  await setMath(tree, pass)
  setCallouts(tree, pass)
  reportOpenFences(tree, pass)
  mendParagraphs(tree)
  setIds(tree, pass)
  setLinks(tree, pass)
  setPictures(tree, pass)
  setFootnotes(tree, pass)
  setHeadings(tree, pass)
  reportLostAnchors(tree, pass)
  await setCode(tree)
  setTables(tree, pass)
  if (isFrench(context)) setFrench(tree)
  reportLosses(tree, pass)
  const safe: Root = sanitize(tree)
  const { headings, references, problems } = pass
  return { html: formatHtml(safe), ...readingOf(safe), headings, references, problems }
}

function startPass(source: string, context: MarkdownContext, part: Pass['part']): Pass {
  return {
    context,
    part,
    words: textWords(context.language),
    typeset: isFrench(context) ? frenchText : (text) => text,
    places: createPlaces(source, context.file, context.line),
    headings: [],
    references: [],
    problems: [],
  }
}

function isFrench({ typography, language }: MarkdownContext): boolean {
  return typography === 'french' && /^fr(?:-|$)/i.test(language)
}
