import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  toValueSync,
} from 'liquidjs'
import { type JekyllContext, jekyllContext } from '../jekyll-context'
import { unitOf } from '../template-parser'

/** What liquidjs registers as a tag. */
export type TagClass = new (token: TagToken, rest: TopLevelToken[], engine: Liquid, parser: Parser) => Tag

/** A tag that turns its markup into text. */
export function inlineTag(render: (markup: string, context: JekyllContext) => string): TagClass {
  return class extends Tag {
    render(context: Context, emitter: Emitter): void {
      const jekyll = jekyllContext(context)
      emitter.write(render(jekyll.interpolate(markupOf(this.token)), jekyll))
    }
  }
}

/** A tag that turns its markup and what stands between it and its end tag into text. `check` may refuse the markup (throws). */
export function blockTag(
  render: (markup: string, body: string, context: JekyllContext) => string,
  check: (markup: string) => void = () => {},
): TagClass {
  return class extends Block {
    constructor(token: TagToken, rest: TopLevelToken[], engine: Liquid, parser: Parser) {
      super(token, rest, engine, parser)
      check(markupOf(token))
    }

    render(context: Context, emitter: Emitter): void {
      const jekyll = jekyllContext(context)
      const body = bodyOf(this.templates, jekyll)
      emitter.write(render(jekyll.interpolate(markupOf(this.token)), body, jekyll))
    }
  }
}

abstract class Block extends Tag {
  protected readonly templates: Template[] = []

  constructor(token: TagToken, rest: TopLevelToken[], engine: Liquid, parser: Parser) {
    super(token, rest, engine)
    const stream = parser.parseStream(rest)
    stream.on(`tag:end${token.name}`, () => {
      stream.stop()
    })
    stream.on<Template>('template', (template) => {
      this.templates.push(template)
    })
    stream.start()
  }
}

/** Templates rendered on their own. */
function bodyOf(templates: Template[], context: JekyllContext): string {
  return String(toValueSync(context.engine.renderer.renderTemplates(templates, context)))
}

/** What stands after a tag's name. */
export function markupOf(token: TagToken): string {
  return token.args.trim()
}

/** One name for two tags: the block where its end tag follows, else the other. */
export function eitherTag(single: TagClass, block: TagClass): TagClass {
  return class extends Tag {
    private readonly tag: Tag

    constructor(token: TagToken, rest: TopLevelToken[], engine: Liquid, parser: Parser) {
      super(token, rest, engine)
      const isBlock = unitOf(parser)?.closed.has(token.begin) ?? false
      this.tag = new (isBlock ? block : single)(token, rest, engine, parser)
    }

    render(context: Context, emitter: Emitter): unknown {
      return this.tag.render(context, emitter)
    }
  }
}
