import { trim } from '../ascii-space'
import { type BlockContext, isAfterBoundary, isBeforeBoundary, lineOf, takePending } from './context'

const OPENING = / {0,3}(\\)?\$\$/y
const REST_OF_LINE = /[ \t\r\f\v]*\n/y

/** `$$ … $$` standing apart. A backslash before it leaves it as text, without the backslash. */
export function parseMathBlock(context: BlockContext): boolean {
  const { source } = context
  const opening = source.match(OPENING)
  if (!opening || !isAfterBoundary(context)) return false
  const start = source.position
  const line = lineOf(context)
  const end = source.find('$$', start + opening[0].length)
  if (end < 0) return false
  source.position = end + 2
  const alone = source.take(REST_OF_LINE) !== null
  if (opening[1] !== undefined) {
    source.position = alone ? start + opening[0].length - 2 : start
    return false
  }
  if (!isBeforeBoundary(context)) {
    source.position = start
    return false
  }
  const value = trim(source.text.slice(start + opening[0].length, end))
  context.children.push({ kind: 'math', line, ial: takePending(context), value })
  return true
}
