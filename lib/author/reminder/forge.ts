import { type Month, parseMonth } from '@/lib/calendar/month'

/** A request to merge a recap's branch. `closed` is a « no »: closed without being merged. */
export interface RecapRequest {
  number: number
  branch: string
  /** The first month of the recap. */
  month: Month
  state: 'open' | 'closed' | 'merged'
}

export interface NewRequest {
  branch: string
  /** The branch that it is to be merged into. */
  base: string
  title: string
  /** Markdown. */
  body: string
}

/** The forge's settings do not allow a program to open requests. */
export class ForgeRefusal extends Error {}

/** Where the repository is published, as far as a reminder needs it. */
export interface Forge {
  /** All requests ever made from a recap's branch of this repository, forks aside. */
  requests(): Promise<RecapRequest[]>
  /** Returns the number of the new request. Throws a ForgeRefusal where that is not allowed. */
  open(request: NewRequest): Promise<number>
  /** Closes a request, saying why. The branch stays. */
  close(number: number, comment: string): Promise<void>
}

/** The branch of the recap that begins with a month, and back; undefined for any other branch. */
export const branchOf = (month: Month) => `recap/${month}`
export const monthOfBranch = (branch: string) => (branch.startsWith('recap/') ? parseMonth(branch.slice(6)) : undefined)
