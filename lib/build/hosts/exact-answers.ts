import { isFileAddress } from '../slashes'
import type { HostSite } from './host-site'

/** What a server answers at an address that its rules by slash and ending would get wrong. */
export interface ExactAnswer {
  /** Decoded, without `baseurl`. */
  address: string
  /** `bare`: leads to the address without its last slash; `none`: not found, though there is a file. */
  does: 'redirect' | 'file' | 'bare' | 'none'
  /** Where a redirect leads, percent-encoded, or the file, relative to the exported folder. */
  to: string
}

/**
 * Every such address, each once: redirects, addresses that end neither with a slash nor like a file, their twins, and the names of the
 * files behind them.
 */
export function exactAnswers(site: HostSite): ExactAnswer[] {
  const answers = new Map<string, ExactAnswer>()
  const add = (answer: ExactAnswer) => {
    if (!answers.has(answer.address)) answers.set(answer.address, answer)
  }
  for (const { from, to } of site.redirects) add({ address: from, does: 'redirect', to })
  for (const { address, file } of site.files)
    if (isSlashless(address) || address.endsWith('/index.html')) add({ address, does: 'file', to: file })
  for (const address of [...answers.keys()].filter(isSlashless)) add({ address: `${address}/`, does: 'bare', to: '' })
  const known = new Set([...site.files.map((file) => file.address), ...answers.keys()])
  const behind = [...known].flatMap(filesBehind).filter((address) => !known.has(address))
  for (const address of [...behind, '/404.html']) add({ address, does: 'none', to: '' })
  return [...answers.values()]
}

/** Where servers would find the file of an address as well. */
function filesBehind(address: string): string[] {
  if (address.endsWith('/index.html')) return [address.slice(0, -'index.html'.length)]
  return isSlashless(address) ? [`${address}.html`] : []
}

/** An address that ends neither with a slash nor like a file. */
function isSlashless(address: string): boolean {
  return !address.endsWith('/') && !isFileAddress(address)
}
