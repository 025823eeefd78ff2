import matter from 'gray-matter'
import { type Field, type Node, readYaml } from '@/lib/config/yaml'
import type { Problem, ProblemCode } from '@/lib/problems'

export interface FrontMatter {
  fields: ReadonlyMap<string, Field>
  /** The text after the front matter, and the line of the file at which it begins, from 1. */
  body: string
  bodyLine: number
  problems: Problem[]
}

/**
 * Splits a text as Jekyll does (`Document::YAML_FRONT_MATTER_REGEXP`): the first line is `---`, the front matter ends at
 * the first line that is `---` or `...`. No front matter, or one that cannot be read, is undefined with its problem.
 *
 * This is the only use of gray-matter, because it evaluates front matter that opens with `---js` and splits at `----`: it
 * sees a text only once its first line is known to be bare, and reads YAML through our own engine.
 */
export function readFrontMatter(text: string, file: string): { frontMatter?: FrontMatter; problems: Problem[] } {
  const fail = (code: ProblemCode, line: number, details: Record<string, string> = {}) => ({
    problems: [{ code, file, line, column: 1, details }],
  })
  const [first = '', ...rest] = text.split('\n')
  if (!/^---\s*$/.test(first)) {
    const [, language] = /^---[^\S\n]*([A-Za-z]\S*)/.exec(first) ?? []
    return language ? fail('front-matter-language', 1, { language }) : fail('front-matter-missing', 1)
  }
  const end = rest.findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
  if (end < 0) return fail('front-matter-open', 1)
  const inside = rest.slice(0, end).findIndex((line) => line.startsWith('---'))
  if (inside >= 0) return fail('front-matter-open', inside + 2)

  // Blank lines after the front matter belong to it, in Jekyll's expression.
  const after = rest.slice(end + 1)
  const start = Math.max(
    after.findIndex((line) => line.trim() !== ''),
    0,
  )
  const body = after.slice(start).join('\n')
  const { fields, problems, content } = parse(rest.slice(0, end).join('\n'), body, file)
  return fields ? { frontMatter: { fields, body: content, bodyLine: end + 3 + start, problems }, problems: [] } : { problems }
}

function parse(yaml: string, body: string, file: string) {
  let reading: ReturnType<typeof readYaml> = { root: undefined, problems: [] }
  const { content } = matter(`---\n${yaml}\n---\n${body}`, {
    language: 'yaml',
    engines: {
      // gray-matter hands over the line break after the first `---` too: its text begins on line 1.
      yaml: (text: string) => {
        reading = readYaml(text, file, 1, 'front-matter-yaml')
        return {}
      },
      javascript: () => {
        throw new Error('front matter is never run')
      },
    },
  })
  const { root, problems } = reading
  if (root?.kind === 'map') return { fields: root.fields, problems, content }
  if (root && root.kind !== 'empty') return { fields: undefined, problems: [...problems, notKeys(root)], content }
  const isEmpty = !problems.length
  return { fields: isEmpty ? new Map<string, Field>() : undefined, problems, content }
}

/** A lone `title:Mars` is a text to YAML. */
function notKeys(node: Node): Problem {
  const isGlued = node.kind === 'text' && /^[\w-]+:[^ \t\n]/.test(node.text)
  return isGlued
    ? { code: 'yaml-space', ...node.place, details: {} }
    : { code: 'value-map', ...node.place, details: { key: '---' } }
}
