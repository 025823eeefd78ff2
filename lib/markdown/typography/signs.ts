/** Narrow no-break space, « espace fine insécable ». */
export const FINE = '\u202F'
/** No-break space, « espace insécable ». */
export const NO_BREAK = '\u00A0'
/** Stands for whatever must not be read inside a line of text: code, a picture, an address. It counts as a word. */
export const OBJECT = '\uFFFC'
/** White space that may be replaced: what HTML collapses, and the no-break and thin spaces already there. */
export const SPACE = '[\\t\\n\\r\\f \\u00A0\\u2009\\u202F]'
