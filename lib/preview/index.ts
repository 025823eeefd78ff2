export { makeReport, type ReportOptions } from './report'
export { getReport, removeReport, writeReport } from './report-file'
