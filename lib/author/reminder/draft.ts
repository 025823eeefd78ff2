import { basename } from 'node:path'
import type { Month } from '@/lib/calendar/month'
import { readContent } from '@/lib/posts'
import { recapsOf } from '@/lib/views/recaps'
import { git } from '../git'
import { type AuthorIo, FAILED, Refusal } from '../io'
import { run as runRecap } from '../recap'
import { draftTelling } from '../recap-months'
import { openWorkplace } from '../workplace'

export interface Drafted {
  /** The draft as messages name it, and as `npm run publish` takes it. */
  file: string
  name: string
  /** Whether it is new, or has gained something. */
  isChanged: boolean
}

/** Runs the author's own command in another folder; undefined when the months are not missing there. Throws a Refusal with what it said. */
export async function draftIn(folder: string, months: readonly Month[], io: AuthorIo): Promise<Drafted | undefined> {
  const [first = ''] = months
  const said: string[] = []
  const quiet = { write: () => true }
  const there: AuthorIo = { ...io, cwd: folder, prompts: undefined, stdout: quiet, stderr: { write: (text) => said.push(text) } }
  const place = await openWorkplace(there)
  const before = (await readContent(place.environment)).posts.filter(({ status }) => status !== 'draft')
  const { episodes } = recapsOf(before, place.site.recaps, place.today)
  if (!episodes.some((episode) => episode.state === 'missing' && episode.months.includes(first))) return undefined
  if ((await runRecap(['--month', first], there)) === FAILED) throw new Refusal(said.join('').trimEnd())
  const draft = draftTelling(months, (await readContent(place.environment)).posts)
  if (!draft) return undefined
  const changes = await git(folder, ['status', '--porcelain'], io.env)
  return {
    file: place.nameOf(draft.file),
    name: basename(draft.file).replace(/\.[^.]*$/, ''),
    isChanged: 'output' in changes && changes.output.trim() !== '',
  }
}
