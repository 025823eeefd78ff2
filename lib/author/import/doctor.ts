import type { Environment } from '@/lib/config'
import { type Content, checkContentOf, problemsIn, readContent, readKept } from '@/lib/posts'
import { type Problem, type ProblemCode, severityOf } from '@/lib/problems'
import { knownAddresses } from '@/lib/views/addresses'
import { type Feature, featuresOf } from './features'
import { filesUnder } from './files'

/** How much a problem matters to one who comes from Jekyll, the gravest first. */
export const gravities = ['broken', 'different', 'byHand'] as const
export type Gravity = (typeof gravities)[number]

export interface Diagnosis {
  content: Content
  /** `broken`: a text or a part of it is missing. `different`: it is not what Jekyll made. `byHand`: the author must choose. */
  problems: Record<Gravity, Problem[]>
  /** What a reader of the texts would say with any generator: pictures without words, headings out of order. */
  remarks: number
  features: [Feature, number][]
}

const broken: ReadonlySet<ProblemCode> = new Set(['file-extension'])

/** Errors that leave the text as Jekyll had it. */
const likeJekyll: ReadonlySet<ProblemCode> = new Set(['link-dead'])

// biome-ignore format: a table
const different: ReadonlySet<ProblemCode> = new Set([
  'markup-removed', 'math-invalid', 'link-unsafe', 'liquid-unknown-filter', 'permalink-unsafe', 'redirect-unsafe',
  'image-address', 'site-timezone', 'value-language',
])

// biome-ignore format: a table
const remarks: ReadonlySet<ProblemCode> = new Set([
  'term-spellings', 'image-alt-missing', 'heading-order', 'heading-first-level', 'recap-missing', 'recap-too-early',
  'front-matter-key', 'title-comment', 'code-unclosed', 'anchor-missing',
])

/**
 * Reads and renders what an import has brought, drafts included, as the site itself will, and sorts what the site says of
 * it. `publicDir` holds the files that links and pictures may lead to. What it reads and renders is kept for the check and the build
 * that follow when `isProject` says that they run here.
 */
export async function diagnose(
  environment: Pick<Environment, 'contentDir' | 'siteUrl' | 'now'>,
  publicDir: string,
  isProject: boolean,
): Promise<Diagnosis> {
  const content = await (isProject ? readKept : readContent)({ ...environment, stage: 'preview' })
  const addresses = knownAddresses(content)
  const files = new Set((await filesUnder(publicDir)).map((file) => `/${file}`.normalize('NFC')))
  const isAddress = (address: string) => addresses.has(address) || files.has(address)
  const found = await (isProject ? checkContentOf : problemsIn)(content, isAddress)
  const problems: Diagnosis['problems'] = { broken: [], different: [], byHand: [] }
  for (const problem of found) if (!remarks.has(problem.code)) problems[gravityOf(problem.code)].push(problem)
  return {
    content,
    problems,
    remarks: found.filter(({ code }) => remarks.has(code)).length,
    features: featuresOf(content.posts),
  }
}

function gravityOf(code: ProblemCode): Gravity {
  if (broken.has(code) || (severityOf(code) === 'error' && !likeJekyll.has(code))) return 'broken'
  return different.has(code) ? 'different' : 'byHand'
}

/** Whether a production build would stop at one of them. */
export function hasErrors({ problems }: Diagnosis): boolean {
  return Object.values(problems)
    .flat()
    .some(({ code }) => severityOf(code) === 'error')
}
