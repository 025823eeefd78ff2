import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AuthorWords } from '@/lib/words/author'
import { Refusal } from './io'
import { nearestTo } from './nearest'

/** The files below `drafts/`, by name, with slashes: `drafts/sub/x.md`. Hidden ones are none. */
export async function draftFiles(contentDir: string): Promise<string[]> {
  const entries = await readdir(join(contentDir, 'drafts'), { recursive: true, withFileTypes: true }).catch(() => [])
  const root = join(contentDir, 'drafts')
  return entries
    .filter((entry) => entry.isFile() && /^[^.#~].*\.(?:md|markdown|mkdown|mkdn|mkd|html?)$/i.test(entry.name))
    .map(
      (entry) =>
        `drafts/${join(entry.parentPath ?? entry.path, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/')}`,
    )
    .sort()
}

/** A draft by its name as people type it: with or without folder, date or extension. Throws a Refusal that names the others. */
export function findDraft(typed: string, files: readonly string[], w: AuthorWords): string {
  const wanted = typed.trim().normalize('NFC').replaceAll('\\', '/')
  const exact = files.filter((file) => namesOf(file).some((name) => name === wanted || wanted.endsWith(`/${file}`)))
  const [only] = exact
  if (only && exact.length === 1) return only
  if (exact.length > 1) throw new Refusal(w.severalDrafts(typed, exact.join(', ')))
  if (files.length === 0) throw new Refusal(`${w.noSuchDraft(typed)}\n${w.noDrafts}`)
  const names = files.map(shortName)
  const near = nearestTo(shortName(wanted), names)
  throw new Refusal(`${w.noSuchDraft(typed)}\n${near.length > 0 ? w.nearDrafts(near.join(', ')) : w.drafts(names.join(', '))}`)
}

/** `drafts/2017-10-28-x.md` → `x`. */
export function shortName(file: string): string {
  return basename(file.normalize('NFC'))
    .replace(/\.(?:md|markdown|mkdown|mkdn|mkd|html?)$/i, '')
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '')
}

function namesOf(file: string): string[] {
  const path = file.normalize('NFC')
  const below = path.replace(/^drafts\//, '')
  const bare = (name: string) => name.replace(/\.[^./]*$/, '')
  return [path, below, bare(path), bare(below), basename(path), bare(basename(path)), shortName(path)]
}
