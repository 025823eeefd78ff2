import { serialiseForScript } from '@/lib/views/json-ld'

interface Props {
  type: 'application/ld+json' | 'speculationrules'
  data: Record<string, unknown>
}

/** Data for browsers and search engines: JSON-LD, speculation rules. */
export function DataScript({ type, data }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's content is raw text, escaped by the serialiser
  return <script type={type} dangerouslySetInnerHTML={{ __html: serialiseForScript(data) }} />
}
