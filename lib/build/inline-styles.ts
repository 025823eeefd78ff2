import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Handler, Parser } from 'htmlparser2'
import { filesUnder } from './files'
import { asWritten, isData } from './strip-scripts'
import { type PageStyles, pagePartsOf, readStyles } from './used-styles'

/** The style sheets behind some addresses, in their order, as one; undefined where one of them is not the build's own. */
export type StylesOf = (hrefs: readonly string[]) => PageStyles | undefined

/** The style sheets that a build has emitted. @param folder `.next/static` */
export async function readSheets(folder: string): Promise<StylesOf> {
  const names = (await filesUnder(folder)).filter((name) => name.endsWith('.css'))
  const sheets = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
  const known = new Map<string, PageStyles>()
  return (hrefs) => {
    const texts = hrefs.flatMap((href) => sheets.get(/\/_next\/static\/([^?]+)/.exec(href)?.[1] ?? '') ?? [])
    if (texts.length === 0 || texts.length < hrefs.length) return undefined
    const key = hrefs.join()
    const styles = known.get(key) ?? readStyles(texts.join(''))
    known.set(key, styles)
    return styles
  }
}

/**
 * Puts what a page uses of its style sheets into the page, in place of the links to them: one request less before its first line
 * shows. See docs/decisions/0004-styles-in-the-page.md. A page with a script keeps its links: what the script makes of it is not known.
 *
 * @returns the page, and what it linked to, as written
 */
export function inlineStyles(html: string, stylesOf: StylesOf): { html: string; sheets: string[] } {
  const { links, hasScript, parts } = readPage(html)
  const sheets = links.map(({ href }) => href)
  const styles = hasScript ? undefined : stylesOf(sheets)
  const [first] = links
  if (!first || !styles) return { html, sheets }
  // In CSS the escape changes nothing; as HTML the two signs might end the element.
  const css = styles(parts).replaceAll('</', '<\\/')
  let inlined = `${html.slice(0, first.start)}<style>${css}</style>`
  for (const [index, { end }] of links.entries()) inlined += html.slice(end, links[index + 1]?.start)
  return { html: inlined, sheets }
}

interface SheetLink {
  href: string
  start: number
  end: number
}

function readPage(html: string) {
  const links: SheetLink[] = []
  const [elements, ids] = [new Set<string>(), new Set<string>()]
  let [hasScript, isInBody] = [false, false]
  const handler: Partial<Handler> = {
    onopentag(tag, attributes) {
      const { rel, href, id, class: classes = '' } = attributes
      if (tag === 'link' && rel === 'stylesheet' && href) links.push({ href, start: parser.startIndex, end: parser.endIndex + 1 })
      if (tag === 'script' && !isData(attributes)) hasScript = true
      if (tag === 'body') isInBody = true
      // Such a page keeps its links, and all of them have been met.
      if (hasScript && isInBody) parser.pause()
      if (id) ids.add(`#${id}`)
      const names = classes.split(/\s+/).filter(Boolean)
      elements.add([tag, ...names.map((name) => `.${name}`), ...Object.keys(attributes).map((name) => `[${name}`)].join(' '))
    },
  }
  const parser = new Parser(handler, asWritten)
  parser.end(html)
  return { links, hasScript, parts: pagePartsOf(elements, ids) }
}
