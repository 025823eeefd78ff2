import type { Reference, Rendered } from '@/lib/markdown/types'
import type { Problem } from '@/lib/problems'
import { byPlace, type Content, hiddenAddressesOf } from './content'
import { FindingsCache } from './findings-cache'
import { lostAddresses } from './frozen-addresses'
import { answers, hasPlace, isPictureThere, linkPathOf } from './links'
import { indexOf } from './lookup'
import type { Page, Post, Status } from './post'
import { mapSome } from './read'
import { diskCache, type RenderCache } from './render-cache'
import { type IsAddress, makeOnce } from './rendering'
import { getContent } from './store'

/**
 * Renders everything and holds every link and picture of the site's own against `isAddress`, which tells whether
 * something answers at a decoded address without `baseurl` (pages, feeds, redirects, files of `public/`); the frozen
 * addresses too.
 * All problems of the content, sorted by file and line.
 *
 * @param onText told of each text that is done
 */
export async function checkContent(isAddress: IsAddress, onText?: () => void): Promise<Problem[]> {
  return checkContentOf(await getContent(), isAddress, onText)
}

/** The same for a content at hand. The next check finds kept what was found, as far as nothing has changed. */
export async function checkContentOf(content: Content, isAddress: IsAddress, onText?: () => void): Promise<Problem[]> {
  const findings = new FindingsCache()
  const problems = await problemsIn(content, isAddress, diskCache(), { findings, onText })
  textVersions.set(content, findings.save())
  return problems
}

const textVersions = new WeakMap<Content, ReadonlyMap<string, string>>()

/**
 * What the text of each entry came out as, by its file: two texts of one version are the same. Known once the content was checked;
 * texts that could not be rendered have none.
 */
export function textVersionsOf(content: Content): ReadonlyMap<string, string> {
  return textVersions.get(content) ?? new Map()
}

/** The same, kept nowhere but in `cache`. */
export async function problemsIn(
  content: Content,
  isAddress: IsAddress,
  cache?: RenderCache,
  { findings, onText }: { findings?: FindingsCache; onText?: (() => void) | undefined } = {},
): Promise<Problem[]> {
  const problemsOf = async (entry: Post | Page) => {
    const problems = await textProblems(entry, content, isAddress, cache, findings)
    onText?.()
    return problems
  }
  const entries = [...content.posts, ...content.pages]
  const found = await mapSome(entries, problemsOf, 1)
  const hidden = hiddenAddressesOf(content)
  const lost = await lostAddresses(content, isAddress, (address) => hidden.get(address) === 'scheduled')
  return [...content.problems, ...found.flat(), ...imageProblems(entries, content, isAddress), ...lost].sort(byPlace)
}

/** What is wrong with one entry: its front matter, its text, where its links and pictures lead. Sorted by line. */
export async function problemsOfEntry(entry: Post | Page, content: Content, isAddress: IsAddress): Promise<Problem[]> {
  const ofText = await textProblems(entry, content, isAddress, diskCache())
  return [...content.problemsOf(entry), ...ofText, ...imageProblems([entry], content, isAddress)].sort(byPlace)
}

async function textProblems(
  entry: Post | Page,
  content: Content,
  isAddress: IsAddress,
  cache: RenderCache | undefined,
  findings?: FindingsCache,
): Promise<Problem[]> {
  const { problems, references } = await findingsOf(entry, content, cache, findings)
  const ofLinks = references.flatMap((reference) => referenceProblems(entry, reference, content, isAddress))
  return [...problems, ...ofLinks, ...(await anchorProblems(entry, references, content, cache))]
}

/** Of a text that was checked before and is still the same, what was found then: its HTML need not even be read. */
async function findingsOf(
  entry: Post | Page,
  content: Content,
  cache: RenderCache | undefined,
  findings: FindingsCache | undefined,
): Promise<Pick<Rendered, 'problems' | 'references'>> {
  const known = findings?.find(entry, content)
  if (known) return known
  const { rendered, answers, key } = await makeOnce(entry, content, cache)
  const { problems, references } = rendered
  findings?.note(entry, key, { answers, problems, references })
  return { problems, references }
}

function referenceProblems(
  { file, url, status }: Post | Page,
  { kind, href, line, column }: Reference,
  content: Content,
  isAddress: IsAddress,
): Problem[] {
  const path = linkPathOf(href, url, content.site)
  const isUnseen = (address: string) => isUnseenFrom(status, address, content)
  if (path === undefined || answers(path, (address) => isAddress(address) && !isUnseen(address))) return []
  const isHidden = answers(path, isUnseen)
  const code = kind === 'picture' ? 'picture-missing' : isHidden ? 'link-hidden' : 'link-dead'
  return [{ code, file, line, column, details: { href } }]
}

/** Whether readers of a text of that status cannot reach an address: this stage hides it, or production will. */
function isUnseenFrom(from: Status, address: string, content: Content): boolean {
  if (hiddenAddressesOf(content).has(address)) return true
  const target = from === 'published' ? indexOf(content).findByAddress(address) : undefined
  return target !== undefined && target.status !== 'published'
}

/** Links to a place within another text (`/other/#place`) that is not there. */
async function anchorProblems(
  entry: Post | Page,
  references: readonly Reference[],
  content: Content,
  cache: RenderCache | undefined,
): Promise<Problem[]> {
  const found = await mapSome(
    references.filter(({ href }) => /^[^#]+#./.test(href)),
    async ({ href, line, column }): Promise<Problem[]> => {
      const path = linkPathOf(href, entry.url, content.site)
      const target = path === undefined ? undefined : indexOf(content).findByAddress(path)
      if (!target) return []
      const { rendered } = await makeOnce(target, content, cache)
      if (hasPlace(rendered.html, href.slice(href.indexOf('#') + 1))) return []
      return [{ code: 'anchor-missing', file: entry.file, line, column, details: { href } }]
    },
    1,
  )
  return found.flat()
}

/** The pictures that front matter names. One that the site's defaults name is told once. */
function imageProblems(entries: readonly (Post | Page)[], content: Content, isAddress: IsAddress): Problem[] {
  const missing = new Map<string, Problem>()
  for (const { image, places, file } of entries) {
    if (image === undefined || isPictureThere(image, content.site, isAddress)) continue
    const place = places.image ?? { file, line: 1, column: 1 }
    missing.set(`${place.file}:${place.line}`, { code: 'picture-missing', ...place, details: { href: image } })
  }
  return [...missing.values()]
}
