import { availableParallelism } from 'node:os'
import type { NextConfig } from 'next'
import { readSettings, type Stage } from '@/lib/config'
import { noIndex, securityHeaders } from './http-headers'
import { slashRedirects } from './slashes'
import { slashlessAddresses } from './slashless-addresses'

/** Routes that exist in some stages only: `page.preview.tsx` in previews and development, `page.dev.tsx` in development. */
const stageExtensions: Record<Stage, string[]> = {
  production: [],
  preview: ['preview.tsx', 'preview.ts'],
  development: ['preview.tsx', 'preview.ts', 'dev.tsx', 'dev.ts'],
}

/** What `next.config.js` hands to Next. */
export async function nextSettings(): Promise<NextConfig> {
  const { site, stage } = await readSettings()
  return {
    basePath: site.baseurl,
    pageExtensions: [...stageExtensions[stage], 'tsx', 'ts'],
    // `npm run check` checks the types, tests included; a deploy need not do it again.
    typescript: { ignoreBuildErrors: true },
    poweredByHeader: false,
    // Pictures are made at build, so that every host serves the same site.
    images: { unoptimized: true },
    // Each address keeps the slash it was given; see `slashes.ts`.
    skipTrailingSlashRedirect: true,
    // Next would ship what the build has read, drafts and notes included, beside the server.
    outputFileTracingExcludes: { '/*': ['./content/**/*', './lib/**/*', './tests/**/*', './docs/**/*', './public/**/*'] },
    experimental: { cpus: availableParallelism() },
    redirects: async () => slashRedirects(await slashlessAddresses()),
    headers: async () => [
      { source: '/:path*', headers: stage === 'production' ? securityHeaders : [...securityHeaders, noIndex] },
    ],
  }
}
