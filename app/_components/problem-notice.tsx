import type { Language } from '@/lib/config/types'
import { describe, type Problem, severityOf } from '@/lib/problems'
import { words } from '@/lib/words'

/** What is to mend in an entry, above its text. Previews and development only. */
export function ProblemNotice({ language, problems }: { language: Language; problems: readonly Problem[] }) {
  const w = words(language)
  if (problems.length === 0) return null
  return (
    <aside className="callout" aria-label={w.toMend} data-label={w.toMend}>
      <ul className="found">
        {problems.map((problem) => {
          const { what, remedy } = describe(problem, language)
          const place = `${problem.file}:${problem.line}:${problem.column}`
          return (
            <li key={`${place} ${problem.code} ${what}`}>
              <span className="label">{w[severityOf(problem.code)]}</span> {w.withRemark(what, remedy)}. <code>{place}</code>
            </li>
          )
        })}
      </ul>
    </aside>
  )
}
