import { Parser } from 'htmlparser2'

/** `<script>` types that are data for browsers and search engines, not code. */
const dataTypes = new Set(['application/ld+json', 'speculationrules'])

/** Comments by which React's runtime finds its place again; nothing else in a page uses them. */
const seams = new Set([' ', '$', '/$'])

/** What React leaves in a page whose text only a script would bring to light. */
const hiddenText = /<template id="[BSP]:|\$RC\(/

/**
 * Cuts Next's scripts, flight data and script preloads out of a page, and the seams they would need; every other byte stays. Scripts that are data stay, and
 * those marked `data-keep`.
 *
 * @param page named in the error
 * @throws when the page needs a script to be visible (streamed Suspense content)
 */
export function stripScripts(html: string, page: string): string {
  const cuts: [start: number, end: number][] = []
  let opened = -1
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && !isKept(attributes)) opened = parser.startIndex
      else if (name === 'link' && preloadsScript(attributes)) cuts.push([parser.startIndex, parser.endIndex + 1])
    },
    oncomment(text) {
      if (seams.has(text)) cuts.push([parser.startIndex, parser.endIndex + 1])
    },
    onclosetag(name) {
      if (name !== 'script' || opened < 0) return
      cuts.push([opened, parser.endIndex + 1])
      opened = -1
    },
  })
  parser.end(html)
  const stripped = withoutRanges(html, cuts)
  if (hiddenText.test(stripped))
    throw new Error(`${page}: part of this page is invisible without a script (Suspense or loading.tsx around its text)`)
  return stripped
}

const isKept = (attributes: Record<string, string>) => 'data-keep' in attributes || dataTypes.has(attributes.type ?? '')

const preloadsScript = (attributes: Record<string, string>) =>
  attributes.rel === 'modulepreload' || (attributes.rel === 'preload' && attributes.as === 'script')

function withoutRanges(text: string, ranges: [start: number, end: number][]): string {
  let kept = ''
  let from = 0
  for (const [start, end] of ranges) {
    kept += text.slice(from, start)
    from = end
  }
  return kept + text.slice(from)
}
