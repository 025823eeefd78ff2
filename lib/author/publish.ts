import { basename, join } from 'node:path'
import type { Day } from '@/lib/calendar/day'
import { type Content, type Post, readContent } from '@/lib/posts'
import type { Problem } from '@/lib/problems'
import { readArguments } from './arguments'
import { dayOption } from './day-option'
import { exists, readExactly } from './disk'
import { relinkedFiles } from './draft-links'
import { draftFiles, findDraft, shortName } from './drafts'
import { type AuthorIo, FINE, Refusal, say } from './io'
import { moveDraft } from './move-draft'
import { sayPublished } from './publish-report'
import { publishedText } from './published-text'
import { openWorkplace, problemLines, refuseErrors, refuseFaultySite, requireContent, type Workplace } from './workplace'

/** `npm run publish`: a draft becomes a dated post. All that can be refused is refused before anything is written. */
export async function run(args: string[], io: AuthorIo): Promise<number> {
  const place = await openWorkplace(io)
  const { words: w, environment } = place
  const options = readArguments(args, { on: 'text' }, io, w)
  if (options.has('help')) {
    say(io, w.publishHelp)
    return FINE
  }
  await requireContent(place)
  refuseFaultySite(place)
  const asked = dayOption(options, w)
  const files = await draftFiles(environment.contentDir)
  const [typed, extra] = options.words
  if (extra !== undefined) throw new Refusal(w.tooManyWords(extra))
  const from = findDraft(typed ?? (await choose(files, place)), files, w)
  return publish(from, asked, place)
}

async function publish(from: string, asked: Day | undefined, place: Workplace): Promise<number> {
  const { words: w, environment, pathOf, nameOf } = place
  const content = await readContent(environment)
  const draft = content.posts.find(({ file }) => file === from.normalize('NFC'))
  const source = (await readExactly(pathOf(from), nameOf(from), w)) ?? ''
  const text = publishedText(source)
  if ('fault' in text) {
    throw new Refusal(text.fault === 'record' ? w.recordMissing(nameOf(from)) : w.brokenMark(nameOf(from), text.line, text.mark))
  }
  const day = dayFor(from, draft, asked, place)
  const to = postFile(from, day)
  const isTaken = await exists(pathOf(to))
  if (isTaken && !(await isUnfinished(to, text.text, place))) throw new Refusal(w.exists(nameOf(to)))
  const problems = content.problemsOf({ file: from.normalize('NFC') })
  const isHomeless = problems.some(({ code }) => code === 'address-taken')
  refuseErrors(
    problems.filter(
      (problem) => problem.code !== 'address-taken' || isRealClash(problem, to, (draft?.day ?? place.today) === day),
    ),
    place,
  )
  // What is no entry would not appear, and what is wrong with it says why.
  if (!draft && !text.isWithheld && !isHomeless) throw new Refusal(problemLines(problems, place))
  const relinked = await relinkedFiles(environment.contentDir, from, to, (path) => readExactly(path, path, w))
  const gitFollowed = await moveDraft({ from, to, source, text: text.text, relinked }, place)
  return sayPublished({ from, to, day, draft, text, relinked, gitFollowed }, postsOf(content), place)
}

/** An address is only worth a refusal when it will be the post's own, and another than a draft or the post itself has it. */
function isRealClash({ details: { other = '' } }: Problem, to: string, isSameDay: boolean): boolean {
  return isSameDay && other !== to && !other.startsWith('drafts/')
}

const postsOf = ({ posts }: Content) => posts.filter(({ status }) => status !== 'draft')

/** Has one of the drafts chosen; with no one there to do so it is refused. */
async function choose(files: readonly string[], { io, words: w }: Workplace): Promise<string> {
  if (files.length === 0) throw new Refusal(w.noDrafts)
  if (!io.prompts) throw new Refusal(`${w.draftMissing}\n${w.drafts(files.map(shortName).join(', '))}`)
  const chosen = await io.prompts.choose(
    w.askDraft,
    files.map((file) => file.slice('drafts/'.length)),
  )
  if (chosen === undefined) throw new Refusal(w.draftMissing)
  return `drafts/${chosen}`
}

/** `--on`, else the day that the draft itself says, in its front matter or its name, else today. */
function dayFor(file: string, draft: Post | undefined, asked: Day | undefined, { nameOf, today, words: w }: Workplace): Day {
  const hasDate = draft?.places.date !== undefined && draft.data.date !== undefined
  if (hasDate && asked && draft.day !== asked) throw new Refusal(w.dateDisagrees(nameOf(file), draft.day, asked))
  const isNamed = /^\d{4}-\d{1,2}-\d{1,2}-/.test(basename(file))
  return asked ?? (hasDate || isNamed ? draft?.day : undefined) ?? today
}

/** `drafts/sub/x.md` → `posts/sub/2017-10-28-x.md`; signs that no address should hold become dashes. */
function postFile(from: string, day: Day): string {
  const folder = from.slice('drafts/'.length, -basename(from).length)
  const extension = /\.[^.]*$/.exec(from)?.[0] ?? ''
  const name = shortName(from)
    .replace(/[^\p{L}\p{M}\p{N}._~-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return join('posts', folder, `${day}-${name}${extension}`).replaceAll('\\', '/')
}

/** A publication that was stopped at its very last step left the same text at both places: it is finished. */
async function isUnfinished(to: string, text: string, { pathOf, nameOf, words: w }: Workplace): Promise<boolean> {
  return (await readExactly(pathOf(to), nameOf(to), w)) === text
}
