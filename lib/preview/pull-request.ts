import { z } from 'zod'
import { askGitHub, type GitHub } from '@/lib/github'

/** The tip of a pull request, as the event of the first workflow names it. */
export interface Head {
  owner: string
  branch: string
  commit: string
}

/** First line of the comment, by which it is found again. */
const marker = '<!-- carnet: preview -->'

const pullsSchema = z.array(z.object({ number: z.number(), head: z.object({ sha: z.string() }) }))
const commentsSchema = z.array(z.object({ id: z.number(), body: z.string(), user: z.object({ type: z.string() }).nullable() }))
const deploymentsSchema = z.array(z.object({ id: z.number(), environment: z.string() }))
const statusesSchema = z.array(z.object({ state: z.string(), environment_url: z.string().optional() }))

/**
 * The open pull request whose tip is a commit. The commit must be its last: the comment then never tells of a state that is past,
 * nor, whatever a fork claims, of another's work.
 */
export async function findPullRequest(github: GitHub, { owner, branch, commit }: Head): Promise<number | undefined> {
  const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, per_page: '100' })
  const pulls = pullsSchema.parse(await askGitHub(github, 'GET', `/pulls?${query}`))
  return pulls.find(({ head }) => head.sha === commit)?.number
}

/** The one comment on a pull request: written if it is not there, else brought up to date. */
export async function writeComment(
  github: GitHub,
  pullRequest: number,
  markdown: string,
): Promise<'written' | 'updated' | 'unchanged'> {
  const body = `${marker}\n\n${markdown}`
  const known = await findComment(github, pullRequest)
  if (known?.body === body) return 'unchanged'
  if (known) await askGitHub(github, 'PATCH', `/issues/comments/${known.id}`, { body })
  else await askGitHub(github, 'POST', `/issues/${pullRequest}/comments`, { body })
  return known ? 'updated' : 'written'
}

async function findComment(github: GitHub, pullRequest: number) {
  for (let page = 1; ; page++) {
    const path = `/issues/${pullRequest}/comments?per_page=100&page=${page}`
    const comments = commentsSchema.parse(await askGitHub(github, 'GET', path))
    // People may quote the marker; only a program's comment is ours to change.
    const ours = comments.find(({ body, user }) => body.startsWith(marker) && user?.type === 'Bot')
    if (ours || comments.length < 100) return ours
  }
}

/** Origin of the preview that a host (Vercel, Netlify, Cloudflare) has deployed of a commit, as it told GitHub. */
export async function findDeployment(github: GitHub, commit: string): Promise<string | undefined> {
  const deployments = deploymentsSchema.parse(
    await askGitHub(github, 'GET', `/deployments?${new URLSearchParams({ sha: commit })}`),
  )
  for (const { id, environment } of deployments) {
    if (/production/i.test(environment)) continue
    const statuses = statusesSchema.parse(await askGitHub(github, 'GET', `/deployments/${id}/statuses`))
    const url = statuses.find(({ state }) => state === 'success')?.environment_url
    if (url && URL.canParse(url) && new URL(url).protocol === 'https:') return new URL(url).origin
  }
  return undefined
}

/** Whether any host ever told GitHub of a deployment: only then one is worth waiting for. */
export async function hasDeployments(github: GitHub): Promise<boolean> {
  return deploymentsSchema.parse(await askGitHub(github, 'GET', '/deployments?per_page=1')).length > 0
}
