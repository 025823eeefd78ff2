import { watch } from 'node:fs'
import { readEnvironment } from '@/lib/config'

/** Calls back when one of the author's files is saved, until the signal ends it. */
export function watchContent(onChange: () => unknown, signal: AbortSignal): void {
  let pending: NodeJS.Timeout | undefined
  // Editors save in several steps; one reload is enough.
  const soon = () => {
    clearTimeout(pending)
    pending = setTimeout(onChange, 50)
  }
  watch(readEnvironment().contentDir, { recursive: true, signal }, soon)
}
