export { deadLink } from './gap'
export { renderLiquid } from './render-liquid'
