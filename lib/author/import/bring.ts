import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf, put, removeUnfinished } from './files'
import type { Found } from './jekyll-site'
import { type Sample, sampleStateOf } from './sample'
import type { Settings } from './settings'
import { type Obstacle, obstacleTo } from './way'

/** Where an import writes. */
export interface Targets {
  contentDir: string
  publicDir: string
}

/** A file to be written and what it is made of. */
interface Item {
  target: string
  /** As the report names it. */
  name: string
  source: { copy: string } | { text: string; orElse: string }
}

export interface Brought {
  written: number
  unchanged: number
  /** Files that were there and differ: not touched, or (with `replace`) put aside. */
  kept: string[]
  saved: string[]
  removed: number
}

/** Own texts beside the sample, so that it cannot be taken away unasked. */
export class SampleChanged extends Error {
  constructor(readonly files: string[]) {
    super('the sample was changed')
  }
}

/** Something stands where a file or folder must be. */
export class WayBlocked extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(`${obstacle.path} is in the way`)
  }
}

/**
 * Writes what was found, each file at once and whole, never over a file that differs: it is kept, or with `replace` put
 * aside as `name~`. The sample goes where nothing of it was changed; else only with `replace` (throws SampleChanged).
 * Throws WayBlocked, before anything is written, where a file cannot be.
 */
export async function bring(
  found: Found[],
  settings: Settings,
  targets: Targets,
  sample: Sample,
  replace: boolean,
): Promise<Brought> {
  const items = itemsOf(found, settings, targets)
  const obstacle = await obstacleTo(items.map(({ target }) => target))
  if (obstacle) throw new WayBlocked(obstacle)
  for (const folder of [targets.contentDir, targets.publicDir]) await removeUnfinished(folder)
  const states: State[] = []
  for (const item of items) states.push(await stateOf(item))
  const inPlace = new Set(items.flatMap(({ name }, index) => (states[index] === 'same' ? [name] : [])))
  const content = await sampleStateOf(targets.contentDir, sample.content, inPlace)
  const isSampleHere = content.unchanged.length > 0
  if (isSampleHere && content.changed.length > 0 && !replace) throw new SampleChanged(content.changed)
  const pictures = await sampleStateOf(targets.publicDir, sample.public, new Set())
  const ofSample = new Set([...content.unchanged, ...pictures.unchanged.map((file) => `public/${file}`)])
  const brought: Brought = { written: 0, unchanged: inPlace.size, kept: [], saved: [], removed: 0 }
  for (const [index, item] of items.entries()) {
    if (states[index] === 'same') continue
    if (states[index] === 'other' && !ofSample.has(item.name) && !(await putAside(item, replace, brought))) continue
    await put(item.target, item.source)
    brought.written++
  }
  if (isSampleHere) await removeSample(content.unchanged, pictures.unchanged, items, targets, brought)
  return brought
}

function itemsOf(found: Found[], { text, eased }: Settings, { contentDir, publicDir }: Targets): Item[] {
  const items = found.map(({ kind, from, to }): Item => {
    const isAsset = kind === 'assets'
    return { target: join(isAsset ? publicDir : contentDir, to), name: isAsset ? `public/${to}` : to, source: { copy: from } }
  })
  return [...items, { target: join(contentDir, 'site.yml'), name: 'site.yml', source: { text, orElse: eased } }]
}

type State = 'absent' | 'same' | 'other'

async function stateOf({ target, source }: Item): Promise<State> {
  const known = await hashOf(target)
  if (known === undefined) return 'absent'
  if ('copy' in source) return known === (await hashOf(source.copy)) ? 'same' : 'other'
  return [source.text, source.orElse].includes(await readFile(target, 'utf8')) ? 'same' : 'other'
}

/** Whether the way is free for the new file. */
async function putAside({ target, name }: Item, replace: boolean, brought: Brought): Promise<boolean> {
  if (!replace) {
    brought.kept.push(name)
    return false
  }
  await rename(target, `${target}~`)
  brought.saved.push(name)
  return true
}

/** The sample's texts and their pictures, where they are as they came. The site's icons, at the top, stay. */
async function removeSample(
  texts: string[],
  pictures: string[],
  items: Item[],
  targets: Targets,
  brought: Brought,
): Promise<void> {
  const own = new Set(items.map(({ target }) => target))
  const files = [
    ...texts.map((file) => join(targets.contentDir, file)),
    ...pictures.filter((file) => file.includes('/')).map((file) => join(targets.publicDir, file)),
  ].filter((file) => !own.has(file))
  for (const file of files) await rm(file)
  brought.removed = files.length
}
