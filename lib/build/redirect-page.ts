/** A page that leads elsewhere, for hosts that cannot answer with a redirect. @param href percent-encoded */
export function redirectPage(href: string): string {
  const to = href.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="robots" content="noindex"><link rel="canonical" href="${to}"><meta http-equiv="refresh" content="0; url=${to}"><title>${to}</title></head><body><a href="${to}">${to}</a></body></html>\n`
}
