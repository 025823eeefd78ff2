import type { ProblemCode } from '@/lib/problems/catalogue'

type Details = Record<string, string>

/** For each problem: what is wrong, and what to do. */
export const problemWords: Record<ProblemCode, (d: Details) => [what: string, remedy: string]> = {
  'front-matter-yaml': (d) => [
    `the front matter cannot be read (${d.reason})`,
    'look for brackets, quotes and indents around this line',
  ],
  'yaml-syntax': (d) => [`this YAML cannot be read (${d.reason})`, 'look for brackets, quotes and indents around this line'],
  'yaml-colon': () => ['a colon in a text without quotes', 'put the text in quotes: title: "Recap: March"'],
  'yaml-quote': () => ['a quote is missing, or closes too early', 'put double quotes around the whole value'],
  'yaml-space': () => ['a space is missing after the colon', 'write “title: …”, with a space'],
  'yaml-tab': () => ['a tab at the start of the line', 'use spaces instead'],
  'yaml-character': () => ['a value cannot start with this character', 'put the value in quotes'],
  'yaml-size': () => ['too many values, or nested too deep', 'simplify, and write the values without aliases (&, *)'],
  'yaml-duplicate-key': (d) => [`“${d.key}” already stands on line ${d.line}`, 'keep one of the two lines; the last one wins'],
  'value-text': (d) => [`“${d.key}” must be a text`, 'write a single value, in quotes if need be'],
  'value-list': (d) => [`“${d.key}” must be a text or a list of texts`, 'write for instance [one, two]'],
  'value-map': (d) => [`“${d.key}” must be a set of keys and values`, 'write its keys below, indented'],
  'value-boolean': (d) => [`“${d.key}” is “${d.value}”`, 'write true or false'],
  'value-number': (d) => [`“${d.key}” is “${d.value}”`, `write a whole number, at least ${d.least}`],
  'value-choice': (d) => [`“${d.key}” is “${d.value}”`, `write one of: ${d.choices}`],
  'value-month': (d) => [`“${d.value}” is not a month`, 'write the year and the month: 2017-09'],
  'value-language': (d) => [`“${d.value}” is not a language`, 'write its code: fr, en, en-GB'],
  'date-format': (d) => [`“${d.value}” cannot be read as a date`, 'write the year first: 2017-10-31, or 2017-10-31 09:30'],
  'date-impossible': (d) => [`${d.value} does not exist`, 'mend the day or the hour'],
  'site-missing': (d) => [`“${d.key}” is missing, and production needs it`, `add a line “${d.key}: …”`],
  'site-url': (d) => [`“${d.value}” is not the address of a site`, 'write https://www.example.org, without a path'],
  'site-baseurl': (d) => [`“${d.value}” is not a sub-path`, 'write for instance /blog, or leave it empty'],
  'site-timezone': (d) => [`the time zone “${d.value}” is unknown, UTC stands in`, 'write for instance Europe/Paris'],
  'site-key': (d) => [`the key “${d.key}” is unknown`, `did you mean “${d.known}”?`],
  'site-age': (d) => [`“${d.value}” does not say where the age is`, 'put {age} in its place: “Solo + {age}”'],
  'content-missing': (d) => [`the folder “${d.folder}” does not exist`, 'create it, or mend CONTENT_DIR'],
  'folder-unread': (d) => [`the folder “${d.folder}” is not read`, `name it “${d.name}”, or run npm run import`],
  'file-kind': () => ['this is not an ordinary file', 'put a real file in its place'],
  'file-outside': () => ['this link leads out of the folder', 'copy the file here'],
  'file-size': (d) => [`the file weighs ${d.size} MB, more than the ${d.limit} MB allowed`, 'split it, or keep pictures apart'],
  'file-encoding': () => ['this text is not UTF-8', 'save it as UTF-8'],
  'file-unreadable': (d) => [`the file cannot be opened (${d.reason})`, 'check its permissions'],
  'file-extension': (d) =>
    d.extension
      ? [`${d.extension} files are not read`, 'turn it into Markdown (.md)']
      : ['a file without an extension is not read', 'add .md to its name'],
  'file-name': () => ['without a date in its name, this file is not a post', 'name it 2017-10-31-title.md, or put it in drafts/'],
  'front-matter-missing': () => [
    'this file has no front matter (a post then takes its title from its name, a page is not published)',
    'start it with two lines “---”',
  ],
  'front-matter-key': (d) => [`the key “${d.key}” is unknown`, `did you mean “${d.known}”?`],
  'title-comment': (d) => [
    `“${d.comment}” will not be in the title: after a space, a # begins a comment`,
    'put the whole title in quotation marks',
  ],
  'front-matter-language': (d) => [
    `the front matter claims to be “${d.language}”`,
    'only YAML is read: the first line is “---” and nothing more',
  ],
  'front-matter-open': () => ['the front matter is not closed', 'add a line “---” after the last key'],
  'permalink-unsafe': (d) => [`the address “${d.value}” is not allowed`, 'write a path of the site, like /2017/10/title/'],
  'permalink-placeholder': (d) => [`“:${d.name}” is unknown in an address`, 'use :year, :month, :day, :title, :categories'],
  'redirect-unsafe': (d) => [`“${d.value}” is not a former address of the site`, 'write its path: /old-address/'],
  'redirect-case': (d) => [
    `the old address ${d.address} differs from ${d.other} in its capitals alone: a disk may take one for the other, so it does not redirect`,
    'drop it from redirect_from',
  ],
  'image-address': (d) => [`“${d.value}” is not the address of a picture`, 'write /images/photo.jpg or https://…'],
  'address-taken': (d) => [`${d.other} already has the address ${d.address}`, 'give one of them another name, slug or permalink'],
  'address-reserved': (d) => [
    `the address ${d.address} belongs to a page of the site`,
    'give this file another name, slug or permalink',
  ],
  'address-covers': (d) => [
    `this text takes the address ${d.address}, where the site would have made a page of its own`,
    'keep it if you mean it, or give this file another permalink',
  ],
  'address-long': (d) => [`the address ${d.address} is too long`, 'shorten it with slug: or permalink: in the front matter'],
  'address-signs': (d) => [
    `the address ${d.address} holds two signs that Next cannot write in a row: $$, $&, $' or $\``,
    'give a slug: or a permalink: without them',
  ],
  'address-lost': (d) => [
    `nothing answers any more at ${d.address}, which was published`,
    `add redirect_from: ${d.address} to the text that takes its place, or delete this line`,
  ],
  'term-spellings': (d) => [`${d.names} make a single page, ${d.address}`, 'keep one spelling'],
  'link-dead': (d) => [
    `the link “${d.href}” leads nowhere`,
    /^www\./.test(d.href ?? '') ? 'put https:// before it' : 'mend the address',
  ],
  'link-hidden': (d) => [`the link “${d.href}” leads to an unpublished text`, 'publish it, or drop the link'],
  'anchor-missing': (d) => [`the link “${d.href}” leads to a place that is not in the page`, 'mend what follows the #'],
  'picture-missing': (d) => [`the file “${d.href}” does not exist`, 'put it in public/, or mend the address'],
  'text-unreadable': (d) => [`this text cannot be laid out (${d.reason})`, 'take out the passage at fault'],
  'recap-unreadable': (d) => [`“recap: ${d.value}” does not name a month`, 'write recap: 2017-09, or recap: 2018-01/2018-03'],
  'recap-age-disagrees': (d) => [
    `this recap tells ${d.months}, but the age in its title (${d.age} months) means ${d.expected}`,
    'mend the title, or the key recap',
  ],
  'recap-month-unknown': (d) => [
    `“${d.title}” is titled as a recap, but nothing says which month it tells`,
    'add recaps.start to site.yml, or recap: 2017-09 to this post',
  ],
  'recap-before-start': (d) => [
    `this recap tells ${d.month}, before the start of the series (${d.start})`,
    'mend the age or the month, or recaps.start in site.yml',
  ],
  'recap-in-future': (d) => [`this recap tells ${d.month}, a month still to come`, 'mend the age in the title, or the key recap'],
  'recap-missing': (d) => [`no recap for ${d.month}`, `npm run recap -- --month ${d.option}, or name it in recaps.skipped`],
  'recap-twice': (d) => [`${d.month} is told by ${d.other} already`, 'mend the title or the recap key of one of them'],
  'scaffold-left': () => [
    'notes of the draft are still in this post',
    'publish it with npm run publish, or remove the marks <!-- carnet:… --> and what they enclose',
  ],
  'recap-too-early': (d) => [
    `this recap is dated ${d.day}, before the end of the month it tells (${d.month})`,
    'check the date and the month',
  ],
  'liquid-syntax': (d) => [
    `“${d.fragment}” cannot be read as Liquid`,
    'mend it, or put {% raw %} and {% endraw %} around it to show it as it is',
  ],
  'liquid-lenient': (d) => [
    `“${d.fragment}” is not quite Liquid, which reads its beginning only, or nothing, as in Jekyll`,
    'mend it, or put {% raw %} and {% endraw %} around it to show it as it is',
  ],
  'liquid-unclosed': (d) => [
    `“${d.fragment}” opens and never closes`,
    'close it, or put {% raw %} and {% endraw %} around it to show it as it is',
  ],
  'liquid-orphan': (d) => [`“{% ${d.name} %}” belongs to no open tag`, 'remove it, or open what it closes'],
  'liquid-unknown-tag': (d) => [
    `the Liquid tag “{% ${d.name} %}” is unknown here (most likely of a Jekyll plugin)`,
    'put Markdown or HTML in its place',
  ],
  'liquid-unknown-filter': (d) => [`the Liquid filter “${d.name}” is unknown and does nothing`, 'remove it or mend its name'],
  'liquid-in-code': (d) => [
    `“${d.fragment}” vanishes from this code, Liquid puts nothing in its place`,
    'put {% raw %} and {% endraw %} around the code',
  ],
  'liquid-failed': (d) => [`“${d.fragment}” cannot be worked out`, 'check what it holds'],
  'liquid-limit': (d) => [
    `“${d.fragment}” asks for too much work (a loop or an include without end, or too many blocks inside one another)`,
    'make it shorter',
  ],
  'link-target-missing': (d) => [`the link names “${d.path}”, which does not exist`, 'mend the file’s name'],
  'include-missing': (d) => [
    `the file to include, “${d.name}”, does not exist`,
    'add it to content/_includes, or remove the tag',
  ],
  'link-unsafe': (d) => [`the address “${d.href}” is not allowed and was removed`, 'write an https address'],
  'markup-removed': (d) => [`<${d.tag}> may not stand in a post and was removed`, 'replace it by text, a picture or a link'],
  'code-unclosed': (d) => [
    `the code block opened by “${d.fence}” is never closed: it stays text`,
    'add the same mark, alone, on the line after the code',
  ],
  'image-alt-missing': (d) => [
    `the picture “${d.src}” has no alternative text`,
    'say what it shows between the brackets: ![…](…)',
  ],
  'heading-order': (d) => [
    `the heading “${d.title}” (level ${d.level}) skips a level`,
    'remove a #: after the post’s title comes ##, then ###',
  ],
  'heading-first-level': (d) => [`the heading “${d.title}” is of the first level, like the post’s title`, 'add a #: ##'],
  'math-invalid': (d) => [`this formula cannot be read (${d.reason})`, 'correct the TeX; until then it stays as code'],
  'text-too-long': (d) => [`the text weighs ${d.size} MB, more than the 2 MB allowed`, 'split it into several posts'],
  'text-too-deep': () => ['too many elements inside one another', 'simplify the lists, quotations or tags'],
}
