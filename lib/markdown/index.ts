export { renderMarkdown } from './render'
export type { Heading, KramdownOptions, LiquidContext, MarkdownContext, Reference, Rendered } from './types'
export { frenchText } from './typography'
