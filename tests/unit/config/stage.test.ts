import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stageOf } from '@/lib/config'
import { hosts } from './hosts'

const table: [situation: string, variables: Record<string, string>, stage: string][] = [
  ['no host', {}, 'production'],
  ['next dev', { NODE_ENV: 'development' }, 'development'],
  ['next build', { NODE_ENV: 'production' }, 'production'],
  ['Vercel, production', { VERCEL: '1', VERCEL_ENV: 'production', VERCEL_GIT_COMMIT_REF: 'main' }, 'production'],
  ['Vercel, pull request', { VERCEL: '1', VERCEL_ENV: 'preview', VERCEL_GIT_PULL_REQUEST_ID: '12' }, 'preview'],
  ['vercel dev', { VERCEL: '1', VERCEL_ENV: 'development' }, 'development'],
  ['Vercel without its system variables', { VERCEL: '1' }, 'production'],
  ['Vercel, a word unknown today', { VERCEL_ENV: 'staging' }, 'production'],
  ['Netlify, production', { NETLIFY: 'true', CONTEXT: 'production' }, 'production'],
  ['Netlify, pull request', { NETLIFY: 'true', CONTEXT: 'deploy-preview', REVIEW_ID: '12' }, 'preview'],
  ['Netlify, branch', { NETLIFY: 'true', CONTEXT: 'branch-deploy', BRANCH: 'essai' }, 'preview'],
  ['Netlify, preview server', { NETLIFY: 'true', CONTEXT: 'preview-server' }, 'preview'],
  ['netlify dev', { NETLIFY_DEV: 'true', CONTEXT: 'dev' }, 'development'],
  ['Netlify, a context of one’s own', { NETLIFY: 'true', CONTEXT: 'recette' }, 'production'],
  ['CONTEXT of some other tool', { CONTEXT: 'deploy-preview' }, 'production'],
  ['Cloudflare Pages, main', { CF_PAGES: '1', CF_PAGES_BRANCH: 'main' }, 'production'],
  ['Cloudflare Pages, branch', { CF_PAGES: '1', CF_PAGES_BRANCH: 'essai' }, 'preview'],
  ['Cloudflare Pages without a branch', { CF_PAGES: '1' }, 'production'],
  ['Cloudflare Workers, master', { WORKERS_CI: '1', WORKERS_CI_BRANCH: 'master' }, 'production'],
  ['Cloudflare Workers, branch', { WORKERS_CI: '1', WORKERS_CI_BRANCH: 'essai' }, 'preview'],
  ['GitHub Actions, push', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/x' }, 'production'],
  ['GitHub Actions, schedule', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'schedule' }, 'production'],
  ['GitHub Actions, pull request', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' }, 'preview'],
  ['a host wins over NODE_ENV', { VERCEL_ENV: 'production', NODE_ENV: 'development' }, 'production'],
]

for (const [situation, variables, stage] of table) {
  test(`${situation}: ${stage}`, () => assert.equal(stageOf(variables), stage))
}

for (const [situation, variables, stage] of hosts) {
  test(`with all that the host gives, ${situation}: ${stage}`, () => {
    assert.equal(stageOf(variables), stage)
    // Whatever a machine says of how it runs Node decides nothing on a host.
    for (const NODE_ENV of ['production', 'development', 'test']) assert.equal(stageOf({ ...variables, NODE_ENV }), stage)
  })
}

test('on every host, a sign that is missing or not known hides the drafts', () => {
  const deciding = ['VERCEL_ENV', 'CONTEXT', 'CF_PAGES_BRANCH', 'WORKERS_CI_BRANCH', 'GITHUB_EVENT_NAME']
  for (const [situation, variables] of hosts) {
    const [sign] = deciding.filter((name) => name in variables)
    assert.ok(sign, situation)
    const odd = sign.endsWith('BRANCH') ? ['', 'main', 'production'] : ['', 'Preview', ' preview', 'staging', 'pull', 'true', '0']
    for (const value of odd)
      assert.equal(stageOf({ ...variables, [sign]: value }), 'production', `${situation}, ${sign}=${value}`)
    const { [sign]: _, ...rest } = variables
    assert.equal(stageOf(rest), 'production', `${situation} without ${sign}`)
  }
})

test('Cloudflare, which does not say which branch is production’s, never shows drafts on one that is called so', () => {
  for (const branch of ['main', 'master', 'trunk', 'production', 'prod', 'release', 'live', 'gh-pages'])
    for (const variables of [
      { CF_PAGES: '1', CF_PAGES_BRANCH: branch },
      { WORKERS_CI: '1', WORKERS_CI_BRANCH: branch },
    ])
      assert.equal(stageOf(variables), 'production', branch)
})
