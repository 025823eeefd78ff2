import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A word that nothing but an unpublished text holds: found in a production build, it is a leak. */
export const secret = 'Zwirbelkrug'

/**
 * Adds to a content folder everything that production must not show, each holding the secret: a draft, a draft among the posts, a
 * scheduled post, a withheld one, and a note.
 */
export async function plantUnpublished(content: string): Promise<void> {
  const post = (title: string, more = '') =>
    `---\ntitle: ${title} ${secret}\ntags: [${secret}-${title}]\n${more}---\n\n${title} ${secret}.\n`
  await Promise.all(['posts', 'drafts', 'notes'].map((folder) => mkdir(join(content, folder), { recursive: true })))
  await writeFile(join(content, `drafts/${secret}.md`), post('brouillon'))
  await writeFile(join(content, `posts/2018-02-01-${secret}-1.md`), post('marque', 'draft: true\n'))
  await writeFile(join(content, `posts/2093-02-01-${secret}-2.md`), post('demain'))
  await writeFile(join(content, `posts/2018-02-03-${secret}-3.md`), post('retenu', 'published: false\n'))
  await appendFile(join(content, 'notes/2018-03.md'), `- 2018-03-04 ${secret}\n`)
}

/** Adds a post of the shape the author gave us, with or without the one it links to. */
export async function plantAuthorPost(content: string, withPrevious: boolean): Promise<void> {
  const names = ['2017-10-28-solo-plus-9-mois.md', ...(withPrevious ? ['2017-09-17-solo-plus-8-mois.md'] : [])]
  await mkdir(join(content, 'posts'), { recursive: true })
  for (const name of names)
    await cp(new URL(`../fixtures/author/${name}`, import.meta.url).pathname, join(content, 'posts', name))
}

/** Adds a post that holds every kind of markup, at its worst: 200 columns of code, eight of a table, a picture that is not there. Gives its file. */
export async function plantSpecimen(content: string): Promise<string> {
  const name = '2018-01-15-tout-ce-qu-un-billet-peut-contenir.md'
  const file = join(content, 'posts', name)
  await cp(new URL(`../fixtures/browser/${name}`, import.meta.url).pathname, file)
  return file
}
