export { makeReport, type ReportOptions } from './report'
export { readReport, removeReport, writeReport } from './report-file'
