import { isAbsolute } from 'node:path'
import type { Month } from '@/lib/calendar/month'
import { readContent } from '@/lib/posts'
import { type RecapCalendar, type RecapEpisode, recapsOf } from '@/lib/views/recaps'
import { formatMonths } from '@/lib/words/dates'
import { type AuthorIo, FAILED, FINE, LOOK, Refusal, remark, say } from '../io'
import { openWorkplace, refuseFaultySite, requireContent, type Workplace } from '../workplace'
import { baseBranch, fetchBranches, writeOnBranch } from './branch'
import { type Drafted, draftIn } from './draft'
import { branchOf, type Forge, ForgeRefusal, type RecapRequest } from './forge'

export { type Forge, ForgeRefusal, type NewRequest, type RecapRequest } from './forge'
export { gitHubForge } from './github'

/** A period that waits for its recap, and the request that is open for it. */
interface Waiting {
  months: Month[]
  request: RecapRequest | undefined
}

/**
 * Keeps a request open for a period that ended untold. By what is checked out it closes the requests whose months are told or
 * left out, and adds what is new to the drafts of the others; with none open, it opens one for the oldest missing period,
 * unless the author has closed that one before. Run again, it changes nothing. Exit codes as for the other commands.
 */
export async function remind(forge: Forge, io: AuthorIo): Promise<number> {
  try {
    return await remindAt(forge, await openWorkplace(io))
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    remark(io, cause.message)
    return FAILED
  }
}

async function remindAt(forge: Forge, place: Workplace): Promise<number> {
  const { io, words: w } = place
  await requireContent(place)
  refuseFaultySite(place)
  const folder = place.nameOf('')
  if (isAbsolute(folder) || folder.startsWith('..')) throw new Refusal(w.remind.contentElsewhere)
  const posts = (await readContent(place.environment)).posts.filter(({ status }) => status !== 'draft')
  const calendar = recapsOf(posts, place.site.recaps, place.today)
  const requests = (await forge.requests()).toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
  const open = await closeSettled(requests, calendar, forge, place)
  const waiting = waitingOf(calendar, requests, open)
  if (waiting.length === 0) {
    if (open.length === 0) say(io, calendar.counts.missing > 0 ? w.remind.refused : w.nothingMissing)
    return FINE
  }
  await fetchBranches(place)
  const codes: number[] = []
  for (const one of waiting) codes.push(await update(one, forge, place))
  return Math.max(FINE, ...codes)
}

/** Closes the requests that have nothing left to ask; returns those that stay open. */
async function closeSettled(
  requests: readonly RecapRequest[],
  { episodes }: RecapCalendar,
  forge: Forge,
  { io, site, words: w }: Workplace,
): Promise<RecapRequest[]> {
  const open: RecapRequest[] = []
  for (const request of requests.filter(({ state }) => state === 'open')) {
    const episode = episodes.find((one) => isSettled(one) && one.months.includes(request.month))
    if (!episode) {
      open.push(request)
      continue
    }
    const months = formatMonths(episode.months, site.language)
    await forge.close(request.number, episode.post ? w.remind.told(months, episode.post.title) : w.remind.leftOut(months))
    say(io, w.remind.closed(request.number, months))
  }
  return open
}

/** Told by a post, or left out on purpose. */
const isSettled = ({ post, state }: RecapEpisode) => post !== undefined || state === 'skipped'

/** The periods to write for: those of the open requests, else the oldest missing one that was not refused. */
function waitingOf({ episodes }: RecapCalendar, requests: readonly RecapRequest[], open: readonly RecapRequest[]): Waiting[] {
  const missing = episodes.filter(({ state }) => state === 'missing').toReversed()
  if (open.length > 0)
    return missing.flatMap(({ months }) => {
      const request = open.find(({ month }) => months.includes(month))
      return request ? [{ months, request }] : []
    })
  const isRefused = (months: readonly Month[]) =>
    requests.some(({ state, month }) => state === 'closed' && months.includes(month))
  const oldest = missing.find(({ months }) => !isRefused(months))
  return oldest ? [{ months: oldest.months, request: undefined }] : []
}

/** Brings the branch up to date, and opens a request for it when there is none. */
async function update({ months, request }: Waiting, forge: Forge, place: Workplace): Promise<number> {
  const { io, words: w, site } = place
  const branch = request?.branch ?? branchOf(months[0] ?? '')
  const inWords = formatMonths(months, site.language)
  const base = await baseBranch(place)
  let drafted: Drafted | undefined
  const outcome = await writeOnBranch(
    {
      branch,
      message: w.remind.commit(inWords),
      write: async (folder) => {
        drafted = await draftIn(folder, months, io)
        return drafted?.isChanged === true
      },
    },
    place,
  )
  if (outcome === 'conflict' || outcome === 'refused') {
    remark(io, outcome === 'conflict' ? w.remind.conflict(branch, base) : w.remind.pushRefused(branch))
    return LOOK
  }
  if (outcome === 'pushed') say(io, w.remind.pushed(branch))
  else say(io, w.remind.nothingNew(inWords))
  if (request || !drafted || outcome === 'empty') return FINE
  const asked = { branch, base, title: w.remind.title(inWords), body: w.remind.body({ months: inWords, ...drafted }) }
  const number = await forge.open(asked).catch((cause) => {
    throw cause instanceof ForgeRefusal ? new Refusal(w.remind.notAllowed(branch)) : cause
  })
  say(io, w.remind.opened(number))
  return FINE
}
