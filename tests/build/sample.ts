import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plantAuthorPost, plantSpecimen, plantUnpublished } from './planted'
import { assertBuilt, ProjectCopy, sampleContent } from './site'

/** Set by the runner, so that the tests of one run share one build. */
const run = process.env.TEST_RUN

/**
 * The site’s own content, with the author’s post, a specimen of all markup and everything unpublished planted in it, built for
 * production and exported.
 * Built once for a run of the tests.
 */
export async function builtSample(): Promise<ProjectCopy> {
  const known = ProjectCopy.at('sample')
  const mark = join(known.folder, '.built')
  if (run && (await readFile(mark, 'utf8').catch(() => '')) === run) return known
  const content = join(await mkdtemp(join(tmpdir(), 'carnet-')), 'content')
  await sampleContent(content)
  await plantUnpublished(content)
  await plantAuthorPost(content, true)
  await plantSpecimen(content)
  const site = await ProjectCopy.make('sample', content)
  await rm(join(content, '..'), { recursive: true })
  assertBuilt(await site.run('export'))
  if (run) await writeFile(mark, run)
  return site
}
