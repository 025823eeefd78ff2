export type { Place, Problem, Severity } from './problem'
export { type ProblemCode, severityOf } from './catalogue'
export { describe, formatProblem } from './format'
