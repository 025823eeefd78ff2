import { readFile, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { GitHub } from '@/lib/github'
import { findDeployment, findPullRequest, hasDeployments, writeComment } from '@/lib/preview/pull-request'
import { markdownOf } from '@/lib/views/preview/markdown'
import { reportSchema } from '@/lib/views/preview/report-schema'

/**
 * Tells a pull request what it changes: `tsx lib/build/preview-comment.ts <preview.json>`, run by
 * `.github/workflows/preview-comment.yml`. The report comes from a build of somebody else's code: it is data, and doubted.
 */

/** A report is a fraction of this. */
const maximumSize = 8_000_000

/** A host takes a minute or two to deploy what it builds. */
const attempts = 12
const pause = 15_000

const environment = z
  .object({
    GITHUB_API_URL: z.url(),
    GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
    GITHUB_TOKEN: z.string().min(1),
    HEAD_OWNER: z.string().min(1),
    HEAD_BRANCH: z.string().min(1),
    HEAD_SHA: z.string().regex(/^[\da-f]{40,64}$/),
  })
  .parse(process.env)

const path = process.argv[2]
if (!path) throw new Error('usage: tsx lib/build/preview-comment.ts <preview.json>')
if ((await stat(path)).size > maximumSize) throw new Error(`${path} is too large to be a report`)
const report = reportSchema.parse(JSON.parse(await readFile(path, 'utf8')))

const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = environment
const github: GitHub = { api, repository, token }
const head = { owner: environment.HEAD_OWNER, branch: environment.HEAD_BRANCH, commit: environment.HEAD_SHA }
const pullRequest = await findPullRequest(github, head)
if (pullRequest === undefined) {
  process.stdout.write(`No open pull request ends with ${head.commit}.\n`)
} else {
  const origin = await awaitDeployment(github, head.commit)
  const markdown = markdownOf({ ...report, commit: head.commit }, { origin })
  process.stdout.write(`Comment on #${pullRequest}: ${await writeComment(github, pullRequest, markdown)}.\n`)
}

async function awaitDeployment(from: GitHub, commit: string): Promise<string | undefined> {
  if (!(await hasDeployments(from))) return undefined
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const origin = await findDeployment(from, commit)
    if (origin) return origin
    if (attempt < attempts) await wait(pause)
  }
  return undefined
}
