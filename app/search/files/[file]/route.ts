import { notFound } from 'next/navigation'
import { toRender } from '@/lib/build/plan'
import { getSearchFiles } from '@/lib/build/search-files'

export const dynamic = 'force-static'

export const dynamicParams = false

type Props = { params: Promise<{ file: string }> }

export async function generateStaticParams() {
  return toRender(
    '/search/files/[file]',
    [...(await texts()).keys()].map((file) => ({ file })),
  )
}

/** The script of `/search` and the parts of its index, each named after its content. */
export async function GET(_: Request, { params }: Props) {
  const { file } = await params
  const text = (await texts()).get(file)
  if (text === undefined) notFound()
  // What hosts make of these endings by themselves: two hundred files need no rule of their own.
  const type = file.endsWith('.js') ? 'application/javascript' : 'text/plain'
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } })
}

async function texts(): Promise<Map<string, string>> {
  const { script, index } = await getSearchFiles()
  return new Map([[script.name, script.text], ...index.map(({ name, text }) => [`${name}.txt`, text] as const)])
}
