import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Deployment, deploymentOf } from '@/lib/config'

const sha = '0123456789abcdef0123456789abcdef01234567'

const table: [situation: string, variables: Record<string, string>, deployment: Deployment][] = [
  ['no host', { BRANCH: 'x', HEAD: 'y' }, {}],
  [
    'Vercel, pull request',
    { VERCEL: '1', VERCEL_GIT_COMMIT_REF: 'octobre', VERCEL_GIT_COMMIT_SHA: sha, VERCEL_GIT_PULL_REQUEST_ID: '12' },
    { branch: 'octobre', commit: sha, pullRequest: '12' },
  ],
  [
    'Vercel, a branch without a pull request',
    { VERCEL: '1', VERCEL_GIT_COMMIT_REF: 'octobre', VERCEL_GIT_COMMIT_SHA: sha, VERCEL_GIT_PULL_REQUEST_ID: '' },
    { branch: 'octobre', commit: sha },
  ],
  ['Vercel without its system variables', { VERCEL: '1' }, {}],
  [
    'Netlify, pull request',
    { NETLIFY: 'true', BRANCH: 'pull/12/head', HEAD: 'octobre', COMMIT_REF: sha, REVIEW_ID: '12' },
    { branch: 'octobre', commit: sha, pullRequest: '12' },
  ],
  ['Netlify, branch', { NETLIFY: 'true', BRANCH: 'octobre', COMMIT_REF: sha }, { branch: 'octobre', commit: sha }],
  [
    'Cloudflare Pages',
    { CF_PAGES: '1', CF_PAGES_BRANCH: 'octobre', CF_PAGES_COMMIT_SHA: sha },
    { branch: 'octobre', commit: sha },
  ],
  [
    'Cloudflare Workers',
    { WORKERS_CI: '1', WORKERS_CI_BRANCH: 'octobre', WORKERS_CI_COMMIT_SHA: sha },
    { branch: 'octobre', commit: sha },
  ],
  [
    'GitHub Actions, pull request',
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_REF: 'refs/pull/12/merge',
      GITHUB_REF_NAME: '12/merge',
      GITHUB_HEAD_REF: 'octobre',
      GITHUB_BASE_REF: 'main',
      GITHUB_SHA: sha,
    },
    { branch: 'octobre', commit: sha, pullRequest: '12', target: 'main', isTrialMerge: true },
  ],
  [
    'GitHub Actions, push',
    { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main', GITHUB_HEAD_REF: '', GITHUB_SHA: sha },
    { branch: 'main', commit: sha },
  ],
]

for (const [situation, variables, expected] of table) {
  test(`what is deployed: ${situation}`, () => assert.deepEqual(deploymentOf(variables), expected))
}
