import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { renderMarkdown } from '@/lib/markdown'
import fc from '../../properties'
import { context } from './html/finish'

const hostile: [what: string, html: string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script of another host', '<script src="https://evil.example/x.js"></script>'],
  ['a script in capitals with a slash', '<SCRIPT/SRC="//evil.example/x.js"></SCRIPT >'],
  ['a script in two', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
  ['an unclosed script', '<script>alert(1)'],
  ['a drawing with a script', '<svg><script>alert(1)</script></svg>'],
  ['a drawing that acts', '<svg/onload=alert(1)><animate onbegin=alert(1) attributeName=x></svg>'],
  ['a drawing with HTML in it', '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>'],
  ['a drawing that borrows', '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>'],
  ['a handler', '<img src=x onerror=alert(1)>'],
  ['a handler without quotes or spaces', '<img/src=x/onerror=alert(1)//'],
  ['a handler on any element', '<p onclick="alert(1)" ONMOUSEOVER=alert(1) onfocus=alert(1) autofocus tabindex=1>x</p>'],
  ['a handler of details', '<details open ontoggle=alert(1)><summary>x</summary></details>'],
  ['a script in an address', '<a href="javascript:alert(1)">x</a>'],
  ['a script in an address with a tab', '<a href="java\tscript:alert(1)">x</a>'],
  ['a script in an address with entities', '<a href="&#106;avascript&colon;alert&lpar;1)">x</a>'],
  ['a script in an address with line ends', '<a href="java&#10;script&#13;:alert(1)">x</a>'],
  ['a script in an address after a control character', '<a href="&#1;javascript:alert(1)">x</a>'],
  ['a script in an address in mixed case', '<a href=" JaVaScRiPt:alert(1)">x</a>'],
  ['a Visual Basic address', '<a href="vbscript:msgbox(1)">x</a>'],
  ['a page written in an address', '<a href="data:text/html,<script>alert(1)</script>">x</a>'],
  ['a page written in an address, in base64', '<a href="DATA:text/html;base64,PHNjcmlwdD4=">x</a>'],
  ['an address of the browser’s own', '<a href="blob:https://www.example.org/1">x</a><a href="file:///etc/passwd">y</a>'],
  ['a script as a picture', '<img src="javascript:alert(1)" alt="x">'],
  ['a drawing as picture data', '<img src="data:image/svg+xml,<svg onload=alert(1)>" alt="x">'],
  ['a script among picture variants', '<img srcset="javascript:alert(1) 1x, data:text/html,x 2x" src="/a.png" alt="x">'],
  ['data as a film', '<video src="data:text/html,x" poster="javascript:alert(1)"><source src="data:text/html,x"></video>'],
  ['a frame', '<iframe src="https://evil.example/"></iframe>'],
  ['a frame with a page in it', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  ['a frame that runs a script', '<iframe src="javascript:alert(1)" onload="alert(1)"></iframe>'],
  ['an unclosed frame', '<iframe src="https://evil.example/"><p>x'],
  ['a plug-in', '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">'],
  ['a plug-in’s parameter', '<object><param name="movie" value="javascript:alert(1)"></object>'],
  ['an applet', '<applet code="x" codebase="//evil.example/"></applet>'],
  ['a style sheet', '<style>body{background:url(//evil.example/x)}</style>'],
  ['an imported style sheet', '<link rel="stylesheet" href="//evil.example/x.css"><style>@import "//evil.example/x.css"</style>'],
  ['a style that covers the page', '<div style="position:fixed;inset:0;background:url(javascript:alert(1))">x</div>'],
  ['a base', '<base href="https://evil.example/">'],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
  ['a refresh as Content-Security-Policy', '<meta http-equiv="Content-Security-Policy" content="script-src *">'],
  [
    'a form',
    '<form action="https://evil.example/" id="x"><input name="attributes"><button formaction="javascript:alert(1)">x</button></form>',
  ],
  ['a lone field', '<input type="password" autofocus onfocus=alert(1)><textarea></textarea><select><option>x</select>'],
  ['names that hide the document’s', '<img name="getElementById" src="/a.png" alt=""><a name="body" id="cookie">x</a>'],
  ['a frame set', '<frameset><frame src="javascript:alert(1)"></frameset>'],
  ['a template', '<template><script>alert(1)</script></template>'],
  ['shadow roots', '<div><template shadowrootmode="open"><img src=x onerror=alert(1)></template></div>'],
  ['a noscript that closes early', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
  ['a title that closes early', '<title><p title="</title><img src=x onerror=alert(1)>">'],
  ['a textarea that closes early', '<textarea><p title="</textarea><img src=x onerror=alert(1)>">'],
  ['a style that closes early', '<style><p title="</style><img src=x onerror=alert(1)>">'],
  ['an xmp that closes early', '<xmp><p title="</xmp><img src=x onerror=alert(1)>">'],
  ['plain text to the end', '<plaintext><img src=x onerror=alert(1)>'],
  ['a comment that closes early', '<!--><img src=x onerror=alert(1)>-->'],
  ['a comment with a bang', '<!--x--!><img src=x onerror=alert(1)>'],
  ['a conditional comment', '<!--[if IE]><script>alert(1)</script><![endif]-->'],
  ['character data', '<![CDATA[<img src=x onerror=alert(1)>]]>'],
  ['a processing instruction', '<?xml-stylesheet href="javascript:alert(1)"?><img src=x onerror=alert(1)>'],
  [
    'formula elements that become HTML',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  ],
  ['a formula with a style', '<math><mi><style><img src=x onerror=alert(1)></style></mi></math>'],
  [
    'a formula with a page',
    '<math><annotation-xml encoding="text/html"><iframe src="javascript:alert(1)"></iframe></annotation-xml></math>',
  ],
  ['a formula with a drawing', '<math><mtext><svg><script>alert(1)</script></svg></mtext></math>'],
  ['a formula that links', '<math href="javascript:alert(1)"><mi xlink:href="javascript:alert(1)">x</mi></math>'],
  [
    'a formula that acts',
    '<math><maction actiontype="statusline#http://evil.example" href="javascript:alert(1)">x</maction></math>',
  ],
  ['a form that parts a formula', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>'],
  ['a table that throws out what it holds', '<table><a href="javascript:alert(1)">x</a><script>alert(1)</script></table>'],
  ['a cell without a table', '<td onclick=alert(1)><script>alert(1)</script></td>'],
  ['an attribute that closes early', '<p title="&quot;><img src=x onerror=alert(1)>">x</p>'],
  ['an old quote in an attribute', '<p title=`"><img src=x onerror=alert(1)>`>x</p>'],
  ['an element named like an object’s member', '<constructor onclick=alert(1)>x</constructor><__proto__>y</__proto__>'],
  ['a custom element', '<x-y is="z" onclick=alert(1) slot=a part=b>x</x-y>'],
  ['another namespace', '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>'],
  ['a null in the middle', '<scr\u0000ipt>alert(1)</scr\u0000ipt><img src=x one\u0000rror=alert(1)>'],
  ['a ping', '<a href="/x" ping="https://evil.example/">x</a>'],
  ['a background', '<table background="https://evil.example/x"><tr><td background="javascript:alert(1)">x</td></tr></table>'],
  ['a dialog and a popover', '<dialog open>x</dialog><button popovertarget=p>y</button><div popover id=p>z</div>'],
  ['a portal and a fenced frame', '<portal src="https://evil.example"></portal><fencedframe></fencedframe>'],
]

const markdownOnly: [what: string, markdown: string][] = [
  ['a script in a link', '[x](javascript:alert(1)) [y](<java\tscript:alert(1)>) [z]\n\n[z]: JAVASCRIPT:alert(1)'],
  ['a script in an automatic link', '<javascript:alert(1)>'],
  ['a script in a picture', '![x](javascript:alert(1)) ![y](data:text/html,x)'],
  [
    'a handler in an attribute list',
    'x\n{: onclick="alert(1)" style="position:fixed" srcdoc="x"}\n\n[y](/y){: onclick="alert(1)" href="javascript:alert(1)"}',
  ],
  ['a handler in the title of a link', '[x](/y "\\" onclick=\\"alert(1)")'],
  ['HTML in code', '```html\n</code></pre><script>alert(1)</script>\n```\n\n`<img src=x onerror=alert(1)>`'],
  ['HTML in the language of a block of code', '```"><script>alert(1)</script>\nx\n```'],
  ['HTML in a heading', '## <script>alert(1)</script> <img src=x onerror=alert(1)>'],
  [
    'HTML in a formula',
    '$$</code><script>alert(1)</script>$$\n\n$$\\href{javascript:alert(1)}{x} \\class{"><img src=x onerror=alert(1)>}{y}$$',
  ],
  ['HTML in a footnote', 'x[^1]\n\n[^1]: <script>alert(1)</script> [y](javascript:alert(1))'],
  ['HTML in a callout', '> [!NOTE]\n> <script>alert(1)</script>'],
  ['HTML in a table', '| a |\n|---|\n| <script>alert(1)</script> |'],
  ['HTML by Liquid', '{{ "<script>alert(1)</script>" }}{{ "<img src=x onerror=alert(1)>" | markdownify }}'],
  ['HTML parted by a paragraph', '<div\n\nonclick=alert(1)>\n\n<img src="\n\n" onerror=alert(1)>'],
]

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const printer = unified().use(rehypeStringify).freeze()

const forbidden =
  /^(?:script|style|iframe|object|embed|applet|foreignobject|use|image|animate|set|desc|form|button|textarea|select|base|meta|link|template|noscript|title|xmp|plaintext|frame|frameset|dialog|portal|fencedframe|maction|mglyph|annotation-xml|.*[-:_].*|constructor)$/i
const addresses = ['href', 'src', 'poster', 'cite', 'srcSet', 'ping', 'action', 'formAction', 'data', 'background', 'xLinkHref']
const runs = /^(?:(?:javascript|vbscript|file|blob):|data:(?!image\/(?:png|jpeg|gif|webp|avif);base64))/i

function assertHarmless(html: string, what: string): void {
  const tree: Root = parser.parse(html)
  visit(tree, (node) => {
    if (node.type === 'comment') assert.fail(`${what}: a comment in ${html}`)
    if (node.type === 'element') assertHarmlessElement(node, what)
  })
  const lines = html.replace(/\r/g, '\n')
  assert.equal(printer.stringify(tree), lines, `${what}: reads differently when parsed again`)
}

function assertHarmlessElement({ tagName, properties }: Element, what: string): void {
  assert.doesNotMatch(tagName, forbidden, what)
  for (const [name, value] of Object.entries(properties)) {
    assert.doesNotMatch(name, /^(?:on|style$|srcDoc|name$|is$|autoFocus|target?Ping|popover|slot)/i, `${what}: ${name}`)
    if (addresses.includes(name)) assert.doesNotMatch(String(value).replace(/\s/g, ''), runs, what)
  }
}

for (const [what, html] of hostile) {
  test(`${what} comes to nothing`, async () => {
    for (const format of ['html', 'markdown'] as const) {
      const rendered = await renderMarkdown(`Un mot.\n\n${html}\n\nUn autre, ${html}, et fin.\n`, context({ format }))
      assertHarmless(rendered.html, `${what} in ${format}`)
      const first = await renderMarkdown(html, context({ format }))
      assertHarmless(first.excerptHtml, `${what} in the excerpt`)
    }
  })
}

for (const [what, markdown] of markdownOnly) {
  test(`${what} comes to nothing`, async () => {
    const rendered = await renderMarkdown(`${markdown}\n`, context({ format: 'markdown' }))
    assertHarmless(rendered.html, what)
    assertHarmless(rendered.excerptHtml, what)
  })
}

test('the text of scripts and style sheets is not shown', async () => {
  const { html, text } = await renderMarkdown('a <script>un()</script><style>p{}</style> b', context({ format: 'markdown' }))
  assert.equal(html, '<p>a  b</p>\n')
  assert.equal(text, 'a b')
})

test('picture data of a raster format is kept', async () => {
  const html = '<img src="data:image/png;base64,iVBORw0KGgo=" alt="x">'
  assert.equal((await renderMarkdown(html, context())).html, html)
})

test('any soup of tags comes out harmless, and reads the same when parsed again', async () => {
  const piece = fc.constantFrom(
    ...hostile.flatMap(([, html]) => html.split(/(?=[<>"' ])/)),
    ...['<math>', '</math>', '<mtext>', '<mi>', '<table>', '<tr>', '<td>', '<p>', '</p>', '<a href="/x">', '</a>', '<select>'],
    ...['<svg>', '</svg>', '<desc>', '<b>', '</b>', '<h2 id="body">', '<li>', '<ul>', '<pre>', '<!--', '-->', '\n\n', '> ', '`'],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.constantFrom('html', 'markdown'), async (pieces, format) => {
      const { html, excerptHtml } = await renderMarkdown(pieces.join(''), context({ format }))
      assertHarmless(html, pieces.join(''))
      assertHarmless(excerptHtml, pieces.join(''))
    }),
    { numRuns: 500 },
  )
})
