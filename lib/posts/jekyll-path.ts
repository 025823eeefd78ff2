import { readFileName } from './file-name'

/** Where a file would lie in a Jekyll site, by which `{% link %}` and `defaults` name it: `_posts/2017-10-28-x.md`, `about.md`. */
export function jekyllPathOf(file: string): string {
  const { above, folders, base, extension } = readFileName(file)
  const marker = file.startsWith('posts/') ? ['_posts'] : file.startsWith('drafts/') ? ['_drafts'] : []
  return [...above, ...marker, ...folders, base + extension].join('/')
}
