export { finishHtml } from './finish-html'
