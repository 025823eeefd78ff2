import { execFileSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { text, writeFiles } from '../unit/content-folder'
import { assertBuilt, ProjectCopy, sampleContent } from './site'

const workshop = (more: string, script: string) => `L’atelier n’a pas de chauffage. ${more}

<!--more-->

On s’habille donc par couches, et l’on tape moins vite. Rien de grave, mais un devis tapé avec des mitaines se relit deux fois.

\`\`\`js
${script}
const assis = heures.filter((heure) => heure.poste)
\`\`\`

La bouilloire sert de chauffage d’appoint, la tasse de gants.
`

/** What is published before the branch starts, beside the sample. */
const published = {
  'posts/2018-06-12-chauffer-un-atelier.md': text(
    'title: Chauffer un atelier\ncategory: metier\ntags: [bureau partagé]',
    workshop('Il en a eu un, en 1974, et l’on en voit encore la trace sur le mur.', 'const degres = 12'),
  ),
  'posts/2018-06-19-la-caisse.md': text(
    'title: La caisse à monnaie\ncategory: journal',
    'Elle ne ferme plus. On y garde les clefs.',
  ),
  'posts/2018-06-26-un-tampon.md': text('title: Un tampon à mon nom\ncategory: metier', 'Il est de travers, comme la signature.'),
  'drafts/compter-les-tasses.md': text('title: Compter les tasses\ncategory: journal', 'Onze par semaine, sans le déca.'),
  'pages/tarifs.md': text('title: Tarifs', 'Ils sont au mur, à côté de la bouilloire.'),
}

/** What the branch makes of it: everything that can happen to a text. */
const work = {
  'posts/2018-06-12-chauffer-un-atelier.md': text(
    'title: Chauffer un atelier en bois\ncategory: metier\ntags: [bureau partagé, outils]\ndescription: Des couches, et une bouilloire.',
    workshop('Il en a eu un, jusqu’en 1974, et le mur en garde la trace.', 'const degres = 14'),
  ),
  'posts/2018-06-26-le-tampon.md': text(
    'title: Un tampon à mon nom\ncategory: metier\nredirect_from: /2018/06/un-tampon/',
    'Il est de travers, comme la signature.',
  ),
  'posts/2018-07-21-compter-les-tasses.md': text(
    'title: Compter les tasses\ncategory: journal',
    'Onze par semaine, sans le déca.',
  ),
  'posts/2018-07-22-une-porte.md': text(
    'title: Une porte qui grince\ncategory: journal\ntags: [portes]',
    'Elle grince en *la*. Voir [l’atelier](https://carnet.example/2018/06/chauffer-un-atelier/?q=1#bois) et [rien](/2018/01/rien/).',
  ),
  'posts/2018-12-03-trois-hivers.md': text('title: Trois hivers\ncategory: journal', 'Ce sera pour la neige.'),
  'posts/2018-07-20-une-lettre.md': text('title: Une lettre\npublished: false', 'À relire à froid.'),
  'pages/tarifs.md': text('title: Tarifs\ndraft: true', 'Ils changent.'),
  'drafts/le-toit-encore.md': text('title: Le toit, encore\ncategory: journal', 'Il fuit du côté où il ne fuyait pas.'),
}
const removed = ['posts/2018-06-19-la-caisse.md', 'posts/2018-06-26-un-tampon.md', 'drafts/compter-les-tasses.md']

/** Set by the runner, so that the tests of one run share one build. */
const run = process.env.TEST_RUN

/** The preview of a branch on which everything happens, compared by git with the sample that it left. Built once for a run of the tests. */
export async function builtPreview(): Promise<ProjectCopy> {
  const author = fileURLToPath(new URL('../../.scratch/preview-author', import.meta.url))
  const content = join(author, 'content')
  const env = { SITE_STAGE: 'preview', SITE_NOW: '2018-07-25', CONTENT_DIR: content }
  const known = ProjectCopy.at('preview', env)
  const mark = join(known.folder, '.built')
  if (run && (await readFile(mark, 'utf8').catch(() => '')) === run) return known
  await rm(author, { recursive: true, force: true })
  await sampleContent(content)
  writeFiles(content, published)
  // A repository of its own, apart from the copy: Next looks for its packages no further than the repository it is built in.
  git(author, 'init', '--quiet', '--initial-branch=main')
  commit(author)
  git(author, 'checkout', '--quiet', '-b', 'octobre')
  for (const file of removed) await rm(join(content, file))
  writeFiles(content, work)
  commit(author)
  const site = await ProjectCopy.make('preview', content, env)
  assertBuilt(await site.run('build'))
  if (run) await writeFile(mark, run)
  return site
}

function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=travail')
}

function git(folder: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=Camille', '-c', 'user.email=camille@example.org', '-c', 'commit.gpgsign=false']
  const { GIT_DIR: _, GIT_INDEX_FILE: __, GIT_WORK_TREE: ___, ...env } = process.env
  execFileSync('git', [...identity, ...args], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
}
