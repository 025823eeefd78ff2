import { join } from 'node:path'
import { filesUnder, hashOf } from './files'
import sample from './sample.json'

/** SHA-256 of the files that this repository shows itself with, by path. */
export interface Sample {
  content: Record<string, string>
  public: Record<string, string>
}

export const ownSample: Sample = sample

/** What a content folder holds of the sample, unchanged, and what else that is not `expected` either. */
export interface SampleState {
  unchanged: string[]
  changed: string[]
}

/** @param expected paths whose content is what the import would write. */
export async function sampleStateOf(
  contentDir: string,
  files: Record<string, string>,
  expected: ReadonlySet<string>,
): Promise<SampleState> {
  const state: SampleState = { unchanged: [], changed: [] }
  for (const file of await filesUnder(contentDir)) {
    const known = Object.hasOwn(files, file) ? files[file] : undefined
    if (known && known === (await hashOf(join(contentDir, file)))) state.unchanged.push(file)
    else if (!expected.has(file)) state.changed.push(file)
  }
  return state
}

/** The sample's list for folders as they are now. */
export async function sampleOf(contentDir: string, publicDir: string): Promise<Sample> {
  const list = async (folder: string) => {
    const files = await filesUnder(folder)
    return Object.fromEntries(await Promise.all(files.map(async (file) => [file, (await hashOf(join(folder, file))) ?? ''])))
  }
  return { content: await list(contentDir), public: await list(publicDir) }
}
