import type { Language } from '@/lib/config/types'
import { fieldLinesOf } from '@/lib/views/preview/field-parts'
import type { ReportedChange } from '@/lib/views/preview/report-schema'
import { previewWords } from '@/lib/words/preview'
import { Corrected } from './preview-text'

type Field = ReportedChange['fields'][number]

/** What changed of a post beside its text: « Titre », « Étiquettes ». */
export function PreviewFields({ language, fields }: { language: Language; fields: readonly Field[] }) {
  const w = previewWords(language)
  return (
    <dl className="changed-fields">
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{w.fields[field.name]}</dt>
          {fieldLinesOf(field, language).map((parts) => (
            <dd key={parts.map(({ op, text }) => op + text).join()}>
              <Corrected language={language} parts={parts} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
