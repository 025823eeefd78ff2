import { basename } from 'node:path'
import type { Month } from '@/lib/calendar/month'
import { type Content, type Post, readContent } from '@/lib/posts'
import { slugify } from '@/lib/slug'
import { type RecapCalendar, recapsOf } from '@/lib/views/recaps'
import { formatMonths } from '@/lib/words/dates'
import { readArguments } from './arguments'
import { diskRefusal, exists, readExactly, replaceWhole, writeNew } from './disk'
import { type AuthorIo, FAILED, FINE, LOOK, Refusal, remark, say } from './io'
import { newRecapDraft } from './recap-draft'
import { gatherMaterial } from './recap-material'
import { draftTelling, namedMonths, oldestMissing, type Telling } from './recap-months'
import { sayMaterial } from './recap-report'
import { sayStatus } from './recap-status'
import { extendScaffold } from './scaffold'
import { openWorkplace, refuseFaultySite, requireContent, type Workplace } from './workplace'

/** `npm run recap`: the draft of the oldest recap that is missing, or of the months named; `--status` shows the series. */
export async function run(args: string[], io: AuthorIo): Promise<number> {
  const place = await openWorkplace(io)
  const { words: w, site, today } = place
  const options = readArguments(args, { month: 'text', status: 'flag' }, io, w)
  if (options.has('help')) {
    say(io, w.recapHelp)
    return FINE
  }
  await requireContent(place)
  refuseFaultySite(place)
  const [extra] = options.words
  // A bare month is plain enough: `npm run recap 2017-09`.
  const named = options.text('month') ?? extra
  if (options.words.length > 1 || (extra !== undefined && extra !== named))
    throw new Refusal(w.tooManyWords(options.words.at(-1) ?? ''))
  if (options.has('status') && named !== undefined) throw new Refusal(w.statusAlone(named))
  const content = await readContent(place.environment)
  const posts = content.posts.filter(({ status }) => status !== 'draft')
  const calendar = recapsOf(posts, site.recaps, today)
  if (options.has('status')) return sayStatus(calendar, content, place)
  const telling = named === undefined ? oldestMissing(calendar) : namedMonths(named, calendar, place)
  if (!telling) return sayNothingMissing(calendar, place)
  return prepare(telling, posts, content, place)
}

async function prepare(telling: Telling, posts: readonly Post[], content: Content, place: Workplace): Promise<number> {
  const { io, words: w, site } = place
  const draft = draftTelling(telling.months, content.posts)
  const months = draft?.recap?.months ?? telling.months
  const material = await gatherMaterial({ ...telling, months }, posts, place)
  const made = newRecapDraft(telling, posts, material.blocks, place)
  const file = draft?.file ?? `drafts/${slugify(made.title)}.md`
  const name = place.nameOf(file)
  if (draft) {
    const added = await extend(file, material.blocks, place)
    say(io, added > 0 ? w.extended(name, added) : w.unchanged(name))
  } else {
    await create(file, made.text, place)
    say(io, w.drafted(name))
  }
  say(io, w.subject(draft?.title ?? made.title, formatMonths(months, site.language)))
  sayMaterial(material, draft ? undefined : made.sections, place)
  say(io, '', w.nextAfterDraft(basename(file).replace(/\.[^.]*$/, '')))
  remark(io, ...telling.remarks)
  return telling.remarks.length > 0 ? LOOK : FINE
}

async function create(file: string, text: string, { pathOf, nameOf, words: w }: Workplace): Promise<void> {
  const written = await writeNew(pathOf(file), text).catch((cause) => {
    throw diskRefusal(cause, nameOf(file), w)
  })
  if (!written) throw new Refusal(w.draftInTheWay(nameOf(file)))
}

/** How many lines were new. What an editor saved meanwhile is never lost. */
async function extend(
  file: string,
  blocks: Parameters<typeof extendScaffold>[1],
  { pathOf, nameOf, words: w }: Workplace,
): Promise<number> {
  const [path, name] = [pathOf(file), nameOf(file)]
  const before = (await readExactly(path, name, w)) ?? ''
  const { text, added } = extendScaffold(before, blocks)
  if (added === 0) return 0
  if ((await exists(path)) && (await readExactly(path, name, w)) !== before) throw new Refusal(w.changedMeanwhile(name))
  await replaceWhole(path, text).catch((cause) => {
    throw diskRefusal(cause, name, w)
  })
  return added
}

function sayNothingMissing({ episodes }: RecapCalendar, { io, site, today, words: w }: Workplace): number {
  const { start } = site.recaps ?? {}
  if (!start && episodes.length === 0) {
    remark(io, w.noSeries)
    return FAILED
  }
  if (start && start > today.slice(0, 7)) {
    say(io, w.notBegun(start))
    return FINE
  }
  say(io, w.nothingMissing)
  const current = episodes.find(({ state }) => state === 'current')
  if (current)
    say(io, w.currentMonths(formatMonths(current.months, site.language), `npm run recap -- --month ${firstOf(current.months)}`))
  return FINE
}

const firstOf = ([first = '']: readonly Month[]) => first
