import type { Reference } from '@/lib/markdown/types'
import type { Problem } from '@/lib/problems'
import { byPlace, type Content, hiddenAddressesOf } from './content'
import { lostAddresses } from './frozen-addresses'
import { answers, linkPathOf } from './links'
import type { Page, Post } from './post'
import { mapSome } from './read'
import { diskCache, type RenderCache } from './render-cache'
import { type IsAddress, renderOnce } from './rendering'
import { getContent } from './store'

/**
 * Renders everything and holds every link and picture of the site's own against `isAddress`, which tells whether
 * something answers at a decoded address without `baseurl` (pages, feeds, redirects, files of `public/`); the frozen
 * addresses too.
 * All problems of the content, sorted by file and line.
 */
export async function checkContent(isAddress: IsAddress): Promise<Problem[]> {
  return problemsIn(await getContent(), isAddress, diskCache())
}

/** The same for a content at hand. */
export async function problemsIn(content: Content, isAddress: IsAddress, cache?: RenderCache): Promise<Problem[]> {
  const hidden = hiddenAddressesOf(content)
  const found = await mapSome(
    [...content.posts, ...content.pages],
    async (entry) => {
      const { problems, references } = await renderOnce(entry, content, cache)
      return [...problems, ...references.flatMap((reference) => referenceProblems(entry, reference, content, isAddress, hidden))]
    },
    1,
  )
  const lost = await lostAddresses(content, isAddress, (address) => hidden.get(address) === 'scheduled')
  return [...content.problems, ...found.flat(), ...lost].sort(byPlace)
}

function referenceProblems(
  { file, url }: Post | Page,
  { kind, href, line, column }: Reference,
  { site }: Content,
  isAddress: IsAddress,
  hidden: ReadonlyMap<string, unknown>,
): Problem[] {
  const path = linkPathOf(href, url, site)
  if (path === undefined || answers(path, isAddress)) return []
  const isHidden = answers(path, (address) => hidden.has(address))
  const code = kind === 'picture' ? 'picture-missing' : isHidden ? 'link-hidden' : 'link-dead'
  return [{ code, file, line, column, details: { href } }]
}
