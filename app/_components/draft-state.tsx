import type { Language } from '@/lib/config/types'
import type { DraftState as State } from '@/lib/views/draft-state'
import { words } from '@/lib/words'

/** Beside the draft of a recap: the notes that wait and the sections without text. Previews and development only. */
export function DraftState({ language, state }: { language: Language; state: State | undefined }) {
  const w = words(language)
  if (!state) return null
  const { notes, emptySections } = state
  const rest = w.rawMaterial(state.articles, state.commits, state.links, state.previous)
  return (
    <aside className="callout" aria-label={w.toTell} data-label={w.toTell}>
      {emptySections.length > 0 && (
        <p>
          {w.emptySections(emptySections.length)} <em>{emptySections.join(', ')}</em>
        </p>
      )}
      {notes.length > 0 && (
        <>
          <p>{w.unusedNotes(notes.length)}</p>
          <ul>
            {[...new Set(notes)].map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {rest && <p>{rest}</p>}
    </aside>
  )
}
