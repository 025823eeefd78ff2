import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { assertBuilt, ProjectCopy, sampleContent } from '../build/site'

/** Addresses of every shape that a permalink can give, some with a former address. */
const entries: [permalink: string, redirectFrom: string[]][] = [
  ['/sans-barre', ['/sans-barre-avant', '/avant-la-barre/']],
  ['/dossier/sans-barre', []],
  ['/2009/vieille-page.html', ['/2008/encore-plus-vieille.html', '/2008/encore-plus-vieille/']],
  ['/2009/vieille-page/', []],
  ['/2009/majuscules.HTML', []],
  ['/ruby-3.4/', []],
  ['/ruby-3.4.2', []],
  ['/été/cœur brisé/', ['/été 2008/', '/ete,2008']],
  ['/été/sans barre', []],
  ['/c++/', ['/c-plus-plus']],
  ['/a&b=c;d/', []],
  ['/l’apostrophe/', ["/l'apostrophe/"]],
  ['/50$-par-jour', ['/50$-par-heure']],
  ['/prix@ttc:2009/', []],
  ['/(entre-parenthèses)!/', []],
  ['/tilde~et*étoile/', []],
  ['/日本語/', []],
  ['/émoji-🌊/', []],
  ['/ÉTÉ/MAJUSCULE/', []],
  ['/dossier/index.html', []],
]

/** Files of `public/`, with and without an ending that anybody knows. */
const files = [
  'CNAME',
  '.well-known/security.txt',
  'fichiers/notes.pdf',
  'fichiers/tableau.csv',
  'fichiers/son.mp3',
  'fichiers/données brutes.json',
  'fichiers/PHOTO.JPG',
  'fichiers/archive.tar.gz',
  'fichiers/page.html',
  'fichiers/style.css',
  'fichiers/sans-ending.inconnu',
]

/** A build of it: where it is served, and what for. */
interface Variant {
  name: string
  baseurl: string
  stage: 'production' | 'preview'
}

export const production: Variant = { name: 'odd', baseurl: '', stage: 'production' }
/** As a preview on GitHub Pages would be. */
export const preview: Variant = { name: 'odd-preview', baseurl: '/car.net', stage: 'preview' }

/** The folder of the standalone server, below that of the site. */
export const standaloneOf = ({ name }: Variant) => `.next/standalone/.scratch/${name}`

/** Set by the runner, so that the tests of one run share one build. */
const run = process.env.TEST_RUN

/**
 * The site’s own content with addresses of every shape, built for standalone and exported for a server.
 * Built once for a run of the tests.
 */
export async function builtOddSite(variant: Variant): Promise<ProjectCopy> {
  const known = ProjectCopy.at(variant.name, { SITE_STAGE: variant.stage })
  const mark = join(known.folder, '.built')
  if (run && (await readFile(mark, 'utf8').catch(() => '')) === run) return known
  const site = await build(variant)
  if (run) await writeFile(mark, run)
  return site
}

async function build({ name, baseurl, stage }: Variant): Promise<ProjectCopy> {
  const content = join(await mkdtemp(join(tmpdir(), 'carnet-')), 'content')
  await sampleContent(content)
  const settings = join(content, 'site.yml')
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('baseurl: ""', `baseurl: "${baseurl}"`))
  for (const [index, [permalink, redirectFrom]] of entries.entries()) {
    const front = { title: `Adresse ${index}`, permalink, redirect_from: redirectFrom }
    await writeFile(
      join(content, `posts/2009-01-01-adresse-${index}.md`),
      `---\n${JSON.stringify(front)}\n---\n\nSous ${index}.\n`,
    )
  }
  const site = await ProjectCopy.make(name, content, { SITE_STAGE: stage })
  await rm(dirname(content), { recursive: true })
  for (const file of files) {
    const path = join(site.folder, 'public', file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${file}\n`.repeat(50))
  }
  for (const [step = '', ...args] of [['standalone'], ['export', '--server']]) {
    assertBuilt(await site.step(step, args))
  }
  return site
}
