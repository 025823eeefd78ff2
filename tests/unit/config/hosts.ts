const sha = '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d'

/** Of every build of Vercel's with its system variables on: https://vercel.com/docs/environment-variables/system-environment-variables */
const vercel = {
  CI: '1',
  NODE_ENV: 'production',
  VERCEL: '1',
  VERCEL_URL: 'carnet-git-octobre-camille.vercel.app',
  VERCEL_BRANCH_URL: 'carnet-git-octobre-camille.vercel.app',
  VERCEL_PROJECT_PRODUCTION_URL: 'www.example.org',
  VERCEL_DEPLOYMENT_ID: 'dpl_7Gw5ZMBpQA8h9GF832KGp7nwbuh3',
  VERCEL_PROJECT_ID: 'prj_Rej9WaMNRbffVKP0kQ7LJ5cUnTSo',
  VERCEL_SKEW_PROTECTION_ENABLED: '',
  VERCEL_GIT_PROVIDER: 'github',
  VERCEL_GIT_REPO_SLUG: 'carnet',
  VERCEL_GIT_REPO_OWNER: 'camille',
  VERCEL_GIT_REPO_ID: '117716146',
  VERCEL_GIT_COMMIT_MESSAGE: 'preview: production',
  VERCEL_GIT_COMMIT_AUTHOR_LOGIN: 'camille',
  VERCEL_GIT_COMMIT_SHA: sha,
  VERCEL_GIT_PREVIOUS_SHA: '',
}

/** https://docs.netlify.com/configure-builds/environment-variables/ */
const netlify = {
  CI: 'true',
  NETLIFY: 'true',
  BUILD_ID: '5d4aeac2ccabf517d2f219b8',
  NODE_VERSION: '22',
  REPOSITORY_URL: 'https://github.com/camille/carnet',
  COMMIT_REF: sha,
  CACHED_COMMIT_REF: sha,
  URL: 'https://www.example.org',
  DEPLOY_ID: '5b243e66dd6a547b4fee73ae',
  SITE_NAME: 'carnet',
  SITE_ID: '123a4567-bc89-0d12-3e45-a6bcd7890ef1',
}

/** https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables */
const pages = { CI: 'true', CF_PAGES: '1', CF_PAGES_COMMIT_SHA: sha, CF_PAGES_URL: 'https://7b8968ec.carnet.pages.dev' }

/** https://developers.cloudflare.com/workers/ci-cd/builds/configuration/#default-variables */
const workers = { CI: 'true', WORKERS_CI: '1', WORKERS_CI_BUILD_UUID: 'e1a2b3c4', WORKERS_CI_COMMIT_SHA: sha }

/** https://docs.github.com/actions/reference/variables-reference */
const actions = {
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTOR: 'camille',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_REPOSITORY: 'camille/carnet',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: sha,
  RUNNER_OS: 'Linux',
}
const branchPush = { GITHUB_EVENT_NAME: 'push', GITHUB_REF_TYPE: 'branch', GITHUB_HEAD_REF: '', GITHUB_BASE_REF: '' }

/** What builds get of each host, in full, and the stage they are of. */
export const hosts: [situation: string, variables: Record<string, string>, stage: string][] = [
  [
    'Vercel, production',
    {
      ...vercel,
      VERCEL_ENV: 'production',
      VERCEL_TARGET_ENV: 'production',
      VERCEL_GIT_COMMIT_REF: 'main',
      VERCEL_GIT_PULL_REQUEST_ID: '',
    },
    'production',
  ],
  [
    'Vercel, pull request',
    {
      ...vercel,
      VERCEL_ENV: 'preview',
      VERCEL_TARGET_ENV: 'preview',
      VERCEL_GIT_COMMIT_REF: 'octobre',
      VERCEL_GIT_PULL_REQUEST_ID: '12',
    },
    'preview',
  ],
  [
    'Vercel, an environment of one’s own',
    {
      ...vercel,
      VERCEL_ENV: 'preview',
      VERCEL_TARGET_ENV: 'recette',
      VERCEL_GIT_COMMIT_REF: 'recette',
      VERCEL_GIT_PULL_REQUEST_ID: '',
    },
    'preview',
  ],
  [
    'Netlify, production',
    {
      ...netlify,
      CONTEXT: 'production',
      BRANCH: 'main',
      HEAD: 'main',
      PULL_REQUEST: 'false',
      DEPLOY_PRIME_URL: 'https://main--carnet.netlify.app',
    },
    'production',
  ],
  [
    'Netlify, pull request',
    {
      ...netlify,
      CONTEXT: 'deploy-preview',
      BRANCH: 'pull/12/head',
      HEAD: 'octobre',
      PULL_REQUEST: 'true',
      REVIEW_ID: '12',
      DEPLOY_PRIME_URL: 'https://deploy-preview-12--carnet.netlify.app',
    },
    'preview',
  ],
  [
    'Netlify, branch',
    {
      ...netlify,
      CONTEXT: 'branch-deploy',
      BRANCH: 'octobre',
      HEAD: 'octobre',
      PULL_REQUEST: 'false',
      DEPLOY_PRIME_URL: 'https://octobre--carnet.netlify.app',
    },
    'preview',
  ],
  ['Cloudflare Pages, production', { ...pages, CF_PAGES_BRANCH: 'main' }, 'production'],
  ['Cloudflare Pages, branch', { ...pages, CF_PAGES_BRANCH: 'octobre' }, 'preview'],
  ['Cloudflare Workers Builds, production', { ...workers, WORKERS_CI_BRANCH: 'main' }, 'production'],
  ['Cloudflare Workers Builds, branch', { ...workers, WORKERS_CI_BRANCH: 'octobre' }, 'preview'],
  [
    'GitHub Actions, push to main',
    { ...actions, ...branchPush, GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main' },
    'production',
  ],
  [
    'GitHub Actions, push to a branch, which some workflow may publish',
    { ...actions, ...branchPush, GITHUB_REF: 'refs/heads/octobre', GITHUB_REF_NAME: 'octobre' },
    'production',
  ],
  [
    'GitHub Actions, pull request, of a fork too',
    {
      ...actions,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/12/merge',
      GITHUB_REF_NAME: '12/merge',
      GITHUB_HEAD_REF: 'octobre',
      GITHUB_BASE_REF: 'main',
    },
    'preview',
  ],
]
