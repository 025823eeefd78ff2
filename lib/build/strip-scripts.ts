import { type Handler, Parser } from 'htmlparser2'

/** Entities stay as they are: nobody asks what they say, and to find out takes a third of the time. */
export const asWritten = { decodeEntities: false }

/** `<script>` types that are data for browsers and search engines, not code. */
const dataTypes = new Set(['application/ld+json', 'speculationrules'])

/** Comments by which React's runtime finds its place again; nothing else in a page uses them. */
const seams = new Set([' ', '$', '/$'])

/** What React leaves in a page whose text only a script would bring to light. */
const hiddenText = /<template id="[BSP]:|\$RC\(/

/** Next repeats Open Graph's words for cards; whoever reads `twitter:` reads `og:` where they are absent. */
const repeated = new Set(['twitter:title', 'twitter:description', 'twitter:image', 'twitter:image:alt'])

/**
 * Cuts Next's scripts, flight data and script preloads out of a page, the seams they would need, and what the head says twice; every
 * other byte stays. Scripts that are data stay, and those marked `data-keep`.
 *
 * @param page named in the error
 * @throws when the page needs a script to be visible (streamed Suspense content)
 */
export function stripScripts(html: string, page: string): string {
  const cuts: [start: number, end: number][] = []
  let opened = -1
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      if (name === 'script' && !isKept(attributes)) opened = parser.startIndex
      else if (isIdle(name, attributes)) cuts.push([parser.startIndex, parser.endIndex + 1])
    },
    oncomment(text) {
      if (seams.has(text)) cuts.push([parser.startIndex, parser.endIndex + 1])
    },
    onclosetag(name) {
      if (name !== 'script' || opened < 0) return
      cuts.push([opened, parser.endIndex + 1])
      opened = -1
    },
  }
  const parser = new Parser(handler, asWritten)
  parser.end(html)
  // The first thing in the body would hold a head that comes late.
  const stripped = withoutRanges(html, cuts).replace('<body><div hidden=""></div>', '<body>')
  if (hiddenText.test(stripped))
    throw new Error(`${page}: part of this page is invisible without a script (Suspense or loading.tsx around its text)`)
  return stripped
}

/** Of a `<script>`: whether browsers and search engines read it as data, and run nothing. */
export const isData = ({ type = '' }: Record<string, string>) => dataTypes.has(type)

const isKept = (attributes: Record<string, string>) => 'data-keep' in attributes || isData(attributes)

function isIdle(tag: string, { rel, as, name = '' }: Record<string, string>): boolean {
  if (tag === 'link') return rel === 'modulepreload' || (rel === 'preload' && as === 'script')
  return tag === 'meta' && repeated.has(name)
}

function withoutRanges(text: string, ranges: [start: number, end: number][]): string {
  let kept = ''
  let from = 0
  for (const [start, end] of ranges) {
    kept += text.slice(from, start)
    from = end
  }
  return kept + text.slice(from)
}
