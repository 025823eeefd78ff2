export { type ProblemCode, severityOf } from './catalogue'
export { describe, formatProblem, pathsFrom } from './format'
export type { Place, Problem, Severity } from './problem'
