export { withStyleSheets } from './markup'
export { castFrom, type Mould, mouldSchema } from './moulds'
export { type Answer, type PageInput, type RunPages, runPages } from './run-pages'
