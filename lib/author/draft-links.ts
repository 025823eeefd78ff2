import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { jekyllPathOf } from '@/lib/posts'

/** A file whose links are to follow a renaming: its text before and after. */
export interface Relinked {
  path: string
  before: string
  after: string
}

/** The author's texts that link to a draft, as they are to be once it is a post. Files that are no UTF-8 text are left alone. */
export async function relinkedFiles(
  contentDir: string,
  from: string,
  to: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<Relinked[]> {
  const folders = ['posts', 'drafts', 'pages', '_includes']
  const lists = await Promise.all(folders.map((folder) => readdir(join(contentDir, folder), { recursive: true }).catch(() => [])))
  const paths = lists.flatMap((names, index) =>
    names
      .filter((name) => /\.(?:md|markdown|mkdown|mkdn|mkd|html?)$/i.test(name))
      .map((name) => join(contentDir, folders[index] ?? '', name)),
  )
  const changed: Relinked[] = []
  for (const path of paths.sort()) {
    if (path === join(contentDir, from)) continue
    const before = await read(path).catch(() => undefined)
    const after = before === undefined ? undefined : relink(before, from, to)
    if (before !== undefined && after !== undefined && after !== before) changed.push({ path, before, after })
  }
  return changed
}

/**
 * A text in which `{% link _drafts/x.md %}` follows the draft: its path alone changes, and stays written the same way
 * (`_drafts/` as in Jekyll, or as under the content folder). What `{% raw %}` shows is no link.
 */
export function relink(text: string, from: string, to: string): string {
  const paths = new Map([
    [jekyllPathOf(from), jekyllPathOf(to)],
    [from, to],
    [`content/${from}`, `content/${to}`],
  ])
  return text.replace(
    /(\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\})|(\{%-?\s*link\s+\/?)([^\s%][^%]*?)(?=\s*-?%\})/g,
    (whole, raw: string | undefined, tag: string, path: string) => {
      const target = raw === undefined ? paths.get(path.normalize('NFC')) : undefined
      return target === undefined ? whole : tag + target
    },
  )
}
