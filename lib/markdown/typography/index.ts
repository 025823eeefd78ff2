export { frenchText } from './french-text'
export { setFrench } from './set-french'
