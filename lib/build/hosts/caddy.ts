import { type HttpHeader, immutable, revalidated, uncached } from '../http-headers'
import { fileEndings } from '../slashes'
import { contentTypeOf, contentTypes } from './content-types'
import { exactAnswers } from './exact-answers'
import type { HostSite } from './host-site'
import { specialHeaders } from './special-headers'

/**
 * `_Caddyfile`: all that Caddy has to know of this site, to be imported by a site block whose `root` is the exported folder. It answers
 * as nginx does by `nginx.ts`, but for an address that is not UTF-8: Caddy's patterns cannot see it
 * (https://caddyserver.com/docs/caddyfile/directives).
 */
export function caddyConfig(site: HostSite): string {
  return `# Written by \`npm run export\`, for this export only; see docs/hosting.md.
route {
${indented(`header -Server
${headerBlock([...site.headers, revalidated])}
${maps(site)}
${rulesFor(site.baseurl)}`)}
}
handle_errors {
	header -Server
	header -Content-Type
${indented(headerBlock([...site.headers, uncached]))}
	rewrite * /404.html
	file_server {
		precompressed br gzip
	}
}
`
}

/** What the rules below ask for: the address as it was asked for, and what is written down for it alone. */
function maps(site: HostSite): string {
  const { baseurl } = site
  const exact = exactAnswers(site).map(({ address, does, to }) => {
    return `	${quoted(baseurl + address)} ${does} ${quoted(does === 'file' ? `/${to}` : to)}`
  })
  const named = exactAnswers(site).filter(({ does }) => does === 'file')
  const types = named.map(({ address, to }) => `	${quoted(baseurl + address)} ${quoted(contentTypeOf(to))}`)
  const ends = contentTypes.map(([ending, type]) => `	~(?i)\\.${ending}$ ${quoted(type)}`)
  const special = specialHeaders(site).map(({ path, isPattern, headers }, index) => {
    const pattern = escapePattern(baseurl + path)
    const lines = headers.map(({ key, value }) => `header @special${index} ${key} ${quoted(value)}`)
    return [`@special${index} path_regexp ${quoted(`^${isPattern ? pattern.replace('\\*', '.+') : pattern}$`)}`, ...lines].join(
      '\n',
    )
  })
  return `map {http.request.uri} {carnet_path} {carnet_query} {
	~^([^?]*)\\??$ "\${1}" ""
	~^([^?]*)(\\?.+)$ "\${1}" "\${2}"
}
map {carnet_path} {carnet_bare} {
	~^(.+)/$ "\${1}"
}
${['{carnet_path} {carnet_once}', '{carnet_once} {carnet_twice}', '{carnet_twice} {carnet_single}'].map(single).join('\n')}
map {http.request.uri.path} {carnet_does} {carnet_to} {
${exact.join('\n')}
	default rule ""
}
map {http.request.uri.path} {carnet_type} {
${[...types, ...ends].join('\n')}
	default ""
}
@typed vars_regexp {carnet_type} .
header @typed Content-Type {carnet_type}
${special.join('\n')}`
}

const headerBlock = (headers: readonly HttpHeader[]) =>
  `header {\n${headers.map(({ key, value }) => `	${key} ${quoted(value)}\n`).join('')}}`

const single = (names: string) => `map ${names} {
	~^(.*?/)/+(.*)$ "\${1}\${2}"
	default ${names.split(' ')[0]}
}`

function rulesFor(baseurl: string): string {
  const base = escapePattern(baseurl)
  const endings = fileEndings.join('|')
  const outside = `@base path ${baseurl}
rewrite @base ${baseurl}/
@outside not path ${baseurl}/*
error @outside 404
`
  return `${baseurl === '' ? '' : outside}@odd vars_regexp {carnet_path} (?i)(?:/(?:\\.|%2e){1,2}(?:/|$)|\\\\|%(?:[01][0-9a-f]|2f|5c|7f))
error @odd 404
@long path_regexp [^/]{256,}
error @long 404
@repeated vars_regexp {carnet_path} //
redir @repeated {carnet_single}{carnet_query} 308
@moved vars {carnet_does} redirect
redir @moved {carnet_to} 308
@bare vars {carnet_does} bare
redir @bare {carnet_bare}{carnet_query} 308
@none vars {carnet_does} none
error @none 404
@hidden {
	vars {carnet_does} rule
	path_regexp ^${base}/(?:_next/?$|_next/[^s]|_next/static/.*/$|(?:.*/)?index\\.html$)
}
error @hidden 404
@file_twin path_regexp (?i)^${base}/(?:.*/)?[^/]+\\.(?:${endings})/$
redir @file_twin {carnet_bare}{carnet_query} 308
@twin {
	vars {carnet_does} rule
	not path */
	not path_regexp (?i)/[^/]+\\.(?:${endings})$
	not path ${baseurl}/_next/*
}
redir @twin {carnet_path}/{carnet_query} 308
@file vars {carnet_does} file
rewrite @file {carnet_to}
${baseurl === '' ? '' : `uri strip_prefix ${baseurl}\n`}@asset path /_next/static/*
header @asset ${immutable.key} ${quoted(immutable.value)}
@missing_asset {
	path /_next/static/*
	not file
}
header @missing_asset Content-Type "text/plain; charset=utf-8"
header @missing_asset ${uncached.key} ${quoted(uncached.value)}
respond @missing_asset "Not Found" 404
file_server {
	disable_canonical_uris
	precompressed br gzip
}`
}

const indented = (text: string) => text.replace(/^(?=.)/gm, '\t')

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** In quotes of Caddy's a backslash means itself. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`
}
