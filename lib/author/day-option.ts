import { type Day, parseDay } from '@/lib/calendar/day'
import type { AuthorWords } from '@/lib/words/author'
import type { Arguments } from './arguments'
import { Refusal } from './io'

/** The day of `--on`; undefined without it. Throws a Refusal for what is not a day. */
export function dayOption(options: Arguments, w: AuthorWords): Day | undefined {
  const written = options.text('on')
  if (written === undefined) return undefined
  const day = parseDay(written)
  if (!day) throw new Refusal(w.badDay('--on', written))
  return day
}
