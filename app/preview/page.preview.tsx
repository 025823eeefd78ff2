import type { Metadata } from 'next'
import { PreviewChange } from '@/app/_components/preview-change'
import { PreviewOutline } from '@/app/_components/preview-outline'
import { PreviewRemarks } from '@/app/_components/preview-remarks'
import { PreviewWaiting } from '@/app/_components/preview-waiting'
import { SiteFrame } from '@/app/_components/site-frame'
import { listMetadata } from '@/app/_pages/metadata'
import { previewReport } from '@/app/_pages/preview-report'
import { summaryOf } from '@/lib/views/preview/summary'
import { previewUrl } from '@/lib/views/urls'
import { previewWords } from '@/lib/words/preview'
import '@/app/styles/preview.css'

export async function generateMetadata(): Promise<Metadata> {
  // Production has no such page: no address is its canonical one.
  const { alternates: _, ...head } = await listMetadata(previewUrl(), (w) => w.whatChanges)
  return head
}

/** What publishing this branch would change for readers. Previews and development only. */
export default async function Page() {
  const report = await previewReport()
  const w = previewWords(report.language)
  const { compared } = report
  return (
    <SiteFrame current={previewUrl()}>
      <p className="side">
        {compared.with === 'git' ? w.comparedWith.git(compared.commit.slice(0, 7)) : w.comparedWith[compared.with]}
      </p>
      <h1>{w.title}</h1>
      <p className="standfirst">{summaryOf(report)}</p>
      <PreviewOutline report={report} />
      {report.changes.map((change) => (
        <PreviewChange key={`${change.change} ${change.address}`} language={report.language} change={change} />
      ))}
      <PreviewWaiting language={report.language} entries={report.waiting} />
      <PreviewRemarks report={report} />
    </SiteFrame>
  )
}
