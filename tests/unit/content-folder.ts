import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Content, readContent } from '@/lib/posts'

/** A content folder of its own for one test, removed after it. */
export function contentFolder(t: TestContext, files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  return folder
}

export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}

/** Reads files as a content folder, in production on 15 March 2018 unless told otherwise. */
export function contentOf(
  t: TestContext,
  files: Record<string, string | Uint8Array>,
  environment: Partial<Parameters<typeof readContent>[0]> = {},
): Promise<Content> {
  return readContent({
    contentDir: contentFolder(t, files),
    siteUrl: undefined,
    stage: 'production',
    now: '2018-03-15',
    ...environment,
  })
}

/** A text with front matter. */
export function text(keys: string, body = 'Du café.\n'): string {
  return `---\n${keys}\n---\n\n${body}`
}
