type Variables = Readonly<Record<string, string | undefined>>

/** What a host says of the commit it builds; all of it absent on an unknown host or one's own machine. */
export interface Deployment {
  branch?: string
  commit?: string
  /** Number of the pull request. */
  pullRequest?: string
  /** The branch that the pull request is to be merged into. */
  target?: string
  /** Whether what is built is the host's trial merge of the pull request, whose first parent is the target. */
  isTrialMerge?: boolean
}

/**
 * Branch, commit and pull request from the host's own variables. Sources: Vercel, system environment variables; Netlify, build
 * environment variables (`HEAD` is the branch of a pull request, `BRANCH` then only `pull/12/head`); Cloudflare, changelog of
 * 10 June 2025; GitHub, default environment variables.
 */
export function deploymentOf(variables: Variables): Deployment {
  const { VERCEL, VERCEL_ENV, NETLIFY, CF_PAGES, WORKERS_CI, GITHUB_ACTIONS } = variables
  if (VERCEL || VERCEL_ENV) return vercel(variables)
  if (NETLIFY) return netlify(variables)
  if (CF_PAGES) return known({ branch: variables.CF_PAGES_BRANCH, commit: variables.CF_PAGES_COMMIT_SHA })
  if (WORKERS_CI) return known({ branch: variables.WORKERS_CI_BRANCH, commit: variables.WORKERS_CI_COMMIT_SHA })
  return GITHUB_ACTIONS === 'true' ? github(variables) : {}
}

function vercel(variables: Variables): Deployment {
  const { VERCEL_GIT_COMMIT_REF, VERCEL_GIT_COMMIT_SHA, VERCEL_GIT_PULL_REQUEST_ID } = variables
  return known({ branch: VERCEL_GIT_COMMIT_REF, commit: VERCEL_GIT_COMMIT_SHA, pullRequest: VERCEL_GIT_PULL_REQUEST_ID })
}

function netlify({ HEAD, BRANCH, COMMIT_REF, REVIEW_ID }: Variables): Deployment {
  return known({ branch: HEAD || BRANCH, commit: COMMIT_REF, pullRequest: REVIEW_ID })
}

function github({ GITHUB_HEAD_REF, GITHUB_REF_NAME, GITHUB_SHA, GITHUB_BASE_REF, GITHUB_REF }: Variables): Deployment {
  const [, pullRequest] = /^refs\/pull\/(\d+)\/merge$/.exec(GITHUB_REF ?? '') ?? []
  return {
    ...known({ branch: GITHUB_HEAD_REF || GITHUB_REF_NAME, commit: GITHUB_SHA, pullRequest, target: GITHUB_BASE_REF }),
    ...(pullRequest && { isTrialMerge: true }),
  }
}

/** Without what is empty, as hosts leave what does not apply. */
function known(facts: { [Key in 'branch' | 'commit' | 'pullRequest' | 'target']?: string | undefined }): Deployment {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value))
}
