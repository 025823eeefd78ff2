import type { Stage } from './types'

type Variables = Readonly<Record<string, string | undefined>>

/** Branches from which people publish, by their usual names. */
const mainBranches = new Set(['main', 'master', 'trunk', 'production', 'prod', 'release', 'live', 'gh-pages'])

/**
 * The stage that the host's own variables tell, else production. It fails closed: only a plain sign of a preview or of a
 * developer's machine shows drafts, so an unknown host, context or branch never does.
 * Sources: Vercel and Netlify, pages on system and build variables; Cloudflare, changelog of 10 June 2025 (default
 * variables of Pages and Workers Builds); GitHub, default environment variables.
 */
export function stageOf(variables: Variables): Stage {
  return stageOfHost(variables) ?? (variables.NODE_ENV === 'development' ? 'development' : 'production')
}

function stageOfHost(variables: Variables): Stage | undefined {
  if (variables.VERCEL_ENV || variables.VERCEL) return vercel(variables.VERCEL_ENV)
  if (variables.NETLIFY || variables.NETLIFY_DEV) return netlify(variables.CONTEXT)
  if (variables.CF_PAGES) return cloudflare(variables.CF_PAGES_BRANCH)
  if (variables.WORKERS_CI) return cloudflare(variables.WORKERS_CI_BRANCH)
  if (variables.GITHUB_ACTIONS === 'true') return github(variables.GITHUB_EVENT_NAME)
  return undefined
}

/** Custom environments (`VERCEL_TARGET_ENV`) are previews to `VERCEL_ENV`. */
function vercel(environment: string | undefined): Stage {
  return environment === 'preview' || environment === 'development' ? environment : 'production'
}

function netlify(context: string | undefined): Stage {
  if (context === 'dev') return 'development'
  return context === 'deploy-preview' || context === 'branch-deploy' || context === 'preview-server' ? 'preview' : 'production'
}

/** Cloudflare names only the branch, not which one is production's: where that has another name, SITE_STAGE says so. */
function cloudflare(branch: string | undefined): Stage {
  return branch && !mainBranches.has(branch) ? 'preview' : 'production'
}

/** A push to any branch may be the one that publishes; a pull request never is. */
function github(event: string | undefined): Stage {
  return event === 'pull_request' || event === 'pull_request_target' ? 'preview' : 'production'
}
