import { z } from 'zod'
import { askGitHub, type GitHub, GitHubRefusal } from '@/lib/github'
import { type Forge, ForgeRefusal, monthOfBranch, type RecapRequest } from './forge'

const pullsSchema = z.array(
  z.object({
    number: z.number(),
    state: z.enum(['open', 'closed']),
    merged_at: z.string().nullable(),
    head: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
  }),
)
type Pull = z.infer<typeof pullsSchema>[number]

const perPage = 100

/** GitHub as the reminder's forge. */
export function gitHubForge(github: GitHub): Forge {
  return {
    requests: async () => {
      const found: RecapRequest[] = []
      for (let page = 1; ; page++) {
        const query = new URLSearchParams({ state: 'all', per_page: String(perPage), page: String(page) })
        const pulls = pullsSchema.parse(await askGitHub(github, 'GET', `/pulls?${query}`))
        found.push(...pulls.flatMap((pull) => requestOf(pull, github)))
        if (pulls.length < perPage) return found
      }
    },
    open: async ({ branch, base, title, body }) => {
      const answer = await askGitHub(github, 'POST', '/pulls', { head: branch, base, title, body }).catch((cause) => {
        // A repository's settings may forbid it to Actions; the branch is there all the same.
        if (cause instanceof GitHubRefusal && cause.status === 403) throw new ForgeRefusal()
        throw cause
      })
      return z.object({ number: z.number() }).parse(answer).number
    },
    close: async (number, comment) => {
      // Closed first: stopped between the two, no comment comes twice.
      await askGitHub(github, 'PATCH', `/pulls/${number}`, { state: 'closed' })
      await askGitHub(github, 'POST', `/issues/${number}/comments`, { body: comment })
    },
  }
}

/** None for what does not come from a recap's branch of the repository itself: anyone may name a fork's branch so. */
function requestOf({ number, state, merged_at, head }: Pull, { repository }: GitHub): RecapRequest[] {
  const month = monthOfBranch(head.ref)
  if (!month || head.repo?.full_name.toLowerCase() !== repository.toLowerCase()) return []
  return [{ number, branch: head.ref, month, state: state === 'open' ? 'open' : merged_at ? 'merged' : 'closed' }]
}
