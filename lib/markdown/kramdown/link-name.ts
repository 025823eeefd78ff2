/** Link names are compared in lower case, runs of white space as one space. */
export function normalizeLinkName(name: string): string {
  return name.replace(/[ \t\n\r\f\v]+/g, ' ').toLowerCase()
}
