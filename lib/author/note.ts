import { monthOf } from '@/lib/calendar/month'
import { formatMonth } from '@/lib/words/dates'
import { appendNote, NotAFile } from './append-note'
import { readArguments } from './arguments'
import { dayOption } from './day-option'
import { diskRefusal } from './disk'
import { type AuthorIo, FINE, Refusal, say } from './io'
import { openWorkplace, requireContent } from './workplace'

/** `npm run note`: a dated line in the notes of its month. Reads the settings alone, so that it takes but a moment. */
export async function run(args: string[], io: AuthorIo): Promise<number> {
  const place = await openWorkplace(io)
  const { words: w, site, today } = place
  const options = readArguments(args, { on: 'text', private: 'flag' }, io, w)
  if (options.has('help')) {
    say(io, w.noteHelp)
    return FINE
  }
  await requireContent(place)
  const day = dayOption(options, w) ?? today
  const given = options.words.join(' ')
  const text = tidy(given === '' && io.prompts ? await io.prompts.ask(w.askNote) : given)
  if (text.length === 0) throw new Refusal(w.noteEmpty)

  const isPrivate = options.has('private') || (text[0] ?? '').startsWith('!')
  const mark = isPrivate && !text[0]?.startsWith('!') ? '! ' : ''
  const lines = text.map((line, index) => (index === 0 ? `- ${day} ${mark}${line}` : `  ${line}`))
  const file = `notes/${monthOf(day)}.md`
  const title = w.noteTitle(formatMonth(monthOf(day), site.language))
  try {
    await appendNote(place.pathOf(file), lines, !isPrivate, { title, publicTitle: w.publicTitle })
  } catch (cause) {
    if (cause instanceof NotAFile) throw new Refusal(w.notAFile(place.nameOf(file)))
    throw diskRefusal(cause, place.nameOf(file), w)
  }
  say(io, w.noted(place.nameOf(file), isPrivate), ...lines)
  return FINE
}

/** The lines of a text without the blank ones; signs that a terminal would obey become spaces. */
function tidy(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.replace(/\p{Cc}+/gu, ' ').trim())
    .filter((line) => line !== '')
}
