import { previewReport } from '@/app/_pages/preview-report'

export const dynamic = 'force-static'

/** What `/preview` shows, for programs: see docs/previews.md. */
export async function GET() {
  return Response.json(await previewReport(), { headers: { 'X-Robots-Tag': 'noindex' } })
}
