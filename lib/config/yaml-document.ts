import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml'

/** A parsed document, and where each of its offsets stands in the text as written: line and column from 1. */
export interface YamlDocument {
  document: Document.Parsed
  positionOf: (offset: number) => { line: number; column: number }
}

/** More than any depth that is read. */
const INDENT = ' '.repeat(80)
/** Lines put right in one text; each costs a reading of the whole. */
const MOST_LINES = 200

/**
 * Parses as Ruby's YAML does (libyaml, YAML 1.1): a list in brackets or a quoted text may go on at any column, the
 * first included. The parser wants such lines indented, where spaces mean nothing: they are, and it reads again. A
 * text that stays wrong is given as it was, with its own errors.
 */
export function parseYaml(text: string): YamlDocument {
  const asWritten = parse(text, new Set())
  let last = asWritten
  let indented = text
  const lines = new Set<number>()
  while (last.document.errors.length > 0) {
    const start = lineToIndent(last.document.errors[0], indented)
    const line = start === undefined ? 0 : last.lineAt(start)
    if (start === undefined || lines.has(line) || lines.size === MOST_LINES) return asWritten
    lines.add(line)
    indented = indented.slice(0, start) + INDENT + indented.slice(start)
    last = parse(indented, lines)
  }
  return last
}

/** Offset of the line that goes on with a quoted text or a list in brackets begun above, if that is what is wrong. */
function lineToIndent(error: YAMLError | undefined, text: string): number | undefined {
  if (!error) return undefined
  if (error.code === 'BAD_INDENT' && error.message.startsWith('Flow ')) return text.lastIndexOf('\n', error.pos[0] - 1) + 1
  if (error.code !== 'MISSING_CHAR' || !error.message.includes('quote')) return undefined
  const end = text.indexOf('\n', error.pos[0])
  return end < 0 || end + 1 === text.length ? undefined : end + 1
}

function parse(text: string, indented: ReadonlySet<number>): YamlDocument & { lineAt: (offset: number) => number } {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    version: '1.1',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter,
  })
  const lineAt = (offset: number) => Math.max(lineCounter.linePos(offset).line, 1)
  const positionOf = (offset: number) => {
    const line = lineAt(offset)
    return { line, column: Math.max(lineCounter.linePos(offset).col - (indented.has(line) ? INDENT.length : 0), 1) }
  }
  return { document, positionOf, lineAt }
}
