import { unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { diskRefusal, makeFolder, moveToFree, readExactly, replaceWhole } from './disk'
import type { Relinked } from './draft-links'
import { git } from './git'
import { Refusal } from './io'
import type { Workplace } from './workplace'

export interface Move {
  /** Under the content folder. */
  from: string
  to: string
  /** The draft as it is, and as it is to be published. */
  source: string
  text: string
  relinked: Relinked[]
}

/**
 * Turns a draft into a post. Links first, then the draft's own text, the renaming last: whenever it is stopped, the draft or
 * the post is there, whole, and the command can be run again. With a fault, everything is as before. Whether git followed:
 * undefined where it does not track the draft.
 */
export async function moveDraft({ from, to, source, text, relinked }: Move, place: Workplace): Promise<boolean | undefined> {
  const { pathOf, nameOf, words: w } = place
  const draft = { path: pathOf(from), before: source, after: text }
  const done: Relinked[] = []
  try {
    await makeFolder(dirname(pathOf(to)))
    for (const change of [...relinked, draft]) {
      if (change.before !== change.after) await replaceWhole(change.path, change.after)
      done.push(change)
    }
    return await rename(from, to, place)
  } catch (cause) {
    for (const { path, before, after } of done) if (before !== after) await replaceWhole(path, before).catch(() => undefined)
    throw diskRefusal(cause, nameOf(to), w)
  }
}

/** By git where it tracks the draft, so that history follows. */
async function rename(
  from: string,
  to: string,
  { io, environment, pathOf, nameOf, words: w }: Workplace,
): Promise<boolean | undefined> {
  const folder = environment.contentDir
  const tracked = await git(folder, ['ls-files', '--error-unmatch', '--', from], io.env)
  const isTracked = 'output' in tracked
  if (isTracked && 'output' in (await git(folder, ['mv', '--', from, to], io.env))) return true
  if (!(await moveToFree(pathOf(from), pathOf(to)))) {
    if (!(await sameText(pathOf(from), pathOf(to), nameOf(to), w))) throw new Refusal(w.exists(nameOf(to)))
    await unlink(pathOf(from))
  }
  return isTracked ? false : undefined
}

async function sameText(one: string, other: string, name: string, w: Workplace['words']): Promise<boolean> {
  return (await readExactly(one, name, w)) === (await readExactly(other, name, w))
}
