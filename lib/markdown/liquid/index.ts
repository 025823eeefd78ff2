export { deadLink } from './gap'
export { type LiquidOptions, renderLiquid } from './render-liquid'
