import { slugify } from '@/lib/slug'
import { readArguments } from './arguments'
import { diskRefusal, writeNew } from './disk'
import { frontMatterText } from './front-matter-text'
import { type AuthorIo, FINE, Refusal, say } from './io'
import { openWorkplace, requireContent } from './workplace'

/** `npm run new`: a draft with its front matter and nothing else. */
export async function run(args: string[], io: AuthorIo): Promise<number> {
  const place = await openWorkplace(io)
  const { words: w } = place
  const options = readArguments(args, { draft: 'text' }, io, w)
  if (options.has('help')) {
    say(io, w.newHelp)
    return FINE
  }
  await requireContent(place)
  const given = options.words.join(' ')
  const title = (given.trim() === '' && io.prompts ? await io.prompts.ask(w.askTitle) : given)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (title === '') throw new Refusal(w.titleMissing)
  const base = baseName(options.text('draft'), title)
  if (base === undefined) throw new Refusal(w.badName(options.text('draft') ?? ''))
  const file = `drafts/${base}.md`
  const text = frontMatterText({ layout: 'post', title, category: '', tags: [] })
  const written = await writeNew(place.pathOf(file), `${text}\n`).catch((cause) => {
    throw diskRefusal(cause, place.nameOf(file), w)
  })
  if (!written) throw new Refusal(w.exists(place.nameOf(file)))
  say(io, w.created(place.nameOf(file)), w.nextAfterNew(base))
  return FINE
}

/** File systems allow 255 bytes; a date, an extension and room for a passing file go with it. */
const longestName = 200

/** The file's name without extension; undefined when the one given leads elsewhere or names nothing. */
function baseName(given: string | undefined, title: string): string | undefined {
  if (given !== undefined && (/[/\\]|^\./.test(given) || given.trim() === '')) return undefined
  const base = slugify(given?.replace(/\.(?:md|markdown)$/i, '') ?? title)
  const short = [...base].reduce((name, sign) => (Buffer.byteLength(name + sign) > longestName ? name : name + sign), '')
  return short.replace(/-+$/, '')
}
