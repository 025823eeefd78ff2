/**
 * A table as a list of rows by the names of its first line (RFC 4180: fields in double quotes may hold separators, line
 * breaks and doubled quotes), as Jekyll reads `_data/*.csv`.
 */
export function readTable(text: string, separator: ',' | '\t'): Record<string, string>[] {
  const [head = [], ...rows] = rowsOf(text, separator)
  return rows.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])))
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  // One field, quoted or not, and what ends it.
  const field = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\n]*)(${separator}|\\n|$)`, 'g')
  for (const [whole, value = '', end] of text.matchAll(field)) {
    if (whole === '' && row.length === 0) break
    row.push(/^"[\s\S]*"$/.test(value) && value.length > 1 ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end === separator) continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
