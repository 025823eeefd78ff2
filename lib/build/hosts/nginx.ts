import { type HttpHeader, immutable, revalidated, uncached } from '../http-headers'
import { fileEndings } from '../slashes'
import { contentTypes, unknownType } from './content-types'
import { exactAnswers } from './exact-answers'
import type { HostSite } from './host-site'
import { specialHeaders } from './special-headers'

/**
 * `_nginx.conf`: all that nginx has to know of this site, to be included in a `server` block whose `root` is the exported folder.
 * It answers as `next start` does, address by address (https://nginx.org/en/docs/http/ngx_http_core_module.html).
 */
export function nginxConfig(site: HostSite): string {
  return [
    '# Written by `npm run export`, for this export only; see docs/hosting.md.',
    settings,
    headerLines(site),
    oddAddresses,
    missingPage,
    exactLocations(site),
    rulesFor(site.baseurl),
  ].join('\n\n')
}

const settings = `absolute_redirect off;
merge_slashes off;
gzip_static on;
gzip_vary on;
default_type ${unknownType};
types {
${contentTypes.map(([ending, type]) => `  ${quoted(type)} ${ending};`).join('\n')}
}`

/** Each header is a variable, which a location may set anew; one that is empty is not sent. */
function headerLines(site: HostSite): string {
  const everywhere = [revalidated, ...site.headers]
  const special = specialHeaders(site).flatMap(({ headers }) => headers.filter(({ key }) => key !== 'Content-Type'))
  const names = new Set([...everywhere, ...special].map(({ key }) => key.toLowerCase()))
  const lines = [...names].map((name) => {
    const { key, value } = everywhere.find((header) => header.key.toLowerCase() === name) ?? { key: name, value: '' }
    return `add_header ${key} ${variableOf(name)} always;\n${set({ key: name, value })}`
  })
  return lines.join('\n')
}

const variableOf = (name: string) => `$carnet_${name.toLowerCase().replaceAll('-', '_')}`
const set = ({ key, value }: HttpHeader) => `set ${variableOf(key)} ${quoted(value)};`

/** A byte sequence that is UTF-8: RFC 3629 §4. */
const utf8 = String.raw`[\x01-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}`

/** See `mend-requests.js`, which says the same to Next. */
const oddAddresses = String.raw`# What cannot be decoded, or hides what it is, has no page.
if ($uri !~ "^(?:${utf8})*$") { return 404; }
if ($request_uri ~* "^[^?]*(?:/(?:\.|%2e){1,2}(?:[/?]|$)|\\\\|%(?:[01][0-9a-f]|2f|5c|7f))") { return 404; }

# The address as it was asked for, without its query; then repeated slashes taken for one.
set $carnet_path $request_uri;
if ($request_uri ~ "^(?<carnet_path>[^?]*)\?") {}
set $carnet_bare $carnet_path;
if ($carnet_path ~ "^(?<carnet_bare>.+)/$") {}
set $carnet_single $carnet_path;
${`if ($carnet_single ~ "^(?<carnet_head>.*?/)/+(?<carnet_tail>.*)$") { set $carnet_single $carnet_head$carnet_tail; }
`.repeat(3)}if ($carnet_single != $carnet_path) { return 308 $carnet_single$is_args$args; }`

const missingPage = `error_page 403 404 @missing;
# What nginx cannot decode has no address by which a named location could be reached.
error_page 400 =404 /.undecodable;
location = /.undecodable {
  internal;
  ${set(uncached)}
  rewrite ^ /404.html break;
}
location @missing {
  ${set(uncached)}
  try_files /404.html =404;
}
location @missing_asset {
  ${set(uncached)}
  types {}
  default_type "text/plain; charset=utf-8";
  return 404 "Not Found";
}`

/** Addresses for which the rules by slash and ending are not enough. */
function exactLocations(site: HostSite): string {
  const locations = new Map<string, string[]>()
  const special = new Map(specialHeaders(site).map(({ path, headers }) => [path, headers]))
  const takeBase = (ending: string) => `rewrite "^${escapePattern(site.baseurl)}(.*)$" "$1${ending}" break;`
  const headerLinesAt = (path: string) => {
    const headers = special.get(path) ?? []
    special.delete(path)
    return headers.map(headerLine)
  }
  for (const { address, does, to } of exactAnswers(site)) {
    // nginx takes a dollar for a variable, and knows no way to say that it is none.
    if (does === 'redirect') locations.set(address, [`return 308 ${quoted(to.replaceAll('$', '%24'))};`])
    if (does === 'bare') locations.set(address, ['return 308 $carnet_bare$is_args$args;'])
    if (does === 'none') locations.set(address, ['return 404;'])
    // The file is told from the address as it came in, so that no sign in its name means anything to nginx.
    if (does === 'file') locations.set(address, [...headerLinesAt(address), takeBase(to.slice(address.length - 1))])
  }
  for (const { path, isPattern } of specialHeaders(site))
    if (!isPattern && special.has(path))
      locations.set(path, [...headerLinesAt(path), takeBase(path.endsWith('/') ? 'index.html' : '')])
  return [
    ...[...locations].map(([address, lines]) => location(`= ${quoted(site.baseurl + address)}`, ...lines)),
    ...[...special.keys()].map((path) => {
      const pattern = escapePattern(site.baseurl + path).replace('\\*', '.+')
      return location(`~ "^${pattern}$"`, ...headerLinesAt(path), takeBase(''))
    }),
  ].join('\n')
}

function headerLine(header: HttpHeader): string {
  return header.key === 'Content-Type' ? `types {} default_type ${quoted(header.value)};` : set(header)
}

function rulesFor(baseurl: string): string {
  const base = escapePattern(baseurl)
  const endings = fileEndings.join('|')
  return [
    location(`~ "^${base}(?<carnet_file>/_next/static/.+[^/])$"`, set(immutable), 'try_files $carnet_file @missing_asset;'),
    location(`~ "^${base}/(?:_next(?:/|$)|(?:.*/)?index\\.html$)"`, 'return 404;'),
    location(`~* "^${base}/(?:.*/)?[^/]+\\.(?:${endings})/$"`, 'return 308 $carnet_bare$is_args$args;'),
    location(`~* "^${base}(?<carnet_file>/(?:.*/)?[^/]+\\.(?:${endings}))$"`, 'try_files $carnet_file =404;'),
    location(`~ "^${base}(?<carnet_file>/(?:.*/)?)$"`, `try_files $\{carnet_file}index.html =404;`),
    location(`${baseurl}/`, 'return 308 $carnet_path/$is_args$args;'),
    ...(baseurl === '' ? [] : [location(`= ${baseurl}`, 'rewrite ^ /index.html break;'), location('/', 'return 404;')]),
    '',
  ].join('\n')
}

function location(pattern: string, ...lines: string[]): string {
  return `location ${pattern} {\n${lines.map((line) => `  ${line}\n`).join('')}}`
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
