import type { Language } from '@/lib/config/types'
import { goingLiveOf } from '@/lib/views/preview/going-live'
import { Day } from './day'

type Props = { language: Language; waiting: Parameters<typeof goingLiveOf>[0] & { instant?: string | undefined } }

/** « paraîtra le 3 décembre 2026… »: when a text goes live, and what it takes. Previews and development only. */
export function GoingLive({ language, waiting }: Props) {
  const { before, code, day, after } = goingLiveOf(waiting, language)
  return (
    <>
      {before} {code && <code>{code}</code>}
      {day && <Day language={language} day={day} instant={waiting.instant ?? day} />}
      {after && (day ? `, ${after}` : ` ${after}`)}
    </>
  )
}
