import { z } from 'zod'
import type { GitHub } from '@/lib/github'
import type { AuthorIo } from './io'
import { gitHubForge, remind } from './reminder'

/**
 * Keeps a pull request open for a recap that is missing: `tsx lib/author/remind.ts`, run every day by
 * `.github/workflows/recap.yml` on a full checkout of the default branch.
 */
const environment = z
  .object({
    GITHUB_API_URL: z.url(),
    GITHUB_SERVER_URL: z.url(),
    GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
    GITHUB_TOKEN: z.string().min(1),
  })
  .parse(process.env)

const { GITHUB_API_URL: api, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = environment
const github: GitHub = { api, repository, token }
const { GITHUB_TOKEN: _, ...variables } = process.env

const io: AuthorIo = {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  // git learns the token from its environment: it is neither in a file nor among the arguments of a process.
  env: {
    ...variables,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
  },
  now: new Date(),
}

process.exitCode = await remind(gitHubForge(github), io)
