export type { Rendered } from '@/lib/markdown/types'
export { isLongAddress, isReservedAddress } from './addresses'
export { checkContent, checkContentOf, problemsIn, problemsOfEntry, textVersionsOf } from './check'
export { byPlace, type Content, isVisible, readContent, withheldOf } from './content'
export { Derived, saveDerived } from './derived'
export { freezeAddresses } from './frozen-addresses'
export { jekyllPathOf } from './jekyll-path'
export type { Entry, Page, Post, Recap, Redirect, Status, Value } from './post'
export { isPublicFile } from './public-files'
export {
  countUncached,
  type IsAddress,
  isTextKept,
  noteText,
  noteTexts,
  notingTexts,
  renderEntry,
  renderEntryOf,
} from './rendering'
export { contentState, getContent, handContentOver, handedOverVariable, readKept } from './store'
export type { Terms, TermWords } from './taxonomy'
