import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { NextConfig } from 'next'
import { z } from 'zod'
import { readSettings, type Stage } from '@/lib/config'
import { codeVersionOf } from './code-version'
import { mendRequests } from './hosts/mend-requests'
import { headerRules, headersOf, revalidated } from './http-headers'
import { awaitPlan, isPlanned } from './plan'
import { slashRedirects } from './slashes'

/** Routes that exist in some stages only: `page.preview.tsx` in previews and development, `page.dev.tsx` in development. */
export const pageExtensions: Record<Stage, string[]> = {
  production: ['tsx', 'ts'],
  preview: ['preview.tsx', 'preview.ts', 'tsx', 'ts'],
  development: ['preview.tsx', 'preview.ts', 'dev.tsx', 'dev.ts', 'tsx', 'ts'],
}

/** Set for the step `standalone` of `steps.ts`, and for no other: see `standalone.ts`. */
export const standaloneVariable = 'CARNET_STANDALONE'

/** What `next.config.js` hands to Next. @param phase what Next is about to do, as `next/constants` names it */
export async function nextSettings(phase?: string): Promise<NextConfig> {
  const { site, stage } = await readSettings()
  // The one place that is read by the process of `next start`, before it answers, and never on Vercel.
  if (phase === 'phase-production-server') mendRequests({ baseurl: site.baseurl, headers: headersOf(stage), revalidated })
  return {
    basePath: site.baseurl,
    pageExtensions: pageExtensions[stage],
    // `npm run check` checks the types, tests included; a deploy need not do it again.
    typescript: { ignoreBuildErrors: true },
    poweredByHeader: false,
    ...(process.env[standaloneVariable] ? { output: 'standalone' } : {}),
    // Pictures are made at build, so that every host serves the same site.
    images: { unoptimized: true },
    // Each address keeps the slash it was given; see `slashes.ts`.
    skipTrailingSlashRedirect: true,
    // Next would ship what the build has read, drafts and notes included, beside the server; and pages of an export that look like an index.
    outputFileTracingExcludes: { '/*': ['content', 'docs', 'lib', 'out', 'public', 'tests'].map((folder) => `./${folder}/**/*`) },
    // Left to Node, which reads them a hundred times faster than a compiler bundles them, once for each kind of route.
    serverExternalPackages: await libraries(),
    // Two builds of one commit are the same; a random name would tell them apart.
    generateBuildId: async () => (await codeVersionOf({ stage, site })).slice(0, 20),
    experimental: {
      // Of `npm run build` little is left for Next to make, and each of its processes holds the whole content.
      cpus: isPlanned() && !process.env.NEXT_ADAPTER_PATH ? 1 : availableParallelism(),
      // Weighs, page by page, data that only the removed runtime would fetch: 5 % of a build.
      prefetchInlining: false,
    },
    redirects: async () => slashRedirects((await awaitPlan())?.slashless ?? (await findSlashless())),
    headers: async () => headerRules(stage),
  }
}

/** What Next has to compile: itself, React, and what it compiles whatever is said here. */
const compiled = new Set(['next', 'react', 'react-dom', 'date-fns'])

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) })

async function libraries(): Promise<string[]> {
  const { dependencies } = packageSchema.parse(JSON.parse(await readFile('package.json', 'utf8')))
  return Object.keys(dependencies).filter((name) => !compiled.has(name))
}

/** Reads the whole content, and loads what it takes to read it, only where nobody has done so before. */
async function findSlashless(): Promise<string[]> {
  const { slashlessAddresses } = await import('./slashless-addresses')
  return slashlessAddresses()
}
