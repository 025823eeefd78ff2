import { type Context, type Emitter, type Liquid, type Parser, Tag, type TagToken, type TopLevelToken } from 'liquidjs'
import { deadLink } from '../gap'
import { type JekyllContext, jekyllContext, TagProblem } from '../jekyll-context'
import { rubyString } from '../ruby-value'
import { unitOf } from '../template-parser'
import { markupOf, type TagClass } from './tag'

/**
 * Jekyll's `{% link path %}` and `{% post_url name %}`: the address of a file of the site, sub-path included. What they
 * name may hold `{{ … }}`. A target that does not exist is a problem, and the link leads nowhere.
 */
function addressTag(find: (name: string, context: JekyllContext) => string | undefined): TagClass {
  return class extends Tag {
    private readonly isAbsolute: boolean

    constructor(token: TagToken, rest: TopLevelToken[], engine: Liquid, parser: Parser) {
      super(token, rest, engine)
      if (markupOf(token) === '') throw new Error('nothing named')
      this.isAbsolute = unitOf(parser)?.absolute.has(token.begin) ?? false
    }

    render(liquidContext: Context, emitter: Emitter): void {
      const context = jekyllContext(liquidContext)
      const name = context.interpolate(markupOf(this.token)).trim()
      const address = find(name, context)
      if (address === undefined) throw new TagProblem('link-target-missing', { path: name }, deadLink)
      emitter.write(this.isAbsolute ? rubyString(context.evaluate('site.url')) + address : address)
    }
  }
}

export const link = addressTag((name, { surroundings }) => surroundings.linkTo(name.replace(/^\/+/, '')))
export const postUrl = addressTag((name, { surroundings }) => surroundings.postUrl(name.replace(/^\/+/, '')))
