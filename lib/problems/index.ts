export { type ProblemCode, severityOf } from './catalogue'
export { describe, formatProblem } from './format'
export type { Place, Problem, Severity } from './problem'
