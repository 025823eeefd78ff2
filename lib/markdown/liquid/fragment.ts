/**
 * A piece of a template. `begin` and `end` are offsets in its source.
 * A `gap` stands where a tag that nobody knows was; `nothing` where a tag has been dealt with already.
 */
export type Fragment =
  | { kind: 'text'; begin: number; end: number; verbatim: boolean }
  | OutputFragment
  | TagFragment
  | ({ kind: 'nothing' } & Delimited)
  | ({ kind: 'gap'; name: string } & Delimited)

export type OutputFragment = { kind: 'output'; braces: 1 | 2 } & Delimited

export type TagFragment = { kind: 'tag'; name: string } & Delimited

interface Delimited {
  begin: number
  end: number
  /** What stands between the delimiters (for a tag: after its name), without spaces around it. */
  markup: string
  /** `{%-` and `-%}`: the white space before or after is left out. */
  trimLeft: boolean
  trimRight: boolean
  /** What Ruby takes of the markup, where that is not all of it. */
  lenient?: string
}

/** Something wrong at an offset of the source, before it gets its place. */
export interface Fault {
  code:
    | 'liquid-syntax'
    | 'liquid-lenient'
    | 'liquid-unclosed'
    | 'liquid-orphan'
    | 'liquid-unknown-tag'
    | 'liquid-unknown-filter'
    | 'liquid-limit'
  at: number
  details: Record<string, string>
}

export function literal(fragment: { begin: number; end: number }): Fragment {
  return { kind: 'text', begin: fragment.begin, end: fragment.end, verbatim: true }
}

export function nothing(fragment: Fragment): Fragment {
  if (fragment.kind === 'text') return fragment
  const { begin, end, trimLeft, trimRight } = fragment
  return { kind: 'nothing', begin, end, markup: '', trimLeft, trimRight }
}
