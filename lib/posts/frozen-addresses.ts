import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readTextFile } from '@/lib/config/text-file'
import type { Problem } from '@/lib/problems'
import type { Content } from './content'
import { answers } from './links'
import { tidyPath } from './permalink'
import { compare } from './read'
import type { IsAddress } from './rendering'

/** The addresses that readers, search engines and other sites know: one a line, decoded, `#` before a remark. */
const file = 'addresses.txt'

/**
 * The problems of `addresses.txt`: each address of the list at which nothing answers any more. A text that waits for its
 * date is not lost, only early; one that has become a draft is.
 */
export async function lostAddresses(content: Content, isAddress: IsAddress, isAwaited: IsAddress): Promise<Problem[]> {
  const text = await readList(content.contentDir)
  if (typeof text !== 'string') return text ? [text] : []
  return linesOf(text).flatMap(({ address, line }) =>
    answers(address, isAddress) || answers(address, isAwaited)
      ? []
      : [{ code: 'address-lost', file, line, column: 1, details: { address } }],
  )
}

/**
 * Adds to `addresses.txt` every address that is published and not in it yet: posts, pages, and what redirects to them.
 * Nothing is ever taken away: only the author can say that an address may die.
 * @returns how many were added; throws when the file cannot be read or written
 */
export async function freezeAddresses(content: Content, heading: string): Promise<number> {
  const before = await readList(content.contentDir)
  if (typeof before === 'object') throw new Error(`${file}: ${before.code}`)
  const known = new Set(linesOf(before ?? '').map(({ address }) => address))
  const added = publishedAddresses(content).filter((address) => !known.has(address))
  if (added.length === 0) return 0
  const start = before === undefined ? `# ${heading}\n` : before === '' || before.endsWith('\n') ? before : `${before}\n`
  await replaceWhole(join(content.contentDir, file), start + added.map((address) => `${written(address)}\n`).join(''))
  return added.length
}

/** The author's own addresses that readers can reach in production, in order. */
function publishedAddresses({ posts, pages, redirects }: Content): string[] {
  const entries = [...posts, ...pages].filter(({ status }) => status === 'published').map(({ url }) => url)
  const shown = new Set(entries)
  const former = redirects.filter(({ to }) => shown.has(to)).map(({ from }) => from)
  return [...new Set([...entries, ...former])].sort(compare)
}

function linesOf(text: string): { address: string; line: number }[] {
  return text.split('\n').flatMap((written, index) => {
    const trimmed = written.trim()
    return trimmed === '' || trimmed.startsWith('#') ? [] : [{ address: tidyPath(trimmed), line: index + 1 }]
  })
}

/** Legible, and read back as the same address: what looks percent-encoded is encoded once more. */
function written(address: string): string {
  return address.replace(/%(?=[\da-f]{2})/gi, '%25')
}

function readList(contentDir: string): Promise<string | Problem | undefined> {
  return readTextFile(contentDir, join(contentDir, file), file)
}

async function replaceWhole(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${file}.${process.pid}`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(beside, text)
  await rename(beside, path)
}
