import { readEnvironment } from '@/lib/config'
import { readContent } from '@/lib/posts'
import { makeReport } from '@/lib/preview'
import { plainTextOf } from '@/lib/views/preview/plain-text'
import { previewWords } from '@/lib/words/preview'

/**
 * `npm run preview:diff -- [revision]`: what publishing the content as it stands would change, against the published site or a
 * git revision. Writes nothing.
 */
const [revision, ...rest] = process.argv.slice(2)
const content = await readContent({ ...readEnvironment(), stage: 'preview' })
const words = previewWords(content.site.language)

if (rest.length > 0 || revision?.startsWith('-')) {
  process.stderr.write(`${words.command.usage}\n`)
  process.exitCode = revision === '--help' || revision === '-h' ? 0 : 1
} else {
  const report = await makeReport(content, { errors: [], warnings: [] }, { revision })
  const isUnknown = revision !== undefined && report.compared.with === 'nothing'
  if (isUnknown) process.stderr.write(`${words.command.unknownRevision(revision)}\n`)
  else process.stdout.write(plainTextOf(report))
  process.exitCode = isUnknown ? 1 : 0
}
