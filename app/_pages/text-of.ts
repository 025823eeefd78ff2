import { type Content, isPublicFile, type Page, type Post, problemsOfEntry, type Rendered, renderEntry } from '@/lib/posts'
import type { Problem } from '@/lib/problems'
import { knownAddresses } from '@/lib/views/addresses'

const known = new WeakMap<Content, Set<string>>()

/** The text of an entry and what is to mend in it. Outside production, links that lead nowhere are marked in it. */
export async function textOf(entry: Post | Page, content: Content): Promise<{ rendered: Rendered; problems: Problem[] }> {
  if (content.stage === 'production') return { rendered: await renderEntry(entry), problems: [] }
  const addresses = known.get(content) ?? knownAddresses(content)
  known.set(content, addresses)
  const isAddress = (address: string) => addresses.has(address) || isPublicFile(address)
  return { rendered: await renderEntry(entry, isAddress), problems: await problemsOfEntry(entry, content, isAddress) }
}
