import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ProjectCopy } from '../build/site'
import { writeCorpus } from './corpus'
import { type Cost, measured, median } from './measure'
import { table } from './table'

const environment = { NEXT_TELEMETRY_DISABLED: '1', SITE_STAGE: 'production', SITE_NOW: '2026-01-15', NODE_ENV: 'production' }

interface Contestant {
  name: string
  folder: string
  posts: string
  build: readonly string[]
  /** What to remove for a cold build. */
  output: readonly string[]
}

/**
 * Times builds of some numbers of posts, ours and a bare Next app that makes the article pages alone, in turn: cold, warm, one
 * sentence more; those of `modes`, in this order. `peers` is a folder of installed sites, each with a `bench.json`.
 */
export async function benchBuilds(
  counts: readonly number[],
  runs: number,
  modes: readonly string[],
  peers: string | undefined,
): Promise<string> {
  const rows: string[][] = []
  for (const count of counts) {
    const corpus = mkdtempSync(join(tmpdir(), `carnet-bench-${count}-`))
    writeCorpus(corpus, count)
    const ours = await ProjectCopy.make(`bench-${count}`, corpus)
    const bare = bareApp(ours.folder, count)
    const all = [contestant('Carnet', ours.folder, 'content/posts', oursBuild), bare, ...(peers ? readPeers(peers, corpus) : [])]
    for (const mode of modes) {
      const costs = new Map<Contestant, Cost[]>()
      // In turn, so that a busy hour is shared by all.
      for (let run = 0; run < (count > 1000 ? 1 : runs); run++)
        for (const one of all) costs.set(one, [...(costs.get(one) ?? []), await buildOnce(one, mode)])
      const reference = medianOf(costs.get(bare) ?? [], 'wall')
      for (const [one, of] of costs) rows.push(rowOf(count, mode, one.name, of, reference))
    }
    await ours.remove()
    rmSync(bare.folder, { recursive: true })
    rmSync(corpus, { recursive: true })
  }
  return table(['posts', 'build', 'site', 'wall s', 'to bare Next', 'CPU s', 'memory MB', 'ms a post'], rows)
}

const oursBuild = ['node', 'lib/build/start.js', 'build']

function contestant(name: string, folder: string, posts: string, build: readonly string[], output = ['.next']): Contestant {
  return { name, folder, posts, build, output }
}

async function buildOnce({ folder, posts, build, output }: Contestant, mode: string): Promise<Cost> {
  if (mode === 'cold') for (const one of output) rmSync(join(folder, one), { recursive: true, force: true })
  const files = readdirSync(join(folder, posts)).sort()
  if (mode === 'edit') appendFileSync(join(folder, posts, files[Math.floor(files.length / 2)] ?? ''), '\nUne phrase de plus.\n')
  return measured(build, folder, environment)
}

function medianOf(costs: readonly Cost[], what: keyof Cost): number {
  return median(costs.flatMap((cost) => cost[what] ?? []))
}

function rowOf(count: number, mode: string, name: string, costs: readonly Cost[], reference: number): string[] {
  const wall = medianOf(costs, 'wall')
  const [cpu, memory] = [medianOf(costs, 'cpu'), medianOf(costs, 'memory')]
  const numbers = [
    wall.toFixed(1),
    (wall / reference).toFixed(2),
    cpu.toFixed(1),
    memory.toFixed(0),
    ((wall * 1000) / count).toFixed(1),
  ]
  return [String(count), mode, name, ...numbers]
}

const peerSchema = z.object({ posts: z.string(), build: z.array(z.string()), output: z.array(z.string()) })

/** `bench.json`: where the posts go, the command that builds, what a cold build removes. */
function readPeers(folder: string, corpus: string): Contestant[] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name, 'bench.json')
    if (!existsSync(file)) return []
    const { posts, build, output } = peerSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    rmSync(join(folder, name, posts), { recursive: true, force: true })
    cpSync(join(corpus, 'posts'), join(folder, name, posts), { recursive: true })
    return [contestant(name, join(folder, name), posts, build, output)]
  })
}

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** The least that Next can do: a layout, and a page for each post with its Markdown turned into HTML by remark. */
function bareApp(beside: string, count: number): Contestant {
  const folder = `${beside}-bare`
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of Object.entries(bareFiles)) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  writeCorpus(join(folder, 'content'), count)
  return contestant('bare Next', folder, 'content/posts', ['node', next, 'build'])
}

const bareFiles = {
  'package.json': '{ "name": "bare", "private": true, "type": "module" }',
  'next.config.js': 'export default { experimental: { cpus: 2 }, typescript: { ignoreBuildErrors: true } }',
  'tsconfig.json':
    '{ "compilerOptions": { "jsx": "react-jsx", "module": "esnext", "moduleResolution": "bundler", "skipLibCheck": true } }',
  'app/layout.tsx':
    'export default function Layout({ children }) { return <html lang="fr"><body><main>{children}</main></body></html> }',
  'app/page.tsx': 'export default function Home() { return <h1>Le banc</h1> }',
  'app/[slug]/page.tsx': `import { readdirSync, readFileSync } from 'node:fs'
import { remark } from 'remark'
import remarkHtml from 'remark-html'
export const dynamicParams = false
export const generateStaticParams = () => readdirSync('content/posts').map((name) => ({ slug: name.replace(/\\.md$/, '') }))
export default async function Post({ params }) {
  const [, front, text] = readFileSync('content/posts/' + (await params).slug + '.md', 'utf8').split('---\\n')
  const html = String(await remark().use(remarkHtml).process(text))
  return <article><h1>{/title: (.*)/.exec(front)[1]}</h1><div dangerouslySetInnerHTML={{ __html: html }} /></article>
}
`,
}
