/** A repository on GitHub, and what lets one speak to it. */
export interface GitHub {
  /** `https://api.github.com` */
  api: string
  /** `owner/name` */
  repository: string
  token: string
}

/** A refusal of GitHub's, with its status: 403 where something is not allowed. */
export class GitHubRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** Asks GitHub's REST API about the repository; `path` is below it. Throws a GitHubRefusal. */
export async function askGitHub(
  { api, repository, token }: GitHub,
  method: string,
  path: string,
  body?: Record<string, string>,
): Promise<unknown> {
  const response = await fetch(`${api}/repos/${repository}${path}`, {
    method,
    headers: { Accept: 'application/vnd.github+json', Authorization: `Bearer ${token}`, 'X-GitHub-Api-Version': '2022-11-28' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new GitHubRefusal(response.status, `GitHub answers ${response.status} to ${method} ${path}`)
  return response.json()
}
