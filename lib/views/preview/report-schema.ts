import { z } from 'zod'
import { changeKinds, fieldNames } from './changes'
import { waitingStatuses } from './going-live'

/**
 * The shape of `/preview.json`, which the page, the comment on the pull request and the command line show: documented in
 * `docs/previews.md`. Keys may be added to version 1; a change of meaning makes another version.
 */

const part = z.object({ op: z.enum(['same', 'removed', 'added']), text: z.string() })

const passage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), paragraphs: z.number() }),
  z.object({ kind: z.literal('text'), parts: z.array(part) }),
  z.object({
    kind: z.literal('code'),
    lines: z.array(z.union([part, z.object({ op: z.literal('skipped'), lines: z.number() })])),
  }),
])

/** What an address will answer once this is published: a page, a redirect to another address, or 404. */
const answer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('page') }),
  z.object({ is: z.literal('redirect'), to: z.string() }),
  z.object({ is: z.literal('missing') }),
])

const facts = {
  kind: z.enum(['post', 'page']),
  title: z.string(),
  language: z.string(),
  /** Decoded, without the site's sub-path. */
  address: z.string(),
  /** The same as a link within this preview; null where the preview has no such page. */
  href: z.string().nullable(),
  /** Under the content folder; null for what is no longer there. */
  file: z.string().nullable(),
  day: z.iso.date().nullable(),
  months: z.array(z.string()),
}

const change = z.object({
  ...facts,
  change: z.enum(changeKinds),
  /** Absolute address of the published version; null where there is none. */
  production: z.string().nullable(),
  /** Where it was, when it is moved. */
  formerAddress: z.string().nullable(),
  /** What the address it leaves will answer, when it is moved or removed. */
  leaves: answer.nullable(),
  /** Removed from the site, but here as a draft, for later, or withheld. */
  waits: z.enum(waitingStatuses).nullable(),
  words: z.object({ added: z.number(), removed: z.number() }),
  fields: z.array(z.object({ name: z.enum(fieldNames), before: z.array(z.string()), after: z.array(z.string()) })),
  passages: z.array(passage),
  /** The passages were too many to be told. */
  shortened: z.boolean(),
})

const waiting = z.object({
  ...facts,
  file: z.string(),
  /** `withheld`: `published: false`; shown by no page, of a preview neither. */
  status: z.enum(waitingStatuses),
  /** When it goes live by itself, ISO 8601; null for what is not scheduled. */
  live: z.string().nullable(),
  words: z.number(),
})

const problem = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  what: z.string(),
  remedy: z.string(),
})

export const reportSchema = z.object({
  version: z.literal(1),
  language: z.enum(['fr', 'en']),
  /** Link to this report's page in the preview. */
  page: z.string(),
  branch: z.string().nullable(),
  commit: z.string().nullable(),
  pullRequest: z.string().nullable(),
  /** The published site's manifest, a commit, or nothing: then `changes` and `lost` are empty, and mean nothing. */
  compared: z.discriminatedUnion('with', [
    z.object({ with: z.literal('site'), url: z.string() }),
    z.object({ with: z.literal('git'), commit: z.string() }),
    z.object({ with: z.literal('nothing') }),
  ]),
  changes: z.array(change),
  waiting: z.array(waiting),
  /** Addresses that answer on the published site and will answer no more, beside those told in `changes`. */
  lost: z.array(z.string()),
  /** Tags of what changes that no other post carries. */
  lonelyTags: z.array(z.object({ tag: z.string(), file: z.string() })),
  problems: z.array(problem),
})

export type PreviewReport = z.infer<typeof reportSchema>
export type ReportedChange = z.infer<typeof change>
export type ReportedWaiting = z.infer<typeof waiting>
export type Answer = z.infer<typeof answer>
