import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken, toValueSync } from 'liquidjs'
import { gap } from '../gap'
import { type JekyllContext, jekyllContext, TagProblem } from '../jekyll-context'
import { markupOf, type TagClass } from './tag'

const parameter = /([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))/g

interface Found {
  source: string
  /** As messages name it. */
  file: string
}

/**
 * Jekyll's `{% include name.html key="text" other=page.title %}`: the parameters are `include.key` in the included text.
 * The name may hold `{{ … }}`. Names that leave the folder do not exist.
 */
function includeTag(find: (name: string, context: JekyllContext) => Found | undefined): TagClass {
  return class extends Tag {
    private readonly fileName: string
    private readonly parameters: string

    constructor(token: TagToken, rest: TopLevelToken[], engine: Liquid) {
      super(token, rest, engine)
      const [, name, parameters = ''] = /^((?:\{\{[^{}]*\}\}|[^\s{])+)([\s\S]*)$/.exec(markupOf(token)) ?? []
      if (name === undefined) throw new Error('nothing named')
      if (parameters.replace(parameter, '').trim() !== '') throw new Error('not parameters')
      this.fileName = name
      this.parameters = parameters
    }

    render(liquidContext: Context, emitter: Emitter): void {
      const context = jekyllContext(liquidContext)
      const name = context.interpolate(this.fileName).replace(/^\/(?!\/)/, '')
      const found = isInside(name) ? find(name, context) : undefined
      if (!found) throw new TagProblem('include-missing', { name }, gap('include'))
      // Without parameters Jekyll leaves `include` as it is, so that a nested include sees its parent's.
      const scope = this.parameters.trim() === '' ? {} : { include: valuesOf(this.parameters, context) }
      context.includeDepth++
      try {
        const templates = context.parse(found.source, found.file)
        context.with(scope, () => toValueSync(context.engine.renderer.renderTemplates(templates, context, emitter)))
      } finally {
        context.includeDepth--
      }
    }
  }
}

function valuesOf(markup: string, context: JekyllContext): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null)
  for (const [, key = '', double, single, expression] of markup.matchAll(parameter)) {
    if (expression !== undefined) values[key] = context.evaluate(expression)
    else values[key] = double?.replace(/\\"/g, '"') ?? single?.replace(/\\'/g, "'")
  }
  return values
}

/** Jekyll's rule for names (`IncludeTag#validate_file_name`): no two dots or slashes in a row, no odd characters. */
function isInside(name: string): boolean {
  return /^[\w/.\-()+~#@]+$/.test(name) && !/[./]{2,}/.test(name)
}

export const include = includeTag((name, { surroundings }) => {
  const source = surroundings.include(name)
  return source === undefined ? undefined : { source, file: `_includes/${name}` }
})

export const includeRelative = includeTag((name, { surroundings }) => {
  const source = surroundings.includeRelative(name)
  return source === undefined ? undefined : { source, file: name }
})
