import type { JekyllContext } from '../jekyll-context'

/** What a filter is called with beside its values. */
export interface Call {
  context: JekyllContext
  /** The arguments as written: Ruby tells `2.0` from `2`, JavaScript does not. */
  written: string[]
  /** The input is a whole number that Ruby holds as a float. */
  isFloat: boolean
}

/** A filter: the value it is applied to and its arguments, Drops already resolved. */
export type Filter = (call: Call, input: unknown, ...args: unknown[]) => unknown
